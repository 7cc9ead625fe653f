"""The phrases of a text that may name a voice, which of them name the same one, and by which name it is called in full."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from counterclaim.attribute.context import Context, Range
from counterclaim.attribute.names import Phrase, cast_of, with_role


@dataclass(frozen=True)
class Cast:
    """The phrases of one text that may name a voice."""

    ctx: Context
    phrases: tuple[Phrase, ...]

    def before(self, index: int) -> list[Phrase]:
        """The phrases that end before the token, nearest first."""
        cut = bisect_right(self._ends, index)
        return self._by_end[:cut][::-1]

    def after(self, index: int) -> list[Phrase]:
        """The phrases that begin after the token, nearest first."""
        return list(self.phrases[bisect_right(self._starts, index) :])

    @cached_property
    def named(self) -> tuple[Phrase, ...]:
        """The phrases with a name in them."""
        return tuple(p for p in self.phrases if p.named)

    @cached_property
    def _by_end(self) -> list[Phrase]:
        return sorted(self.phrases, key=lambda p: (p.last, p.source, p.last - p.first))

    @cached_property
    def _ends(self) -> list[int]:
        return [p.last for p in self._by_end]

    @cached_property
    def _starts(self) -> list[int]:
        return [p.first for p in self.phrases]


def make_cast(ctx: Context, sources: Sequence[Range]) -> Cast:
    """The cast of the text, given the sources that were found, those within another's words left out."""
    return Cast(ctx, cast_of(ctx, [s for s in sources if ctx.tokens[s[0]].pos != "PRON"]))


def fullest(cast: Cast, phrase: Phrase) -> Phrase:
    """The longest name in the text for the one that the phrase names."""
    if not phrase.named:
        return phrase
    same = [p for p in cast.named if _same(cast.ctx, phrase, p)]
    best = max(same, key=lambda p: (_fullness(cast.ctx, p), -p.first), default=phrase)
    if best.kind not in ("person", "unknown") or any(
        t.lemma in cast.ctx.cues.persons for t in cast.ctx.tokens[best.first : best.last]
    ):
        return best
    roles = (with_role(cast.ctx, p) for p in (best, *same) if p.proper == best.proper)
    return next((p for p in roles if p is not None), best)


def _fullness(ctx: Context, p: Phrase) -> int:
    too_long = p.last - p.first > 9
    return len(p.proper) * 2 + min(p.last - p.first, 6) - (20 if too_long else 0)


def _same(ctx: Context, short: Phrase, long: Phrase) -> bool:
    """Whether the longer phrase names the same one: it has the short one's words and its head, or is what it abbreviates."""
    if short == long:
        return True
    if short.joint or long.joint:
        return False
    if _abbreviates(ctx, short, long):
        return True
    if not short.proper <= long.proper or ("person" in (short.kind, long.kind) and "body" in (short.kind, long.kind)):
        return False
    if short.kind == "person" or long.kind == "person":
        return _last_name(ctx, short) == _last_name(ctx, long)
    return _head_word(ctx, short) == _head_word(ctx, long)


def _abbreviates(ctx: Context, short: Phrase, long: Phrase) -> bool:
    word = "".join(w for w in short.text.split() if w.isupper() and len(w) > 1)
    if not word or len(short.proper) > 1 or not ctx.tokens[short.head].text.isupper():
        return False
    if len(long.proper) < 2:
        return False
    initials = "".join(t.text[0] for t in ctx.tokens[long.first : long.last] if t.text[:1].isupper())
    return len(initials) > 1 and initials.endswith(word) and word.lower() not in long.proper


def _last_name(ctx: Context, phrase: Phrase) -> str:
    ends = [e.last for e in ctx.entities_at(phrase.head) if e.kind == "person"]
    last = min(ends[0], phrase.last) - 1 if ends else phrase.head
    return ctx.lower(last).removesuffix("'s").removesuffix("’s")


def _head_word(ctx: Context, phrase: Phrase) -> str:
    return ctx.tokens[phrase.head].text.lower()
