"""How actors and targets are found: by the role a phrase plays with the words of an attack, a capture or another act."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.fields.nouns import PEOPLE, STRIKES
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import conjuncts, is_passive, noun_phrase, subject_of
from counterclaim.language.triggers import Trigger
from counterclaim.model.claim import Name

PREPOSITIONS_OF_AIM = frozenset({"on", "against", "at", "upon", "into", "toward", "towards", "targeting"})
AIM_OF_NOUN = frozenset({"of", "across"})  # the shelling of a town: nouns made of a verb name its object so
NO_ACTORS = frozenset(
    [
        "war",
        "conflict",
        "violence",
        "fighting",
        "clash",
        "battle",
        "crisis",
        "uprising",
        "result",
        "end",
        "toll",
        "number",
        "hundred",
        "thousand",
        "dozen",
    ]
)
TIMES_AND_SAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "yesterday",
        "day",
        "night",
        "morning",
        "evening",
        "week",
        "month",
        "year",
        "time",
        "hour",
        "minute",
    ]
)


def agents_of(clause: Clause, trigger: Trigger) -> Iterator[Token]:
    """Who does what a trigger says: subject of the active, "by" of the passive and of the noun, possessor or compound."""
    analysis = clause.analysis
    head = analysis.tokens[trigger.head]
    if head.pos in {"VERB", "AUX"}:
        if is_passive(analysis, head.index):
            yield from _by(clause, head)
        elif head.lemma == "fall":
            yield from _after(clause, head, frozenset({"to"}))
        else:
            subject = subject_of(analysis, head.index)
            if subject is not None:
                yield subject
            if trigger.event == "armed_clash":
                yield from _after(clause, head, frozenset({"with"}))
        return
    if head.lemma in PEOPLE and head.dep != "compound":
        return  # a government sniper: he is the one, not whose he is
    yield from _by(clause, head)
    if trigger.event == "armed_clash":
        for party in _after(clause, head, frozenset({"between", "with", "pitting"})):
            yield from conjuncts(analysis, party.index)
    yield from (t for t in analysis.children(head.index, "poss") if t.pos in {"PROPN", "NOUN"})
    yield from (t for t in analysis.children(head.index, "compound", "amod", "nmod") if t.lemma in PARTIES or _is_body(clause, t))
    verb = analysis.head(head.index)
    if verb.pos == "VERB" and head.dep in {"dobj"} and verb.lemma in LIGHT and not is_passive(analysis, verb.index):
        subject = subject_of(analysis, verb.index)
        if subject is not None:
            yield subject


NOUNS_OF_ACTION = frozenset(
    [
        "shelling",
        "bombardment",
        "bombing",
        "targeting",
        "capture",
        "recapture",
        "seizure",
        "liberation",
        "siege",
        "storming",
        "destruction",
        "raid",
        "takeover",
    ]
)
PARTIES = frozenset(
    [
        "government",
        "regime",
        "rebel",
        "army",
        "coalition",
        "opposition",
        "russian",
        "syrian",
        "israeli",
        "ukrainian",
        "turkish",
        "us",
        "american",
        "u.s.",
        "saudi",
        "iranian",
        "militant",
        "terrorist",
        "insurgent",
        "isis",
        "daesh",
        "guerrilla",
        "jihadist",
        "palestinian",
        "hamas",
        "houthi",
        "iraqi",
        "lebanese",
    ]
)
LIGHT = frozenset(
    [
        "launch",
        "carry",
        "conduct",
        "stage",
        "mount",
        "wage",
        "make",
        "commit",
        "perpetrate",
        "execute",
        "unleash",
        "begin",
        "start",
        "continue",
        "undertake",
        "impose",
        "lay",
    ]
)


def _is_body(clause: Clause, token: Token) -> bool:
    """Whether the word is the main one of a body's name: the Weapons of an Organisation for … are none."""
    bodies = (
        e for e in clause.analysis.entities if e.kind in {"organisation", "unit", "group"} and e.first <= token.index < e.last
    )
    return any(not e.first <= token.head < e.last for e in bodies)


def _after(clause: Clause, head: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    for prep in clause.analysis.children(head.index, "prep"):
        if prep.lemma in prepositions:
            yield from clause.analysis.children(prep.index, "pobj")


def _by(clause: Clause, head: Token) -> Iterator[Token]:
    for prep in clause.analysis.children(head.index, "agent", "prep"):
        if prep.lemma == "by":
            yield from clause.analysis.children(prep.index, "pobj")


def aims_of(clause: Clause, trigger: Trigger) -> Iterator[Token]:
    """What a trigger's violence falls on: object of the active, subject of the passive, what follows on, against, at."""
    analysis = clause.analysis
    head = analysis.tokens[trigger.head]
    if head.pos in {"VERB", "AUX"}:
        if is_passive(analysis, head.index) or head.lemma == "fall":
            subject = subject_of(analysis, head.index)
            if subject is not None:
                yield subject
        else:
            yield from analysis.children(head.index, "dobj")
    if head.lemma in PEOPLE:
        return  # gunmen on motorcycles
    if head.dep == "pobj" and analysis.head(head.index).lemma == "under":
        subject = subject_of(analysis, analysis.head(head.index).head)  # the town came under fire
        if subject is not None:
            yield subject
    own_object = analysis.child(head.index, "dobj")
    for holder in (head, own_object):
        if holder is None:
            continue
        nominal = holder.pos in {"NOUN", "PROPN"} and holder.lemma in NOUNS_OF_ACTION
        yield from _after(clause, holder, PREPOSITIONS_OF_AIM | (AIM_OF_NOUN if nominal else frozenset()))
    if head.pos not in {"VERB", "AUX"}:
        verb = analysis.head(head.index)
        if verb.lemma in {"hit", "strike", "target", "rock", "shake", "tear", "rip", "batter"} and head.dep == "nsubj":
            yield from analysis.children(verb.index, "dobj")
        yield from _sites_after(clause, trigger)


def _sites_after(clause: Clause, trigger: Trigger) -> Iterator[Token]:
    """Air raids by Y on X, wherever the parser hangs the "on": the site or named place that follows a strike's noun."""
    for token in clause.analysis.tokens[trigger.last : min(trigger.last + 9, clause.last)]:
        if token.pos in {"VERB", "AUX"}:
            return
        if token.text.lower() in {"on", "against"} and token.pos == "ADP":
            yield from (p for p in clause.analysis.children(token.index, "pobj") if p.lemma not in TIMES_AND_SAYS)
            return


def is_namable(token: Token) -> bool:
    """Whether a noun can name an actor or a target: no time, no munition, no strike, no relative pronoun."""
    if (
        token.lemma in TIMES_AND_SAYS
        or token.tag in {"WDT", "WP", "EX"}
        or token.lemma in {"this", "that", "which", "who", "there"}
    ):
        return False
    if token.lemma in NO_ACTORS:
        return False
    named = token.pos in {"NOUN", "PROPN", "PRON"} or (token.pos == "ADJ" and token.lemma in PARTIES)
    return named and token.lemma not in STRIKES


def name_answer(clause: Clause, field: str, token: Token, rule: str) -> Name:
    """The whole phrase as an answer, articles and conjuncts kept, clauses left out."""
    first, last = noun_phrase(clause.analysis, token.index)
    for other in conjuncts(clause.analysis, token.index)[1:]:
        last = max(last, noun_phrase(clause.analysis, other.index)[1])
    span = clause.analysis.span(first, last)
    return Name(field, span.exact, span, f"{field}/{rule}")
