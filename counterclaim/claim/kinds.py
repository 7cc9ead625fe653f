"""Event types by what they have in common, and which of two said in one clause is the claim's."""

from __future__ import annotations

OPEN = frozenset({"attack", "effect", "statement"})
# Of two types said in one clause by words of equal weight, the more specific is the claim's.
SPECIFIC = [
    "red_line",
    "chemical_attack",
    "missile_strike",
    "drone_strike",
    "jamming",
    "interception",
    "execution",
    "air_strike",
    "bombing",
    "shelling",
    "abduction",
    "arson_sabotage",
    "shooting",
    "explosion",
    "advance",
    "siege",
    "armed_clash",
    "arrest",
    "displacement",
    "ceasefire",
    "negotiation",
    "investigation",
    "aid",
    "sanction",
    "arms_policy",
    "assistance",
    "protest",
    "other",
]
VIOLENT = frozenset(
    [
        "missile_strike",
        "air_strike",
        "drone_strike",
        "shelling",
        "bombing",
        "chemical_attack",
        "explosion",
        "shooting",
        "armed_clash",
        "interception",
        "execution",
        "arson_sabotage",
        "jamming",
        "abduction",
    ]
)
CONTEXT = frozenset(
    [
        "missile_strike",
        "air_strike",
        "drone_strike",
        "shelling",
        "bombing",
        "chemical_attack",
        "shooting",
        "armed_clash",
        "execution",
        "explosion",
    ]
)
STRIKES = frozenset(["missile_strike", "air_strike", "drone_strike", "shelling", "bombing", "chemical_attack"])
LEANING = frozenset({"bombing", "explosion", "air_strike", "shelling"})
