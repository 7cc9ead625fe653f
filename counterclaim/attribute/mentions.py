"""Who a source is: pronouns, bare titles and short names are led back to the fullest name that the text gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counterclaim.attribute.context import Context, Range
from counterclaim.attribute.names import Phrase, cast_of, phrase_of
from counterclaim.attribute.records import voice_of_record
from counterclaim.model.attribution import Mention
from counterclaim.model.span import Span

FAR = 12  # sentences back that a pronoun may look


@dataclass(frozen=True)
class Cast:
    """The phrases of one text that may name a voice."""

    ctx: Context
    phrases: tuple[Phrase, ...]

    def before(self, index: int) -> list[Phrase]:
        """The phrases that end before the token, nearest first."""
        return sorted((p for p in self.phrases if p.last <= index), key=lambda p: (p.last, p.source, p.last - p.first), reverse=True)

    def after(self, index: int) -> list[Phrase]:
        """The phrases that begin after the token, nearest first."""
        return [p for p in self.phrases if p.first > index]


def make_cast(ctx: Context, sources: Sequence[Range]) -> Cast:
    """The cast of the text, given the sources that were found."""
    return Cast(ctx, cast_of(ctx, [s for s in sources if not ctx.tokens[s[0]].pos == "PRON"]))


def mention_of(cast: Cast, span: Range) -> Mention | None:
    """The source at the tokens, by the fullest name that the text gives it; None if it is nobody's ("it was reported")."""
    ctx = cast.ctx
    inner = voice_of_record(ctx, span)
    phrase = phrase_of(ctx, inner or span, source=True)
    here = Span.of(ctx.analysis.text, ctx.tokens[phrase.first].start, ctx.tokens[phrase.last - 1].end)
    for rule in RULES:
        found = rule(cast, phrase)
        if found is not None:
            return Mention(fullest(cast, found).text, here)
    return Mention(phrase.text, here)


def fullest(cast: Cast, phrase: Phrase) -> Phrase:
    """The longest name in the text for the one that the phrase names."""
    if not phrase.named:
        return phrase
    same = [p for p in cast.phrases if p.named and _same(cast.ctx, phrase, p)]
    return max(same, key=lambda p: (_fullness(cast.ctx, p), -p.first), default=phrase)


def _fullness(ctx: Context, p: Phrase) -> int:
    too_long = p.last - p.first > 9
    return len(p.proper) * 2 + min(p.last - p.first, 6) - (20 if too_long else 0)


def _same(ctx: Context, short: Phrase, long: Phrase) -> bool:
    """Whether the longer phrase names the same one: it has the short one's words and its head, or is what it abbreviates."""
    if short == long:
        return True
    if _joint(ctx, short) or _joint(ctx, long):
        return False
    if _abbreviates(ctx, short, long):
        return True
    if not short.proper <= long.proper or "person" in (short.kind, long.kind) and "body" in (short.kind, long.kind):
        return False
    if short.kind == "person" or long.kind == "person":
        return _last_name(ctx, short) == _last_name(ctx, long)
    return _head_word(ctx, short) == _head_word(ctx, long)


def _joint(ctx: Context, phrase: Phrase) -> bool:
    return any(ctx.lower(i) in ("and", "or", "&", ",") for i in range(phrase.first, phrase.last))


def _abbreviates(ctx: Context, short: Phrase, long: Phrase) -> bool:
    word = "".join(w for w in short.text.split() if w.isupper() and len(w) > 1)
    if not word or len(short.proper) > 1:
        return False
    initials = "".join(t.text[0] for t in ctx.tokens[long.first : long.last] if t.text[:1].isupper())
    return len(initials) > 1 and initials.endswith(word) and word.lower() not in long.proper


def _last_name(ctx: Context, phrase: Phrase) -> str:
    ends = [e.last for e in ctx.entities_at(phrase.head) if e.kind == "person"]
    last = min(ends[0], phrase.last) - 1 if ends else phrase.head
    return ctx.lower(last).removesuffix("'s").removesuffix("’s")


def _head_word(ctx: Context, phrase: Phrase) -> str:
    return ctx.tokens[phrase.head].text.lower()


def _pronoun(cast: Cast, phrase: Phrase) -> Phrase | None:
    if not phrase.pronoun:
        return None
    ctx = cast.ctx
    wanted = {"person": ("person",), "body": ("body", "unknown"), "many": ("many", "body")}.get(phrase.kind, ())
    sentence = ctx.tokens[phrase.first].sentence
    near = [p for p in cast.before(phrase.first) if sentence - ctx.tokens[p.first].sentence <= FAR]
    sources = [p for p in near if p.kind in wanted and p.source and not _bare_pronoun(p)]
    named = [p for p in near if p.kind in wanted and p.named and ctx.is_subject(p.head)]
    best = next(iter(sources), None)
    rival = next(iter(named), None)
    if best is None or (rival is not None and rival.last > best.last and ctx.tokens[rival.head].sentence >= sentence - 1):
        best = rival or best
    if best is None and phrase.kind == "person":
        best = next((p for p in near if p.kind == "person"), None)
    return None if best is None else _resolved(cast, best)


def _bare_pronoun(phrase: Phrase) -> bool:
    return phrase.pronoun


def _resolved(cast: Cast, phrase: Phrase) -> Phrase:
    """One step on: an antecedent that is itself a bare title is led back too."""
    inner = voice_of_record(cast.ctx, (phrase.first, phrase.last))
    if inner is not None:
        phrase = phrase_of(cast.ctx, inner)
    return _title(cast, phrase) or _foretold(cast, phrase) or phrase


def _title(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "the ministry", "the source", "the head of the monitor": the nearest earlier phrase with that noun, or of that kind."""
    if phrase.named or not phrase.definite or phrase.pronoun:
        return None
    ctx = cast.ctx
    lemma = ctx.tokens[phrase.head].lemma
    earlier = cast.before(phrase.first)
    same = [p for p in earlier if _has_word(ctx, p, lemma) and not p.pronoun]
    same = [p for p in same if p.named or p.last - p.first > phrase.last - phrase.first or not p.definite]
    found = next((p for p in same if p.source), None) or next(iter(same), None)
    if found is not None and found.kind != phrase.kind and phrase.kind == "person" and not found.named:
        found = None
    return found or _of_kind(cast, phrase, earlier)


def _has_word(ctx: Context, phrase: Phrase, lemma: str) -> bool:
    """Whether the noun is the phrase's head or stands before a name in it ("governor Yuri Slyusar")."""
    return any(ctx.tokens[i].lemma == lemma or ctx.lower(i) == lemma for i in range(phrase.first, phrase.head + 1))


def _of_kind(cast: Cast, phrase: Phrase, earlier: list[Phrase]) -> Phrase | None:
    ctx = cast.ctx
    if ctx.is_in(phrase.head, ctx.cues.kinds["monitor"]):
        monitors = [p for p in (*earlier, *cast.after(phrase.last)) if is_monitor(ctx, p)]
        bodies = [p for p in earlier if p.named and p.kind in ("body", "unknown") and p.source]
        if _says_monitor(ctx, phrase):
            return next(iter(monitors), None)
        return next(iter(bodies), None) or next(iter(monitors), None)
    if ctx.is_in(phrase.head, ctx.cues.kinds["outlet"]):
        return next((p for p in earlier if p.named and _is_outlet_name(ctx, p)), None)
    if phrase.kind == "person" and ctx.lower(phrase.head) in ("man", "woman", "boy", "girl"):
        return next((p for p in earlier if p.kind == "person" and p.source), None)
    return None


def _is_outlet_name(ctx: Context, phrase: Phrase) -> bool:
    return any(ctx.tokens[i].text in ctx.cues.words["outlets"] for i in range(phrase.first, phrase.last))


def is_monitor(ctx: Context, phrase: Phrase) -> bool:
    """Whether the phrase is the name of a monitoring body."""
    words = {w.lower() for w in ctx.cues.words["monitors"]}
    return phrase.named and phrase.kind != "person" and bool(phrase.proper & words) and ctx.lower(phrase.head) in words | {"group", "monitor"}


def _says_monitor(ctx: Context, phrase: Phrase) -> bool:
    return any(ctx.lower(i) in ("monitor", "monitoring", "watchdog", "observatory", "rights") for i in range(phrase.first, phrase.last))


def _foretold(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "a monitoring group said", before the text names it."""
    if phrase.named or phrase.definite or phrase.pronoun or _joint(cast.ctx, phrase) or phrase.kind == "many":
        return None
    if not (cast.ctx.is_in(phrase.head, cast.ctx.cues.kinds["monitor"]) and _says_monitor(cast.ctx, phrase)):
        return None
    return next((p for p in (*cast.after(phrase.last), *cast.before(phrase.first)) if is_monitor(cast.ctx, p)), None)


def _name(cast: Cast, phrase: Phrase) -> Phrase | None:
    return phrase if phrase.named else None


RULES: tuple[Callable[[Cast, Phrase], Phrase | None], ...] = (_pronoun, _name, _title, _foretold)
