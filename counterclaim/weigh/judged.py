"""Judgements laid on what the machine found: they outrank it. Claims are found again by their words where ids have changed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident, Membership, Relation
from counterclaim.model.judgement import REVIEWS, Anchor, Judgement
from counterclaim.model.span import Span
from counterclaim.weigh.relate import relate

HALF = 0.5
LAID = frozenset({"merge", "split", "relation"})
ENOUGH: Mapping[str, int] = {"merge": 2, "harm": 1}  # claims that such a judgement must find
PAIRS = frozenset({"relation", "follow-up"})
ACROSS = frozenset({"denies", "responds", "differs_in_scope"})  # relations that may run from incident to incident


def standing(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements that are not undone, in the order made."""
    undone: set[str] = set()
    for judgement in reversed(judgements):
        if judgement.kind == "undo" and judgement.id not in undone:
            undone.add(judgement.subject)
    return [j for j in judgements if j.kind != "undo" and j.id not in undone]


def attach(anchor: Anchor, claims: Mapping[str, Claim]) -> str | None:
    """The claim that an anchor means now: the same, else that which most overlaps its words in their text, else the only one with
    the very words; None where there is none, and then the judgement is listed as unattached.

    `claims` may hold a claim under the ids that it had before as well.
    """
    if anchor.claim in claims:
        return claims[anchor.claim].id
    here = Span(anchor.start, anchor.end, anchor.exact)
    near = [(overlap(here, claim.quote), claim.id) for claim in claims.values() if claim.document == anchor.document]
    best = max(near, default=(0.0, ""))
    if best[0] >= HALF:
        return best[1]
    same = {claim.id for claim in claims.values() if claim.quote.exact == anchor.exact}
    return same.pop() if len(same) == 1 else None


def attached(judgement: Judgement, claims: Mapping[str, Claim], rejected: Container[str] = ()) -> tuple[str, ...] | None:
    """The claims of its anchors, but for those that were rejected since; None where one can't be found.

    What is said of two claims, and has lost one of them to a rejection, is said of none. A merge holds as
    long as it finds two claims, a grade of harm as long as it finds one.
    """
    left = [anchor for anchor in judgement.anchors if anchor.claim not in rejected]
    if len(left) < len(judgement.anchors) and judgement.kind in PAIRS:
        return ()
    found = [attach(anchor, claims) for anchor in left]
    keys = tuple(key for key in found if key)
    is_whole = len(keys) >= ENOUGH[judgement.kind] if judgement.kind in ENOUGH else None not in found
    return keys if is_whole or not left else None


def unattached(judgements: Sequence[Judgement], claims: Mapping[str, Claim], rejected: Container[str] = ()) -> list[Judgement]:
    """The standing judgements of which a claim is not found any longer; decisions on single claims are looked for elsewhere."""
    return [j for j in standing(judgements) if j.kind not in REVIEWS and attached(j, claims, rejected) is None]


def lay_on(
    judgements: Sequence[Judgement],
    claims: Sequence[Claim],
    relations: Iterable[Relation],
    incidents: Iterable[Incident],
    *,
    moved: Mapping[str, str] | None = None,
    rejected: Container[str] = (),
) -> tuple[tuple[Relation, ...], tuple[Incident, ...]]:
    """The relations and incidents as analysts have them: merged, split, rejected, related. Unchanged where nothing was judged.

    `moved` tells under which id a claim is listed whose quote was corrected, `rejected` are claims that analysts took out.
    """
    by_id = known_by(claims, moved or {})
    relations, incidents = list(relations), list(incidents)
    for judgement in standing(judgements):
        keys = attached(judgement, by_id, rejected) if judgement.kind in LAID else None
        if not keys:
            continue
        if judgement.kind == "merge":
            incidents, relations = _merge(judgement, keys, incidents, relations, by_id)
        elif judgement.kind == "split":
            incidents, relations = _split(judgement, set(keys), incidents, relations)
        elif judgement.kind == "relation":
            relations = _related(judgement, keys, relations)
    return tuple(relations), tuple(incidents)


def known_by(claims: Iterable[Claim], moved: Mapping[str, str]) -> dict[str, Claim]:
    """The claims by their ids, and by the ids that they had before their quote was corrected."""
    found = {claim.id: claim for claim in claims}
    return found | {old: found[new] for old, new in moved.items() if new in found and old not in found}


def overlap(one: Span, other: Span) -> float:
    """The share of the longer of two stretches that both cover."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / max(one.end - one.start, other.end - other.start, 1)


def _merge(
    judgement: Judgement, keys: Sequence[str], incidents: list[Incident], relations: list[Relation], claims: Mapping[str, Claim]
) -> tuple[list[Incident], list[Relation]]:
    """The incidents that hold the claims are one, called after the largest; their claims are related."""
    merged = [incident for incident in incidents if set(keys) & set(incident.claims)]
    if len(merged) < 2:
        return incidents, relations
    largest = max(merged, key=lambda incident: (len(incident.claims), incident.id))
    claims_of_all = tuple(sorted(key for incident in merged for key in incident.claims))
    joined = _by_hand("joined", judgement, [key for key in claims_of_all if key not in largest.claims])
    one = replace(largest, claims=claims_of_all, members=_ordered(claims_of_all, [*largest.members, *joined]))
    home = {key: incident.id for incident in merged for key in incident.claims}
    known = {(frozenset((r.a, r.b)), r.field) for r in relations}
    found = relate([claims[key] for key in one.claims if key in claims])
    new = [r for r in found if home[r.a] != home[r.b] and (frozenset((r.a, r.b)), r.field) not in known]
    return [*(incident for incident in incidents if incident not in merged), one], [*relations, *new]


def _split(
    judgement: Judgement, keys: set[str], incidents: list[Incident], relations: list[Relation]
) -> tuple[list[Incident], list[Relation]]:
    """The claims are an incident of their own, and agree or part with none of those they left."""
    found: list[Incident] = []
    for incident in incidents:
        off = tuple(key for key in incident.claims if key in keys)
        rest = tuple(key for key in incident.claims if key not in keys)
        if off and rest:
            stays = [m for m in incident.members if m.claim in rest and m.beside not in off]
            left = _by_hand("left when others were split off", judgement, [m.claim for m in incident.members if m.beside in off])
            members = _ordered(rest, [*left, *stays])
            found += [replace(incident, claims=rest, members=members)]
            found += [replace(incident, claims=off, members=tuple(_by_hand("split off", judgement, off)))]
        else:
            found.append(incident)
    kept = [r for r in relations if r.kind in ACROSS or (r.a in keys) == (r.b in keys)]
    return found, kept


def _by_hand(what: str, judgement: Judgement, claims: Iterable[str]) -> list[Membership]:
    """The claims as an analyst has put them."""
    reason = f"{what} by {judgement.by}{f': {judgement.why}' if judgement.why else ''}"
    return [Membership(claim, reason) for claim in claims]


def _ordered(claims: Sequence[str], members: Iterable[Membership]) -> tuple[Membership, ...]:
    """The memberships in the order of the claims; the last that a claim has."""
    known = {member.claim: member for member in members}
    return tuple(known[claim] for claim in claims if claim in known)


def _related(judgement: Judgement, keys: Sequence[str], relations: list[Relation]) -> list[Relation]:
    """Without the relation that was rejected, or with the one that was set, between two claims."""
    ends = frozenset(keys)
    kept = [r for r in relations if frozenset((r.a, r.b)) != ends or (judgement.subject and r.field != judgement.subject)]
    if judgement.value == "reject":
        return kept
    reason = judgement.why or f"judged so by {judgement.by}"
    return [*kept, Relation(keys[0], keys[1], judgement.value, judgement.subject or None, reason, f"judged by {judgement.by}")]  # type: ignore[arg-type]
