"""Whose word claims rest on, as other vocabularies want it: a plain word to call it by; person, body, or neither known."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Literal

from counterclaim.weigh.roots import BODIES, MOUTHPIECES, Root

Being = Literal["body", "public body", "person", "unknown"]
OTHER_BODIES = frozenset({"international_body", "ngo", "company", "monitor", "medical"})
PERSONS = frozenset({"resident", "witness", "analyst"})
PUBLIC = frozenset({"state_body", "military"})


def being_of(root: Root) -> Being:
    """What a root is, as far as the lexicon's kind tells; nobody without a name is anything known."""
    if root.anonymous:
        return "unknown"
    if root.kind in PUBLIC:
        return "public body"
    if root.own or root.kind in (BODIES - {"official"}) | MOUTHPIECES | OTHER_BODIES:
        return "body"
    return "person" if root.kind in PERSONS else "unknown"


def slug_of(root: Root) -> str:
    """A word of small letters, digits and underscores that no other root has."""
    plain = unicodedata.normalize("NFKD", root.key).encode("ascii", "ignore").decode("ascii")
    words = re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")[:40].strip("_")
    return f"{words or 'voice'}_{hashlib.sha256(root.key.encode()).hexdigest()[:8]}"
