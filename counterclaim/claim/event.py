"""Which type of event a claim is about, and what settled it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from counterclaim.language.clause import Clause
from counterclaim.language.triggers import Trigger

DATA = Path(__file__).parent.parent / "data" / "means.yaml"
OPEN = frozenset({"attack", "effect"})
# Of two types said in one clause by words of equal weight, the more specific is the claim's.
SPECIFIC = (
    "red_line chemical_attack drone_strike missile_strike jamming interception execution air_strike bombing shelling abduction "
    "arson_sabotage shooting explosion advance siege armed_clash arrest displacement ceasefire negotiation investigation aid sanction "
    "arms_policy assistance protest"
).split()
VIOLENT = frozenset(
    "missile_strike air_strike drone_strike shelling bombing chemical_attack explosion shooting armed_clash interception execution "
    "arson_sabotage jamming abduction".split()
)


@dataclass(frozen=True, slots=True)
class Typed:
    """An event type and the rule that gave it; `settled` is False where the clause itself left it open."""

    event: str
    rule: str
    settled: bool = True


@lru_cache(maxsize=1)
def load_means() -> dict[str, str]:
    """Each means word's event type, in the file's order of precedence."""
    means: dict[str, str] = {}
    for event, words in yaml.safe_load(DATA.read_text("utf-8")).items():
        for word in words:
            means.setdefault(word, event.removesuffix("_weak"))
    return means


def event_of(clause: Clause) -> Typed:
    """The type that the clause's own words support; open ("attack", "effect") where they do not settle one."""
    for rule in (_main_word, _strong_word, _weak_word, _means):
        event = rule(clause)
        if event is not None:
            return Typed(event, f"event{rule.__name__}")
    open_ = "attack" if any(t.event == "attack" for t in clause.triggers) else "effect"
    return Typed(open_, "event_open", settled=False)


def settle(typed: Sequence[Typed], near: Sequence[int]) -> list[Typed]:
    """Open types take that of the nearest violent claim before them, else of the next after; `near` are sentence numbers."""
    out: list[Typed] = []
    for i, this in enumerate(typed):
        if this.settled:
            out.append(this)
            continue
        before = next((t for t in reversed(out) if t.event in VIOLENT), None)
        after = next((t for t in typed[i + 1 :] if t.settled and t.event in VIOLENT), None)
        source = before or after
        out.append(Typed(source.event if source else "other", "event_context" if source else "event_unsettled"))
    return out


def _main_word(clause: Clause) -> str | None:
    """The clause's governing verb, if it says a type by itself."""
    verbs = [t for t in clause.triggers if t.is_verb and t.strong and _governs(clause, t)]
    return _most_specific(verbs)


def _governs(clause: Clause, trigger: Trigger) -> bool:
    head = clause.analysis.tokens[trigger.head]
    return head.head not in clause.own or head.head == head.index


def _strong_word(clause: Clause) -> str | None:
    return _most_specific([t for t in clause.triggers if t.strong])


def _weak_word(clause: Clause) -> str | None:
    """A weak word of a type, which gives way to a means: bombed by warplanes, killed by a bomb."""
    named = [t for t in clause.triggers if t.event not in OPEN]
    return (_means(clause) if named else None) or _most_specific(named)


def _means(clause: Clause) -> str | None:
    """The type that a weapon or vehicle in the clause stands for."""
    means = load_means()
    said = [means[key] for t in clause.tokens for key in (t.lemma, t.text.lower()) if key in means]
    return min(said, key=SPECIFIC.index) if said else None


def _most_specific(triggers: Sequence[Trigger]) -> str | None:
    events = [t.event for t in triggers if t.event in SPECIFIC]
    return min(events, key=SPECIFIC.index) if events else None
