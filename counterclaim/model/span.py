"""A stretch of a text, held with its words so that it can be checked."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`start` and `end` (exclusive) in code points, and the words there: `text[start:end] == exact`."""

    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.exact):
            raise SpanError(f"span {self.start}:{self.end} does not measure its own words {self.exact[:40]!r}")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`, refused if it reaches outside the text."""
        if not 0 <= start <= end <= len(text):
            raise SpanError(f"span {start}:{end} reaches outside a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    def stands_in(self, text: str) -> bool:
        """Whether the text has these very words at this place (law 1)."""
        return text[self.start : self.end] == self.exact

    def covers(self, other: Span) -> bool:
        """Whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
