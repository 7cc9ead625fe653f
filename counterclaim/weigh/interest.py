"""What interest a root has in its claim: a party that speaks of itself or of its enemy. Rules by name, the first decides.

An admission against interest weighs more than most words, a claim that serves the one who makes it is context and no more. Sides
come from the lexicon; a party that it does not have is known by its own name ("Tarskan General Staff", "Tarskan forces").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from counterclaim.fields.categories import group_of
from counterclaim.fields.content_words import content_stems
from counterclaim.fields.numbers import nothing_of
from counterclaim.fields.parties import INSURGENT, are_opposed, parties_of
from counterclaim.lexicon.voices import find_voice
from counterclaim.model.claim import Claim, Count
from counterclaim.weigh.roots import BODIES, Root, is_party
from counterclaim.weigh.same_voice import proper_of

PARTY = re.compile(
    r"\b(?:forces|army|troops|military|soldiers|navy|fleet|guns|artillery|aircraft|jets|warplanes|missiles|drones|government|ministry"
    r"|general staff|fighters|militia|guards?|side)\b",
    re.IGNORECASE,
)
Kind = Literal["admission", "self-serving", "of itself", "of its enemy"]
HARM = frozenset({"killed", "injured", "casualties", "damaged", "destroyed", "lost", "missing", "detained"})
HURT = frozenset({"killed", "injured", "casualties"})
ARMED = frozenset({"soldiers", "fighters"})
SUCCESS = frozenset({"intercepted", "hit", "destroyed", "killed"})


@dataclass(frozen=True, slots=True)
class Interest:
    """What interest, and one sentence of why."""

    kind: Kind
    reason: str


def interest_of(claim: Claim, root: Root) -> Interest | None:
    """The interest that a root has in its claim; None where it is no party, or none is seen."""
    if not is_party(root):
        return None
    for rule in RULES:
        found = rule(claim, root)
        if found is not None:
            return found
    return None


def takes_it_on_itself(claim: Claim, root: Root) -> Interest | None:
    """It admits the act."""
    if claim.act == "admit" and claim.polarity == "+":
        return Interest("admission", f"{root.name} takes it on itself")
    return None


def own_losses(claim: Claim, root: Root) -> Interest | None:
    """Soldiers of its own, or civilians by its own hand: harm that it would rather not tell."""
    if claim.act not in {"assert", "admit"}:
        return None
    harmed = [c for c in claim.counts if c.field in HURT and not nothing_of(c)]
    if any(group_of(c.of) in ARMED and is_own(c.of or "", root) for c in harmed):
        return Interest("admission", f"{root.name} tells of losses of its own")
    by_own = root.kind in BODIES and any(is_own(value, root) for value in doers_in(claim))
    if by_own and any(group_of(c.of) not in ARMED for c in harmed):
        return Interest("admission", f"{root.name} tells of harm done by its own")
    return None


def doers_in(claim: Claim) -> list[str]:
    """The actors that a claim names, but for those that it counts among what was shot down, lost or destroyed."""
    gone = content_stems(" ".join(c.of or "" for c in claim.counts if c.field in {"intercepted", "lost", "destroyed"}))
    actors = [name.value for name in claim.names if name.field == "actor"]
    return [value for value in actors if not gone or not content_stems(value) <= gone]


def clears_itself(claim: Claim, root: Root) -> Interest | None:
    """It denies, or says that there was no harm."""
    if claim.act == "deny":
        return Interest("self-serving", f"{root.name} denies")
    if any(c.field in HARM and nothing_of(c) for c in claim.counts):
        return Interest("self-serving", f"{root.name} says that there was none")
    return None


def tells_of_success(claim: Claim, root: Root) -> Interest | None:
    """Enemies killed; missiles shot down, or targets hit, in the mouth of those who fight."""
    won = [c for c in claim.counts if c.field in SUCCESS and not nothing_of(c)]
    fights = root.kind in {"military", "armed_group", "state_body"} and not _is_hit(claim, root)
    if any((fights and c.field in {"intercepted", "hit"}) or _is_of_the_enemy(c, root) for c in won):
        return Interest("self-serving", f"{root.name} tells of a success of its own")
    return None


def blames_its_enemy(claim: Claim, root: Root) -> Interest | None:
    """It names its enemy as the one who did it, or accuses whom it does not count to its own."""
    actors = [name.value for name in claim.names if name.field == "actor"]
    if any(is_enemy(value, root) for value in actors) or (claim.act == "accuse" and not any(is_own(v, root) for v in actors)):
        return Interest("of its enemy", f"{root.name} speaks of its enemy")
    return None


def speaks_of_itself(claim: Claim, root: Root) -> Interest | None:
    """It names its own as doer or target."""
    if any(name.field in {"actor", "target"} and is_own(name.value, root) for name in claim.names):
        return Interest("of itself", f"{root.name} speaks of itself")
    return None


def is_own(value: str, root: Root) -> bool:
    """Whether a name is that of the root's own side; of those who fight a state, its own name, since they are many."""
    parties = parties_of(value)
    if root.side and root.side != INSURGENT and parties:
        return root.side in parties
    voice = find_voice(value)
    return (voice is not None and voice.name == root.name) or bool(_own_words(root) & content_stems(" ".join(proper_of(value))))


def is_enemy(value: str, root: Root) -> bool:
    """Whether a name is that of one whom the root's side fights; of two peoples of which the lexicon knows nothing, the other."""
    parties = parties_of(value)
    if root.side and parties:
        return are_opposed(frozenset({root.side}), parties)
    words = content_stems(" ".join(proper_of(value)))
    named = bool(PARTY.search(value)) or len(value.split()) == 1
    return named and bool(words and _own_words(root)) and not words & _own_words(root)


def _is_of_the_enemy(count: Count, root: Root) -> bool:
    """Whether those counted are the enemy's: by name, or fighters in the mouth of a state."""
    words = count.of or ""
    if is_enemy(words, root):
        return True
    return group_of(words) == "fighters" and root.side != INSURGENT


def _is_hit(claim: Claim, root: Root) -> bool:
    """Whether what is hit is its own, or its enemy does it."""
    return any(
        is_own(name.value, root) if name.field == "target" else name.field == "actor" and is_enemy(name.value, root)
        for name in claim.names
    )


def _own_words(root: Root) -> frozenset[str]:
    return content_stems(" ".join(proper_of(root.name)))


Rule = Callable[[Claim, Root], Interest | None]
RULES: tuple[Rule, ...] = (
    takes_it_on_itself,
    own_losses,
    clears_itself,
    tells_of_success,
    blames_its_enemy,
    speaks_of_itself,
)
