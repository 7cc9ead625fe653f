"""Where a claim's event is, in the words of its own clause."""

from __future__ import annotations

from counterclaim.fields.naming import TIMES_AND_SAYS, aims_of
from counterclaim.language.analysis import PlaceMention, Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import noun_phrase
from counterclaim.model.claim import PlaceSaid

LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "on",
        "outside",
        "inside",
        "into",
        "over",
        "around",
        "across",
        "throughout",
        "within",
        "from",
        "to",
        "toward",
        "towards",
        "of",
        "off",
    ]
)
SITES = frozenset(
    [
        "town",
        "city",
        "village",
        "district",
        "neighborhood",
        "neighbourhood",
        "suburb",
        "countryside",
        "province",
        "region",
        "area",
        "market",
        "hospital",
        "school",
        "mosque",
        "camp",
        "base",
        "airport",
        "airfield",
        "street",
        "square",
        "border",
        "checkpoint",
        "front",
        "outskirts",
        "capital",
        "prison",
        "station",
        "embassy",
        "building",
        "center",
        "centre",
        "road",
        "highway",
        "crossing",
        "island",
        "port",
        "dam",
        "plant",
        "site",
        "governorate",
        "department",
        "municipality",
        "park",
        "church",
        "university",
        "barracks",
        "headquarters",
        "house",
        "home",
        "quarter",
        "hill",
        "valley",
        "mountain",
        "river",
        "county",
        "state",
        "zone",
        "enclave",
        "territory",
        "settlement",
        "marketplace",
    ]
)


def place_of(clause: Clause) -> PlaceSaid | None:
    """The phrase that locates the event: a prepositional phrase with a named place first, then any named place, then a site."""
    best: tuple[int, int, PlaceSaid] | None = None
    for token in clause.tokens:
        rank = _rank(clause, token)
        if rank is None:
            continue
        first, last = _extent(clause, token)
        mention = _named(clause, first, last)
        score = rank + (4 if mention else 0)
        if best is None or score > best[0]:
            said = PlaceSaid(clause.analysis.span(first, last), mention.entry if mention else None)
            best = (score, token.index, said)
    if best is not None:
        return best[2]
    return _any_named(clause) or _aimed_at(clause)


def _aimed_at(clause: Clause) -> PlaceSaid | None:
    """What was struck or taken, where that is itself a place: a school, a town."""
    for trigger in clause.triggers:
        for token in aims_of(clause, trigger) if trigger.event != "effect" else ():
            first, last = noun_phrase(clause.analysis, token.index)
            named = _named(clause, first, last)
            itself = named is not None and named.first <= token.index < named.last  # "Medellin", not "the Medellin mayor"
            if (token.lemma in SITES and token.tag == "NN") or (itself and token.tag != "NNS"):
                return PlaceSaid(clause.analysis.span(first, last), named.entry if named else None)
    return None


def _rank(clause: Clause, token: Token) -> int | None:
    """How surely a noun locates: the object of a place preposition that hangs on a verb before one that hangs on a noun."""
    if token.dep != "pobj" or token.pos not in {"NOUN", "PROPN"} or any(t.head == token.index for t in clause.triggers):
        return None
    prep = clause.analysis.head(token.index)
    named = _named(clause, *_extent(clause, token)) is not None
    if prep.lemma not in LOCATIVE or (prep.lemma in {"from", "to", "of", "off"} and not named):
        return None
    if not named and token.lemma not in SITES:
        return None
    if prep.lemma in {"of", "from"}:
        return 0 if prep.lemma == "of" else -1
    on_verb = clause.analysis.head(prep.index).pos in {"VERB", "AUX"}
    return (3 if prep.lemma in {"in", "at", "near", "outside", "inside"} else 2) + (1 if on_verb else 0)


def _extent(clause: Clause, token: Token) -> tuple[int, int]:
    """The noun phrase with its appositions left out, within the clause; a place's name that only leans on another noun alone."""
    first, last = noun_phrase(clause.analysis, token.index)
    first, last = max(first, clause.first), min(last, clause.last)
    for time in clause.times:
        if first < time.first < last:
            last = time.first
    while last > first + 1 and clause.analysis.tokens[last - 1].pos in {"ADP", "PUNCT"}:
        last -= 1
    named = _named(clause, first, last)
    if named is not None and token.lemma in TIMES_AND_SAYS:
        return first if token.index > named.last else named.first, max(named.last, first + 1)
    return first, last


def _named(clause: Clause, first: int, last: int) -> PlaceMention | None:
    return next((p for p in clause.analysis.places if first <= p.first and p.last <= last), None)


def _any_named(clause: Clause) -> PlaceSaid | None:
    """A named place that is itself hit, taken or spoken of; the adjective of a country's army is none."""
    for mention in clause.places:
        head = clause.analysis.tokens[mention.last - 1]
        if head.dep in {"nsubjpass", "dobj", "pobj", "appos", "conj"}:
            first, last = _extent(clause, head)
            return PlaceSaid(clause.analysis.span(first, last), mention.entry)
    return None
