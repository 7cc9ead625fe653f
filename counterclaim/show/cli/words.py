"""Voices, dates, answers and places in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from counterclaim.model.attribution import Mention
from counterclaim.model.claim import Answer, Claim
from counterclaim.model.judgement import Judgement
from counterclaim.model.moment import Published
from counterclaim.model.place import Place

OWN_VOICE = "(own voice)"


def chain_words(chain: tuple[Mention, ...]) -> str:
    """The voices, origin first: "residents → Shot"."""
    return " → ".join(mention.name for mention in chain) or OWN_VOICE


def date_words(published: Published) -> str:
    """When something was published, no finer than is known; with a question mark where the text only suggests it."""
    if published.moment is None:
        return "unknown"
    known = published.moment.isoformat(timespec="minutes") if published.has_time else published.moment.date().isoformat()
    return f"{known}?" if published.origin == "guessed" else known


def since_words(moment: datetime | None) -> str:
    """Since when something is known, in UTC; only the day where it counts from the day's end because no hour is known."""
    if moment is None:
        return "unknown"
    return f"{moment:%Y-%m-%d}" if (moment.minute, moment.second) == (59, 59) else f"{moment:%Y-%m-%d %H:%M}Z"


def act_words(claim: Claim) -> str:
    """The act, marked where what is said is said not to be so."""
    return f"{claim.act} not" if claim.polarity == "-" else claim.act


def answer_words(answer: Answer) -> str:
    """An answer with its field: "killed ≥ 58 people". What only says the field again is left out."""
    from counterclaim.fields import BY_NAME

    shown = BY_NAME[answer.field].show(answer)
    return f"{answer.field} {shown.removesuffix(f' {answer.field}')}"


def decision_words(judgement: Judgement) -> str:
    """What was decided: of a claim's labels only those that were set, and nothing of a claim that was accepted."""
    from counterclaim.weigh.labels import ALL, Decision

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


def when_words(claim: Claim) -> str:
    """When, as it was settled, else in the text's words, else nothing."""
    if claim.time is None:
        return ""
    return claim.time.interval.edtf or (claim.time.span.exact if claim.time.span else "")


def entry_words(entry: Place) -> str:
    """A gazetteer entry, with the precision of its point."""
    region = f", {entry.region}" if entry.region else ""
    return f"{entry.name}{region}, {entry.country} ({entry.latitude:g}, {entry.longitude:g}: {entry.precision})"
