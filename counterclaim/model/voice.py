"""The canonical person, body or channel behind source mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

VoiceKind = Literal[
    "state_body",
    "military",
    "official",
    "party",
    "armed_group",
    "monitor",
    "medical",
    "rescue",
    "witness",
    "resident",
    "media",
    "agency",
    "channel",
    "anonymous",
    "international_body",
    "ngo",
    "analyst",
    "company",
]


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice known by name: its kind, country (ISO 3166 alpha-2), side where one is known, its other names, and who says so."""

    name: str
    kind: VoiceKind
    country: str | None = None
    side: str | None = None
    aliases: tuple[str, ...] = ()
    origin: str | None = None
