"""What exports call a document: a name alone where it is one text's, else with the start of its bytes' hash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from counterclaim.store.records import Masthead


def told_apart(mastheads: Iterable[Masthead]) -> tuple[Masthead, ...]:
    """The mastheads, `~` and 8 digits of the SHA-256 added where different texts share a name.

    The text that an item holds now keeps the plain name against what the same item held before.
    """
    listed = tuple(mastheads)
    current: dict[str, set[str]] = defaultdict(set)
    ever: dict[str, set[str]] = defaultdict(set)
    for masthead in listed:
        ever[masthead.name].add(masthead.payload_sha256)
        if masthead.is_latest:
            current[masthead.name].add(masthead.payload_sha256)
    return tuple(replace(m, name=_name(m, current[m.name] if m.is_latest else ever[m.name])) for m in listed)


def _name(masthead: Masthead, rivals: set[str]) -> str:
    return masthead.name if len(rivals) == 1 else f"{masthead.name}~{masthead.payload_sha256[:8]}"
