"""Commitments followed up: later claims that meet a condition, carry it out or say that it was not done are proposed, with why.

Nothing is decided silently: a state is what the proposals come to, an analyst accepts or rejects each, or settles the state.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from counterclaim.model.claim import Claim
from counterclaim.weigh.pair import FUTURE, order
from counterclaim.weigh.promised import HYPOTHETICAL, KINDS, Commitment, is_kin, share_of, words_of
from counterclaim.weigh.responses import VIOLENT
from counterclaim.weigh.roots import Root, Source, is_party
from counterclaim.weigh.same_voice import proper_of

State = Literal["open", "condition met", "carried out", "not carried out", "lapsed"]
Effect = Literal["meets the condition", "carries it out", "may carry it out", "was not done"]
STATES: tuple[State, ...] = ("open", "condition met", "carried out", "not carried out", "lapsed")
LIKE = 0.5  # the share of the act's telling words from which what is told is the act
MET = 0.6  # the same, of the condition's
OPENING = 4  # words of a claim that names no actor among which its doer is looked for
WINDOW = timedelta(days=120)  # after which what is told is taken to be of something else
REPEATED = 0.6  # the share of words in common from which one voice says the same commitment again
UNDONE = re.compile(
    r"\b(?:did not|has not|have not|never|refus\w+|withdr[ae]w\w*|cancel\w*|scrap\w*|call\w* off|drop\w*|abandon\w*"
    r"|shelv\w*|fail\w* to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A later claim that bears on a commitment: how, and one sentence of why."""

    claim: Claim
    effect: Effect
    reason: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A commitment with its follow-ups, and the state that they propose; `settled_by` names the analyst who settled it."""

    commitment: Commitment
    follow_ups: tuple[FollowUp, ...]
    state: State
    reason: str
    settled_by: str | None = None


def threads_of(
    claims: Sequence[Claim],
    roots: Mapping[str, Root],
    sources: Mapping[str, Source],
    now: datetime,
    rejected: Set[tuple[str, str]] = frozenset(),
) -> tuple[Thread, ...]:
    """Each commitment with what was told later, as of `now`; `rejected` are pairs of commitment and follow-up by claim id."""
    made = find_commitments(claims, roots, sources)
    told = [claim for claim in sorted(claims, key=order) if claim.act not in FUTURE | {"deny"}]
    threads = []
    for commitment in made:
        later = [
            claim
            for claim in told
            if (commitment.claim.id, claim.id) not in rejected and _is_later(commitment, claim, sources, now)
        ]
        follow_ups = tuple(found for claim in later for found in _follow_up(commitment, claim, roots[claim.id]))
        threads.append(Thread(commitment, follow_ups, *_state(commitment, follow_ups, now)))
    return tuple(threads)


def find_commitments(claims: Sequence[Claim], roots: Mapping[str, Root], sources: Mapping[str, Source]) -> tuple[Commitment, ...]:
    """The commitments, the earliest first; one that its voice makes again is one, with its repeats."""
    found: list[Commitment] = []
    for claim in sorted((c for c in claims if c.act in KINDS), key=lambda c: _order(c, sources)):
        new = Commitment(claim, roots[claim.id], _moment(claim, sources))
        earlier = next((n for n, old in enumerate(found) if _is_repeated(old, new)), None)
        if earlier is None:
            found.append(new)
        else:
            found[earlier] = replace(found[earlier], repeats=(*found[earlier].repeats, claim.id))
    return tuple(found)


def settle(thread: Thread, state: State, by: str, why: str) -> Thread:
    """The thread as an analyst settles it."""
    return replace(thread, state=state, reason=why or "settled by an analyst", settled_by=by)


def _is_later(commitment: Commitment, claim: Claim, sources: Mapping[str, Source], now: datetime) -> bool:
    """Whether it was published after the commitment, by now and not much later, in another document."""
    moment = _moment(claim, sources)
    if commitment.made is None or moment is None or claim.document == commitment.claim.document:
        return False
    return commitment.made < moment <= min(now, commitment.made + WINDOW)


def _follow_up(commitment: Commitment, claim: Claim, root: Root) -> Iterator[FollowUp]:
    """What the first rule finds that speaks."""
    for rule in RULES:
        found = rule(commitment, claim, root)
        if found is not None:
            yield found
            return


def not_done(commitment: Commitment, claim: Claim, root: Root) -> FollowUp | None:
    """It is told that it was not done, or that it was withdrawn."""
    said = words_of(claim.quote.exact)
    undone = (claim.polarity == "-" or UNDONE.search(claim.quote.exact)) and share_of(commitment.act, said) >= LIKE
    if not undone or not (commitment.kind == "prediction" or _is_doer(commitment, claim, root)):
        return None
    return FollowUp(claim, "was not done", f"{root.name} tells that it was not done, in words of the {commitment.kind}")


def broken(commitment: Commitment, claim: Claim, root: Root) -> FollowUp | None:
    """What was promised not to be, or foreseen not to come, is told of."""
    if not commitment.is_negated or claim.polarity == "-" or not _is_the_act(commitment, claim):
        return None
    return FollowUp(claim, "was not done", f"{root.name} tells of what was said not to come")


def deed(commitment: Commitment, claim: Claim, root: Root) -> FollowUp | None:
    """Whoever was to do it does what was said, or, of a forecast, it comes."""
    foreseen = commitment.kind == "prediction"
    if claim.polarity == "-" or commitment.is_negated or not (foreseen or _is_doer(commitment, claim, root)):
        return None
    if _is_the_act(commitment, claim):
        share = share_of(commitment.act, _told(claim))
        return FollowUp(
            claim,
            "carries it out",
            f"{root.name} tells of the act{'' if foreseen else ', by its doer'}, in {share:.0%} of its words",
        )
    if claim.event in VIOLENT and not commitment.objects and not foreseen and is_party(commitment.root):
        return FollowUp(claim, "may carry it out", f"{root.name} tells of a deed of the same doer; what it would be was not said")
    return None


def _is_the_act(commitment: Commitment, claim: Claim) -> bool:
    """Whether a claim tells of the act: by its event and most of its objects, or in half of its telling words, objects among them.

    A forecast is of no doer, so more of it must be told: half of its words, two objects or all of them among these.
    """
    said = _told(claim)
    shared = sum(any(is_kin(one, other) for other in said) for one in commitment.objects)
    enough = min(2, len(commitment.objects))
    if not shared or HYPOTHETICAL.search(claim.quote.exact):
        return False
    if share_of(commitment.act, said) >= LIKE and len(commitment.act) > 1:
        return commitment.kind != "prediction" or shared >= enough
    alike = claim.event == commitment.claim.event or {claim.event, commitment.claim.event} <= VIOLENT
    return alike and commitment.kind != "prediction" and shared >= enough and 2 * shared >= len(commitment.objects)


def _told(claim: Claim) -> frozenset[str]:
    return words_of(" ".join([claim.quote.exact, *(n.value for n in claim.names if n.field == "target")]))


def condition(commitment: Commitment, claim: Claim, root: Root) -> FollowUp | None:
    """What it hangs on has come."""
    if not commitment.hangs_on or claim.polarity == "-":
        return None
    share = share_of(commitment.hangs_on, words_of(claim.quote.exact))
    if share < MET:
        return None
    return FollowUp(claim, "meets the condition", f"{root.name} tells of the condition, in {share:.0%} of its words")


def _state(commitment: Commitment, found: Sequence[FollowUp], now: datetime) -> tuple[State, str]:
    """The state that the follow-ups propose, and why."""
    effects = {follow_up.effect for follow_up in found}
    deadline = commitment.deadline
    over = deadline is not None and now.date() > deadline
    met = "meets the condition" in effects
    if "carries it out" in effects:
        return "carried out", "a claim tells of the act"
    if "was not done" in effects:
        return "not carried out", "a claim tells that it was not done"
    if commitment.is_unless and met:
        return "lapsed", "what would make it fall away has come"
    if over and (met or commitment.condition is None or commitment.is_unless):
        return "not carried out", f"its day, {deadline}, is over and no claim tells of the act"
    if over:
        return "lapsed", f"its day, {deadline}, is over and no claim tells of its condition"
    if met:
        return "condition met", "a claim tells of its condition, none of the act"
    maybe = "; a deed of the same doer is told of, which may be meant" if effects else ""
    return "open", f"no claim tells of the act{maybe}"


def _is_doer(commitment: Commitment, claim: Claim, root: Root) -> bool:
    """Whether the claim tells of a deed of the one who is to do it: its actor, else its voice, else the first words."""
    actors = [name.value for name in claim.names if name.field == "actor"]
    if not actors and root.key == commitment.root.key:
        return True
    said = proper_of(" ".join(actors or claim.quote.exact.split()[:OPENING]))
    return any(is_kin(word.lower(), own) for word in said for own in commitment.doer)


def _is_repeated(old: Commitment, new: Commitment) -> bool:
    if old.root.key != new.root.key or old.kind != new.kind or (old.condition is None) != (new.condition is None):
        return False
    one, other = words_of(old.claim.quote.exact), words_of(new.claim.quote.exact)
    return bool(one and other) and min(share_of(one, other), share_of(other, one)) >= REPEATED


def _moment(claim: Claim, sources: Mapping[str, Source]) -> datetime | None:
    return sources[claim.document].published if claim.document in sources else None


def _order(claim: Claim, sources: Mapping[str, Source]) -> tuple[bool, str, tuple[str, int, int, int]]:
    moment = _moment(claim, sources)
    return moment is None, moment.isoformat() if moment else "", order(claim)


Rule = Callable[[Commitment, Claim, Root], FollowUp | None]
RULES: tuple[Rule, ...] = (not_done, broken, deed, condition)
