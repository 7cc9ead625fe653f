"""Which claims a denial denies: rules by name, the first that finds any decides (GUIDELINES.md section 4)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from counterclaim.fields import BY_NAME
from counterclaim.fields.content_words import content_stems
from counterclaim.fields.parties import parties_of, side_of
from counterclaim.lexicon.voices import find_voice
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation
from counterclaim.weigh.pair import FUTURE, order, root_of, who

BLAMING = frozenset({"accuse", "suspect"})
RETRACTED = re.compile(
    r"\b(?:withdr[ae]w\w*|retract\w*|(?:took|taken|takes|taking|walk\w*) (?:\w+ ){0,4}back|correct(?:s|ed|ing|ion))\b",
    re.IGNORECASE,
)
NEAR = 3  # claims before the denial in its document


def relate_denials(groups: Sequence[Sequence[Claim]]) -> Iterator[Relation]:
    """Each denial with what it denies: in its own document first, else what others say of the same incident."""
    documents: dict[str, list[Claim]] = {}
    for claim in sorted((c for group in groups for c in group), key=order):
        documents.setdefault(claim.document, []).append(claim)
    for group in groups:
        for denial in sorted(group, key=order):
            if denial.act == "deny":
                for rule, claim in _relate(denial, documents[denial.document], sorted(group, key=order)):
                    reason = f"{who(denial)} denies what {who(claim)} says"
                    yield Relation(denial.id, claim.id, "denies", _field(denial, claim), reason, f"denies/{rule}")


def _relate(denial: Claim, told: Sequence[Claim], incident: Sequence[Claim]) -> Iterator[tuple[str, Claim]]:
    ids = {c.id for c in incident}
    near = [c for c in told if _may_be_denied(denial, c)]
    here = [c for c in near if c.id in ids]
    elsewhere = [c for c in incident if c.document != denial.document and _may_be_denied(denial, c)]
    rules: tuple[tuple[Rule, Sequence[Claim]], ...] = (
        (retracted, told),
        (repeated, near),
        (named, near),
        (just_before, here),
        (blamed, here),
        (counted, here),
        (said, here),
        (blamed, elsewhere),
    )
    for rule, among in rules:
        meant = rule(denial, among)
        if meant:
            yield from ((rule.__name__, claim) for claim in meant)
            return


def _may_be_denied(denial: Claim, claim: Claim) -> bool:
    """Another voice's word that something is so."""
    return claim.act not in FUTURE | {"deny", "admit"} and claim.polarity == "+" and root_of(claim) != root_of(denial)


def retracted(denial: Claim, among: Sequence[Claim]) -> list[Claim]:
    """What a voice takes back: its own word of it that stands nearest."""
    if not RETRACTED.search(denial.quote.exact):
        return []
    fields = {a.field for a in denial.answers}
    mine = [c for c in among if c.act not in FUTURE | {"deny"} and root_of(c) == root_of(denial)]
    like = [c for c in mine if fields & {a.field for a in c.answers}]
    return sorted(like, key=lambda c: abs(c.quote.start - denial.quote.start))[:1]


def repeated(denial: Claim, among: Sequence[Claim]) -> list[Claim]:
    """The denial's own words tell what another says: "rejected the rebels' word that they had taken the town"."""
    return [c for c in among if denial.quote.start <= c.quote.start and c.quote.end <= denial.quote.end]


def counted(denial: Claim, among: Sequence[Claim]) -> list[Claim]:
    """What was last said of the number that it denies."""
    fields = {c.field for c in denial.counts}
    return _last(
        [c for c in among if c.event == denial.event and fields & {n.field for n in c.counts} and order(c) < order(denial)]
    )


def named(denial: Claim, among: Sequence[Claim]) -> list[Claim]:
    """The denial's own words name the voice: "the Observatory's reporting", "Johnson's comments"."""
    words = content_stems(denial.quote.exact)
    voiced = [c for c in among if c.chain and words & content_stems(c.chain[0].name) and order(c) < order(denial)]
    return _last([c for c in voiced if c.act in BLAMING] or voiced)


def just_before(denial: Claim, among: Sequence[Claim]) -> list[Claim]:
    """An accusation right before it."""
    before = [c for c in among if order(c) < order(denial)][-NEAR:]
    return _last([c for c in before if c.act in BLAMING])


def blamed(denial: Claim, among: Sequence[Claim]) -> list[Claim]:
    """What blames whom it clears, or the denier: all accusations, else the nearest account in each document."""
    blaming = [c for c in among if _blames(denial, c)]
    accusing = [c for c in blaming if c.act in BLAMING]
    last = {c.document: c for c in blaming}
    return accusing or list(last.values())


def said(denial: Claim, among: Sequence[Claim]) -> list[Claim]:
    """What was said of it last, in the same words."""
    words = content_stems(denial.quote.exact)
    return _last([c for c in among if words & content_stems(c.quote.exact) and order(c) < order(denial)])


def _last(claims: Sequence[Claim]) -> list[Claim]:
    return list(claims[-1:])


def _blames(denial: Claim, claim: Claim) -> bool:
    """Whether it names as actor whom the denial clears, or the one who denies."""
    cleared = [n for n in denial.names if n.field == "actor"]
    blamed_ = [n for n in claim.names if n.field == "actor"]
    if any(BY_NAME["actor"].relate(a, b) == "agrees" for a in cleared for b in blamed_):
        return True
    voice = find_voice(denial.chain[0].name) if denial.chain else None
    side = side_of(voice) if voice else None
    return side is not None and any(side in parties_of(n.value) for n in blamed_)


def _field(denial: Claim, meant: Claim) -> str | None:
    """The field that both answer: whom they name, else what they count."""
    shared = [a.field for a in denial.answers if a.field in {b.field for b in meant.answers}]
    return next((field for field in ("actor", *shared) if field in shared), None)


Rule = Callable[[Claim, Sequence[Claim]], list[Claim]]
