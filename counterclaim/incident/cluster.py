"""Claims grouped into incidents: one happening at one place over one unbroken time, with its effects, denials and vows.

The claims of a document are read in their order, as a reader does: each joins the group that most speaks for it, or opens one.
Then groups of different documents are merged, the surest first, while they speak for each other on the whole. What comes out is
the same whatever the order of the claims; and what has no signal in common with a new document is not changed by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.incident.facts import Facts
from counterclaim.incident.group import Group
from counterclaim.incident.joining import Scene, joining, opening
from counterclaim.incident.links import link_groups
from counterclaim.incident.weights import weigh_signals
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation


def group_claims(claims: Iterable[Claim], relations: Sequence[Relation] = ()) -> list[list[Claim]]:
    """The claims by incident, each exactly once, in a fixed order; groups joined by a denial or an answer are one."""
    documents: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.document, c.quote.start, c.quote.end, c.ordinal)):
        documents.setdefault(claim.document, []).append(claim)
    groups = [group for document in documents.values() for group in groups_within(document)]
    return [sorted(claims, key=lambda c: c.id) for claims in link_groups(groups, relations)]


def groups_within(claims: Sequence[Claim]) -> list[Group]:
    """The groups of one document's claims, which stand in its order."""
    groups: list[Group] = []
    for number, claim in enumerate(claims):
        scene = Scene(Facts(claim), number, groups)
        chosen = choose(scene)
        if chosen is None:
            chosen = Group()
            groups.append(chosen)
        chosen.add(scene.facts, number)
    return groups


def choose(scene: Scene) -> Group | None:
    """The group that the claim joins: the one for which most speaks, if more than for a new one."""
    if not scene.groups:
        return None
    scores = [weigh_signals(joining(scene, group)) for group in scene.groups]
    best = max(range(len(scores)), key=lambda i: (scores[i], i))
    return scene.groups[best] if scores[best] >= weigh_signals(opening(scene)) else None
