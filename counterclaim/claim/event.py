"""Which type of event a claim is about, and what settled it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.claim.event_rules import RULES
from counterclaim.claim.kinds import CONTEXT, LEANING, OPEN, STRIKES
from counterclaim.language.clause import Clause


@dataclass(frozen=True, slots=True)
class Typed:
    """An event type and the rule that gave it; `settled` is False where the clause itself left it open."""

    event: str
    rule: str
    settled: bool = True


def event_of(clause: Clause) -> Typed:
    """The type that the clause's own words support; where they leave it open, or only lean, the context may settle it."""
    for rule, settled in RULES:
        event = rule(clause)
        if event is not None:
            return Typed(event, f"event{rule.__name__}", settled)
    if not clause.triggers:
        return Typed("statement", "event_open", settled=False)
    open_ = "attack" if any(t.event == "attack" for t in clause.triggers) else "effect"
    return Typed(open_, "event_open", settled=False)


def settle(typed: Sequence[Typed]) -> list[Typed]:
    """Open types take that of the first strike or clash the text settles: what a report is about stands at its head.

    A type that the clause's words only lean to (a bombing, a blast, a rocket) gives way to the strike the text is about.
    """
    out: list[Typed] = []
    violent = [t for t in typed if t.event in CONTEXT]
    source = next((t for t in violent if t.settled), violent[0] if violent else None)
    for this in typed:
        if this.settled:
            out.append(this)
        elif this.event == "statement" and out:
            out.append(Typed(out[-1].event, "event_before", True))
        elif this.event in OPEN:
            out.append(Typed(source.event if source else "other", "event_context" if source else "event_unsettled", bool(source)))
        elif this.event in LEANING and source is not None and source.event in STRIKES:
            out.append(Typed(source.event, "event_context", True))
        else:
            out.append(Typed(this.event, this.rule, True))
    return out
