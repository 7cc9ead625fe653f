"""Voices as analysts have them: two that are one, and a name that is a voice of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.model.judgement import Judgement
from counterclaim.weigh.roots import Root

LAID = frozenset({"same-voice", "own-voice"})


def lay_on_roots(judgements: Sequence[Judgement], roots: Mapping[str, Root]) -> dict[str, Root]:
    """The roots with the standing judgements on voices laid on, in the order made.

    `same-voice`: the voice with the key `subject` is the one with the key `value`, and has its name, kind and side. `own-voice`:
    what is named `value` among the voice with the key `subject` is a voice of its own.
    """
    found = dict(roots)
    for judgement in judgements:
        if judgement.kind == "same-voice":
            found = _merged(found, judgement.subject, judgement.value)
        elif judgement.kind == "own-voice":
            found = _parted(found, judgement.subject, judgement.value)
    return found


def _merged(roots: dict[str, Root], key: str, into: str) -> dict[str, Root]:
    whole = next((root for root in roots.values() if root.key == into), None)
    if whole is None:
        return roots
    return {
        claim: replace(root, key=into, name=whole.name, kind=whole.kind, side=whole.side, anonymous=whole.anonymous)
        if root.key == key
        else root
        for claim, root in roots.items()
    }


def _parted(roots: dict[str, Root], key: str, name: str) -> dict[str, Root]:
    own = f"{name} apart from {key}".lower()
    return {
        claim: replace(root, key=own, anonymous=False) if root.key == key and root.name.lower() == name.lower() else root
        for claim, root in roots.items()
    }
