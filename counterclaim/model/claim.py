"""One assertion by one chain of voices."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from counterclaim.model.attribution import Mention
from counterclaim.model.moment import UNKNOWN, Interval
from counterclaim.model.place import Place
from counterclaim.model.span import Span

Act = Literal["assert", "deny", "admit", "accuse", "suspect", "threaten", "promise", "predict", "demand"]
Polarity = Literal["+", "-"]

COUNT_FIELDS = (
    "launched",
    "intercepted",
    "lost",
    "hit",
    "explosions",
    "killed",
    "injured",
    "casualties",
    "missing",
    "detained",
    "displaced",
    "damaged",
    "destroyed",
)
NAME_FIELDS = ("actor", "target", "weapon", "supplier")

EVENTS = (
    "missile_strike",
    "air_strike",
    "drone_strike",
    "shelling",
    "bombing",
    "chemical_attack",
    "explosion",
    "shooting",
    "armed_clash",
    "advance",
    "interception",
    "jamming",
    "abduction",
    "arrest",
    "execution",
    "arson_sabotage",
    "siege",
    "displacement",
    "aid",
    "ceasefire",
    "threat",
    "red_line",
    "arms_policy",
    "assistance",
    "negotiation",
    "protest",
    "sanction",
    "investigation",
    "other",
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number a claim gives in one field: bounds (None is open), whether approximate, of whom or what, by what means.

    `of` and `by` are verbatim. `derived` marks a number the statement settles without naming it ("the others"), `bare` one that
    no number word says ("vehicles were damaged"). `rule` names what found it.
    """

    field: str
    min: int | None
    max: int | None
    approx: bool = False
    of: str | None = None
    by: str | None = None
    derived: bool = False
    bare: bool = False
    category: str | None = None
    period: Literal["day", "cumulative"] | None = None
    part_of: str | None = None
    span: Span | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name a claim gives in one field: `value` is the fullest name the text has for it, `span` the words here."""

    field: str
    value: str
    span: Span | None = None
    rule: str = ""


Answer = Count | Name


@dataclass(frozen=True, slots=True)
class PlaceSaid:
    """Where, in the text's words, and the gazetteer entry they were resolved to, if any."""

    span: Span
    entry: Place | None = None


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """When, in the text's words if there are any, and what they come to."""

    span: Span | None
    interval: Interval = UNKNOWN


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion about the world as one voice makes it (GUIDELINES.md section 1).

    `id` is the text's id, the quote's place and its ordinal among the claims of that span: labels may change with a better
    extractor, the id does not. `rules` name what fired, in order. `attribution` is the index of the attribution it rests on.
    """

    document: str
    quote: Span
    chain: tuple[Mention, ...]
    act: Act
    polarity: Polarity
    event: str
    answers: tuple[Answer, ...] = ()
    place: PlaceSaid | None = None
    time: TimeSaid | None = None
    condition: Span | None = None
    ordinal: int = 0
    attribution: int | None = None
    rules: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Hexadecimal, 16 digits, from the text's id, the quote's place and the ordinal."""
        key = f"{self.document}\n{self.quote.start}:{self.quote.end}\n{self.ordinal}"
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    @property
    def counts(self) -> tuple[Count, ...]:
        """The numbers among its answers."""
        return tuple(answer for answer in self.answers if isinstance(answer, Count))

    @property
    def names(self) -> tuple[Name, ...]:
        """The names among its answers."""
        return tuple(answer for answer in self.answers if isinstance(answer, Name))
