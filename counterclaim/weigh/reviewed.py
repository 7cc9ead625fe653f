"""Analysts' decisions on single claims laid on what a document was read to claim: accepted, rejected, corrected, added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from counterclaim.errors import SpanError
from counterclaim.model.claim import Claim
from counterclaim.model.judgement import REVIEWS, Anchor, Judgement
from counterclaim.model.span import Span
from counterclaim.weigh.anchoring import find_again
from counterclaim.weigh.judged import HALF, attach, overlap
from counterclaim.weigh.labels import Decision, claim_of, laid

State = Literal["accepted", "rejected", "corrected", "added"]
STATES: Mapping[str, State] = {"accept": "accepted", "reject": "rejected", "correct": "corrected", "add": "added"}


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A document's claims as analysts have them.

    `rejected` are the claims taken out, `moved` tells under which id a claim is listed whose quote was corrected, and `applied`
    are the ids of the judgements that found what they are about.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Claim, ...]
    moved: Mapping[str, str]
    applied: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """What analysts said of one claim: the state that it has by the last decision, that decision, and all comments."""

    state: State | None = None
    decision: Judgement | None = None
    comments: tuple[Judgement, ...] = ()


@dataclass(slots=True)
class _Sheet:
    """A document while decisions are laid on it, one after another."""

    document: str
    text: str
    claims: dict[str, Claim]
    out: dict[str, Claim] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)

    def last(self, key: str) -> str:
        """The id that a claim has come to have."""
        while key in self.moved:
            key = self.moved[key]
        return key

    def key_of(self, anchor: Anchor) -> str | None:
        """The claim meant, rejected or not: by id, else the one that most overlaps the words where they stand now."""
        key = self.last(anchor.claim)
        if key in self.claims or key in self.out:
            return key
        span = find_again(anchor, self.text)
        near = [(overlap(span, claim.quote), claim.id) for claim in (*self.claims.values(), *self.out.values())] if span else []
        best = max(near, default=(0.0, ""))
        return best[1] if best[0] >= HALF else None

    def put(self, key: str | None, claim: Claim) -> None:
        """The claim is listed, in the place of the one with the key; another claim of the same words keeps its own id."""
        if key is not None:
            self.claims.pop(key, None)
            self.out.pop(key, None)
        while claim.id in self.claims:
            claim = replace(claim, ordinal=claim.ordinal + 1)
        if key is not None and key != claim.id:
            self.moved[key] = claim.id
            self.moved.pop(claim.id, None)
        self.claims[claim.id] = claim


def review(document: str, text: str, claims: Sequence[Claim], judgements: Sequence[Judgement]) -> Reviewed:
    """The claims of a document with the judgements laid on, in the order made: the last decision on a part holds."""
    sheet = _Sheet(document, text, {claim.id: claim for claim in claims})
    applied = tuple(j.id for j in judgements if j.kind in REVIEWS and _lay(j, sheet))
    found = sorted(sheet.claims.values(), key=lambda claim: (claim.quote.start, claim.quote.end, claim.ordinal))
    moved = {old: sheet.last(old) for old in sheet.moved}
    return Reviewed(tuple(found), tuple(sheet.out.values()), moved, applied)


def reviews_of(judgements: Sequence[Judgement], claims: Mapping[str, Claim]) -> dict[str, Review]:
    """What was said of each claim that anything was said of, by its id; `claims` may hold a claim under earlier ids too."""
    found: dict[str, Review] = {}
    for judgement in judgements:
        if judgement.kind not in STATES and judgement.kind != "comment":
            continue
        for key in dict.fromkeys(filter(None, (attach(anchor, claims) for anchor in judgement.anchors))):
            before = found.get(key, Review())
            if judgement.kind == "comment":
                found[key] = replace(before, comments=(*before.comments, judgement))
            else:
                state = "added" if before.state == "added" and judgement.kind == "correct" else STATES[judgement.kind]
                found[key] = replace(before, state=state, decision=judgement)
    return found


def _lay(judgement: Judgement, sheet: _Sheet) -> bool:
    """Whether the judgement found what it is about."""
    anchor = judgement.anchors[0]
    if judgement.kind == "reject":
        return _reject(sheet.key_of(anchor), sheet)
    decision = Decision.of(judgement.value)
    decided = _decided(decision, anchor, sheet)
    if decided is None:
        return False
    key = sheet.key_of(anchor) if judgement.kind != "add" else decided.id
    before = sheet.claims.get(key) or sheet.out.get(key) if key else None
    if before is None:
        sheet.put(None, replace(decided, rules=(_by(judgement),)))
        return True
    after = laid(before, decided, decision.parts)
    if after != before:
        after = replace(after, rules=tuple(dict.fromkeys((*before.rules, _by(judgement)))))
    sheet.put(before.id, after if after.quote == before.quote else replace(after, ordinal=decided.ordinal))
    return True


def _reject(key: str | None, sheet: _Sheet) -> bool:
    if key is not None and key in sheet.claims:
        sheet.out[key] = sheet.claims.pop(key)
    return key is not None


def _by(judgement: Judgement) -> str:
    return f"judged by {judgement.by}"


def _decided(decision: Decision, anchor: Anchor, sheet: _Sheet) -> Claim | None:
    """The claim that was decided on, all its words found again; None where some are gone."""
    said, there = decision.labels["quote"], find_again(anchor, sheet.text)
    if there is None:
        return None
    start = said["start"] + there.start - anchor.start
    try:
        quote = Span.of(sheet.text, start, start + len(said["exact"]))
        return claim_of(decision.labels, sheet.document, sheet.text, quote) if quote.exact == said["exact"] else None
    except SpanError:
        return None
