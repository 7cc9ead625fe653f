"""What a judgement decided, in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.model.judgement import Judgement
from counterclaim.weigh.labels import ALL, Decision

OWN_VOICE = "(own voice)"


def decision_words(judgement: Judgement) -> str:
    """What was decided: of a claim's labels only those that were set, and nothing of a claim that was accepted."""
    if judgement.kind == "undo":
        return judgement.subject[:8]
    if judgement.kind not in {"accept", "correct", "add"}:
        return " ".join(part for part in (judgement.subject, judgement.value) if part)
    decision = Decision.of(judgement.value)
    labels = decision.labels
    if judgement.kind == "accept":
        return ""
    parts = ("act", "polarity", "event", "chain", "fields") if ALL in decision.parts else decision.parts
    return ", ".join(f"{part}: {_part_words(labels, part)}" for part in parts)


def _part_words(labels: Mapping[str, Any], part: str) -> str:
    if part == "chain":
        return " → ".join(mention["name"] for mention in labels["chain"]) or OWN_VOICE
    if part in {"act", "polarity", "event"}:
        return str(labels[part])
    if part == "time":
        time = labels["time"]
        return str(time["interval"]["edtf"] or time["span"]["exact"]) if time else "none"
    if part in {"quote", "condition"}:
        return f"“{labels[part]['exact']}”" if labels[part] else "none"
    if part == "place":
        return str(labels["place"]["span"]["exact"]) if labels["place"] else "none"
    said = [a for a in labels["answers"] if part in {"fields", a["field"]}]
    words = [(f"{a['field']} " if part == "fields" else "") + (str(a["value"]) if "value" in a else _bounds(a)) for a in said]
    return "; ".join(words) or "none"


def _bounds(count: Mapping[str, Any]) -> str:
    low, high = count["min"], count["max"]
    number = str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    return f"{number} {count['of']}" if count["of"] else number
