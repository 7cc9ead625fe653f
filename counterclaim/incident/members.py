"""Why each claim is of its incident: the claim that it is likeliest to be of one happening with, and what says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counterclaim.incident.links import BINDING, Group, Part, odds_between
from counterclaim.incident.page import Told
from counterclaim.incident.signals import signals_across, signals_within, words_between
from counterclaim.incident.weights import load_weights
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Membership, Relation

DIGITS = 3
HEAVIEST = 6  # signals told
LONGEST = 60  # characters of another claim's words
ALONE = "it stands alone: no other claim is likely enough to be of the same happening"
# What is told of two claims, in this order: an aspect, the word it has for them, and how that is said.
SAID = (
    ("place", "same", "same place"),
    ("place", "within", "a place within the other's"),
    ("time", "same", "same day"),
    ("time", "within", "a day within the other's period"),
    ("time", "overlap", "days that meet"),
    ("time", "next", "the day before or after"),
    ("event", "same", "same kind of event"),
    ("event", "kind", "a like kind of event"),
    ("figures", "shared", "same figure"),
    ("figures", "again", "same figure"),
    ("actor", "meet", "same actor"),
    ("actor", "meet well", "same actor"),
    ("target", "meet", "same target"),
    ("target", "meet well", "same target"),
    ("weapon", "meet", "same weapon"),
    ("weapon", "meet well", "same weapon"),
    ("proper names", "meet", "a name shared"),
    ("proper names", "meet well", "names shared"),
    ("words shared", "<3", "words shared"),
    ("words shared", "<5", "many words shared"),
    ("words shared", "more", "many words shared"),
    ("steps", "<2", "told right beside it"),
    ("steps", "<3", "told close to it"),
)
TYING = {"denies": ("it denies", "it is denied by"), "responds": ("it responds to", "it is answered by")}


def memberships(parts: Sequence[Part], relations: Sequence[Relation]) -> Iterator[Membership]:
    """One for each claim of an incident: for what its part holds, or for the relation that ties its part to the rest."""
    home = {claim.id: n for n, part in enumerate(parts) for group in part for claim in group.claims}
    quotes = {claim.id: _shortened(claim) for part in parts for group in part for claim in group.claims}
    tied = _tied(home, quotes, relations) if len(parts) > 1 else {}
    for part in parts:
        for group in part:
            for told in group.told:
                key = told.facts.claim.id
                yield _nearest(group, told, part, tied.get(key, "")) or Membership(key, tied.get(key, ALONE))


def _nearest(group: Group, told: Told, part: Part, tie: str) -> Membership | None:
    """Its membership by the claim of its part that it is likeliest to be with; None if the part has no other."""
    found = [(-round(p, DIGITS), other.facts.claim.id, held, other) for p, held, other in _odds(group, told, part)]
    if not found:
        return None
    odds, key, held, other = min(found, key=lambda option: option[:2])
    if held.page is group.page:
        first, second = sorted((told, other), key=lambda one: one.number)
        signals = signals_within(group.page, first, second)
    else:
        # In the order of their documents, as they were compared.
        (page, a), (pages, b) = sorted(((group.page, told), (held.page, other)), key=lambda one: one[1].facts.claim.document)
        signals = signals_across(page, a, pages, b)
    words = words_between(signals)
    said = list(dict.fromkeys(phrase for aspect, word, phrase in SAID if words.get(aspect) == word)) or ["no one thing in common"]
    why = f"with “{_shortened(other.facts.claim)}” ({key[:8]}): {', '.join(said)}"
    return Membership(told.facts.claim.id, f"{why}; {tie}" if tie else why, -odds, key, _heaviest(signals))


def _odds(group: Group, told: Told, part: Part) -> Iterator[tuple[float, Group, Told]]:
    """How likely it is to be of one happening with each other claim of its part."""
    for held in part:
        if held is group:
            for other in held.told:
                if other is not told:
                    yield group.odds[min(told.number, other.number), max(told.number, other.number)], held, other
            continue
        # Groups are compared in one order only, so that nothing is weighed twice.
        first = part.index(group) < part.index(held)
        odds = odds_between(group, held) if first else odds_between(held, group)
        mine = group.told.index(told)
        for n, other in enumerate(held.told):
            yield odds[mine * len(held.told) + n if first else n * len(group.told) + mine], held, other


def _heaviest(signals: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """The signals that weigh most, one way or the other."""
    weights = load_weights()
    weighed = ((signal, weights.get(signal, 0.0)) for signal in signals)
    return tuple(sorted(weighed, key=lambda pair: (-abs(pair[1]), pair[0]))[:HEAVIEST])


def _tied(home: Mapping[str, int], quotes: Mapping[str, str], relations: Sequence[Relation]) -> dict[str, str]:
    """What ties a claim to another part of its incident, in words."""
    found: dict[str, str] = {}
    for relation in sorted(relations, key=lambda r: (r.a, r.b, r.kind)):
        if relation.kind in BINDING and relation.a in home and relation.b in home and home[relation.a] != home[relation.b]:
            for end, other, verb in zip((relation.a, relation.b), (relation.b, relation.a), TYING[relation.kind], strict=True):
                found.setdefault(end, f"{verb} “{quotes[other]}” ({other[:8]})")
    return found


def _shortened(claim: Claim) -> str:
    words = " ".join(claim.quote.exact.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
