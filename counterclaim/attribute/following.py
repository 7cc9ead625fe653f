"""What stands between a cue and what is said: whom it is said to, when, where and how."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.attribute.context import FINITE, Context, Range
from counterclaim.attribute.nominal import forward_phrase, phrase_end
from counterclaim.attribute.words import DAYS, MONTHS, PARTS, SKIPPED, TELLING

INTERVIEW = frozenset({"interview", "contact", "reach"})  # what outlets do with those whose words they pass on


@dataclass(frozen=True, slots=True)
class Following:
    """The first token past it all (the sentence's end if nothing follows), and the voices that the words went through."""

    start: int
    relays: tuple[Range, ...] = ()
    opens: bool = False


def follow(ctx: Context, verb: int, start: int | None = None) -> Following:
    """What follows the cue at `verb`: `start` is where to look from, the next token unless said."""
    limit = ctx.bounds(verb)[1]
    i = verb + 1 if start is None else start
    relays: list[Range] = []
    if ctx.tokens[verb].lemma in TELLING:
        i, relays = _listener(ctx, verb, i, limit)
        if ctx.lower(i) in ("of", "about") and i + 1 < limit:
            return Following(i + 1, tuple(relays), True)
    while i < limit:
        step, relay = _step(ctx, i, limit)
        if step == i:
            break
        relays.extend(relay)
        i = step
    marked = _marked(ctx, verb, i)
    if marked is not None:
        return Following(marked + 1, tuple(relays), True)
    clausal = "clause" in ctx.cues.verbs[ctx.tokens[verb].lemma].frames if ctx.tokens[verb].lemma in ctx.cues.verbs else False
    if i < limit and ctx.lower(i) == "that" and (clausal or _opens_clause(ctx, i, limit)):
        return Following(i + 1, tuple(relays), True)
    if i < limit and ctx.tokens[i].text == ":":
        return Following(i + 1, tuple(relays), True)
    return Following(i, tuple(relays), ctx.quote_open_at(i) is not None)


def _marked(ctx: Context, verb: int, start: int) -> int | None:
    """The "that" further on which opens the verb's clause: "reported in Ayacucho, south of Lima, that …"."""
    for clause in ctx.analysis.children(verb, "ccomp"):
        mark = ctx.analysis.child(clause.index, "mark")
        if mark is not None and mark.text.lower() == "that" and mark.index >= start and not ctx.has_finite(start, mark.index):
            return mark.index if ctx.quote_around(ctx.tokens[start].start) is None else None
    return None


def _opens_clause(ctx: Context, that: int, limit: int) -> bool:
    return ctx.tokens[that].tag != "DT" or (
        that + 1 < limit and ctx.tokens[that + 1].tag in ("DT", "NNS", "PRP", "NNP", "IN", "CD")
    )


def _listener(ctx: Context, verb: int, i: int, limit: int) -> tuple[int, list[Range]]:
    end = forward_phrase(ctx, i, limit)
    if end is None:
        return i, []
    stop = phrase_end(ctx, end - 1, limit) if ctx.tokens[end - 1].pos != "PRON" else end
    if stop > end and _clause_begins(ctx, end, stop):
        stop = end
    if stop > end and (ctx.lower(end) in ("on", "in", "at", "by", "from", "with", "to") or _told_of(ctx, end, stop, limit)):
        stop = end
    return stop, [(i, stop)] if is_outlet(ctx, i, stop) else []


def _told_of(ctx: Context, end: int, stop: int, limit: int) -> bool:
    """ "told the channel | of ten explosions", not "told the Council of Ministers" nor "told the head of the clinic that …"."""
    goes_on = ctx.lower(stop) == "that" or any(ctx.tokens[i].tag in FINITE for i in range(stop, limit))
    return ctx.lower(end) == "of" and ctx.tokens[stop - 1].pos != "PROPN" and not goes_on


def _clause_begins(ctx: Context, first: int, last: int) -> bool:
    return any(ctx.tokens[j].dep in ("nsubj", "nsubjpass") for j in range(first, last))


def is_outlet(ctx: Context, first: int, last: int) -> bool:
    """Whether the phrase names a news outlet or channel."""
    outlets = ctx.cues.words["outlets"]
    for i in range(first, last):
        token = ctx.tokens[i]
        word = token.text.removesuffix("'s").removesuffix("’s")
        recased = word.upper() if word.istitle() and len(word) < 8 else word
        if {word, recased, _lost_apostrophe(word)} & outlets:
            return any(ctx.tokens[j].text[:1].isupper() for j in range(first, last))
    return False


def _lost_apostrophe(word: str) -> str:
    return word[:-1] if len(word) > 2 and word.endswith("s") and word[:-1].isupper() else word


def earlier_relays(ctx: Context, first: int, last: int) -> tuple[Range, ...]:
    """The outlets that the words went through by what stands there: "In a word to SANA, …", "who spoke to", "quoted by AFP"."""
    told = False
    for i in range(first, last):
        told = told or ctx.tokens[i].lemma in ("speak", "talk") or ctx.is_in(i, ctx.cues.words["settings"])
        passed = ctx.lower(i) == "by" and i > first and ctx.is_in(i - 1, ctx.cues.words["relaying"] | INTERVIEW)
        end = forward_phrase(ctx, i + 1, last) if passed or (told and ctx.lower(i) in ("to", "with")) else None
        if end is not None and is_outlet(ctx, i + 1, end):
            return ((i + 1, end),)
    return ()


def _step(ctx: Context, i: int, limit: int) -> tuple[int, list[Range]]:
    """Past one adverb, time, setting or listener at `i`; `i` itself where there is none."""
    token = ctx.tokens[i]
    word = token.text.lower()
    if (word in SKIPPED and token.pos in ("ADV", "NOUN", "PART", "ADP")) or token.dep == "prt":
        return i + 1, []
    time = skip_time(ctx, i, limit)
    if time > i:
        return time, []
    if token.text == "," and i + 1 < limit:
        inner, relays = _step(ctx, i + 1, limit)
        closes = inner > i + 1 and inner < limit and ctx.tokens[inner].text == ","
        if closes:
            return inner + 1, relays
        return (i + 1, []) if ctx.quote_open_at(i + 1) else (i, [])
    if token.pos == "ADP" or word == "via":
        return _setting(ctx, i, limit)
    return i, []


def skip_time(ctx: Context, i: int, limit: int) -> int:
    """The token after the time said at `i`, or `i`."""
    word = ctx.lower(i)
    j = i + 1 if word in ("on", "in", "at", "since", "during", "late", "early", "earlier", "later", "by") else i
    while j < limit and ctx.lower(j) in ("late", "early", "on", "the", "in") and j > i:
        j += 1
    if j >= limit:
        return i
    word = ctx.lower(j)
    if word in DAYS or (word in MONTHS and ctx.tokens[j].text[:1].isupper()) or _is_dated(ctx, j):
        return _run_of_time(ctx, j, limit)
    if word == "that" and ctx.lower(j + 1) not in PARTS:
        return i
    if word in ("this", "last", "the", "that", "same", "next") and j + 1 < limit:
        k = j + 2 if ctx.lower(j + 1) in ("same", "past", "following", "next") else j + 1
        if k < limit and (ctx.lower(k) in PARTS or ctx.lower(k) in DAYS or ctx.lower(k) in MONTHS):
            return _run_of_time(ctx, k, limit)
    return i


def _is_dated(ctx: Context, j: int) -> bool:
    """ "5 January", "2016"."""
    token = ctx.tokens[j]
    if token.tag != "CD" or not token.text[:1].isdigit():
        return False
    return ctx.lower(j + 1) in MONTHS or (token.text.isdigit() and len(token.text) == 4 and token.text[:2] in ("19", "20"))


def _run_of_time(ctx: Context, j: int, limit: int) -> int:
    j += 1
    while j < limit and (
        ctx.lower(j) in PARTS | DAYS | MONTHS
        or (
            ctx.tokens[j].tag == "CD"
            and ctx.tokens[j].text[:1].isdigit()
            and len(ctx.tokens[j].text) in (1, 2, 4)
            and _dated(ctx, j)
        )
        or (ctx.lower(j) in ("in", "at", "on", "the") and ctx.lower(j + 1) in DAYS | PARTS)
    ):
        j += 1
    return j


def _dated(ctx: Context, j: int) -> bool:
    return ctx.lower(j - 1) in MONTHS or ctx.lower(j + 1) in MONTHS


def _setting(ctx: Context, i: int, limit: int) -> tuple[int, list[Range]]:
    """Past "in a statement to SANA", "by telephone from near Aleppo", "to reporters", "on condition of anonymity"."""
    word = ctx.lower(i)
    end = forward_phrase(ctx, i + 1, limit)
    if end is None or word not in (
        "in",
        "on",
        "at",
        "by",
        "via",
        "to",
        "with",
        "during",
        "through",
        "from",
        "over",
        "after",
        "of",
        "for",
    ):
        return i, []
    if word in ("in", "from", "on", "via", "at") and ctx.lower(end) == "that" and ctx.tokens[end - 1].text[:1].isupper():
        return end, []
    if word == "with" and end == i + 2 and ctx.lower(end) == "that":
        return end, []
    if word in ("of", "for", "with", "from", "after"):
        return i, []
    if word == "to":
        return (end, [(i + 1, end)] if is_outlet(ctx, i + 1, end) else [])
    if not any(ctx.is_in(j, ctx.cues.words["settings"]) for j in range(i + 1, end)):
        return i, []
    relays: list[Range] = []
    while end < limit and ctx.lower(end) in ("to", "with", "of", "from", "by", "near", "for", "at", "in", "on", "posted"):
        further = forward_phrase(ctx, end + 1, limit)
        if further is None or _clause_begins(ctx, end + 1, further):
            break
        if ctx.lower(end) in ("to", "with", "on", "for", "by") and is_outlet(ctx, end + 1, further):
            relays.append((end + 1, further))
        end = further
    return end, relays
