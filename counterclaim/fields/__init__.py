"""One thing a claim can say per file: find it, relate two answers, say what it implies, show it. FIELDS is their order."""

from __future__ import annotations

from counterclaim.fields import (
    actor,
    casualties,
    damaged,
    destroyed,
    detained,
    displaced,
    explosions,
    hit,
    injured,
    intercepted,
    killed,
    launched,
    lost,
    missing,
    supplier,
    target,
    weapon,
)
from counterclaim.fields.field import Field

FIELDS: tuple[Field, ...] = (
    launched.FIELD,
    intercepted.FIELD,
    lost.FIELD,
    hit.FIELD,
    explosions.FIELD,
    killed.FIELD,
    injured.FIELD,
    casualties.FIELD,
    missing.FIELD,
    detained.FIELD,
    displaced.FIELD,
    damaged.FIELD,
    destroyed.FIELD,
    actor.FIELD,
    target.FIELD,
    weapon.FIELD,
    supplier.FIELD,
)
BY_NAME: dict[str, Field] = {field.name: field for field in FIELDS}
