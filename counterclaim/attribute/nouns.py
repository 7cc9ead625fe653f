"""Nouns for speech and what shows something: "claims by residents that …", "reports of …", "posted pictures of …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.context import Context, Frame, Range
from counterclaim.attribute.inherited import inherited_source
from counterclaim.attribute.nominal import forward_phrase, phrase_end, phrase_start
from counterclaim.attribute.reach import reach_after, stretch_of
from counterclaim.attribute.records import voice_of_record
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.subjects import can_speak
from counterclaim.attribute.verbal import site_of
from counterclaim.attribute.words import ARTICLES, words
from counterclaim.language.analysis import Token


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each noun that carries what is said or shown."""
    for token in ctx.tokens:
        if token.pos != "NOUN":
            continue
        frame = None
        if token.lemma in ctx.cues.nouns:
            frame = _that(ctx, token, speeches) or _reports_of(ctx, token, speeches)
        elif ctx.is_in(token.index, ctx.cues.words["images"]):
            frame = _pictures_of(ctx, token, speeches)
        if frame is not None:
            yield frame


def _that(ctx: Context, noun: Token, speeches: Sequence[Speech]) -> Frame | None:
    """ "claims by residents that the bridge was hit", "an allegation that …"."""
    limit = ctx.bounds(noun.index)[1]
    mark = clause_mark(ctx, noun)
    if mark is None or mark.index + 1 >= limit:
        return None
    start = mark.index + 1
    if any(s.following.start == start for s in speeches):
        return None
    last = max(t.index for t in ctx.analysis.subtree(mark.head)) + 1
    content = stretch_of(ctx, start, min(last, reach_after(ctx, start, noun.index, speeches)))
    if content is None:
        return None
    denied = is_denied(ctx, noun)
    source = holder_of(ctx, noun, speeches, named=denied)
    if source is None and denied:
        return None
    return Frame("nouns.that", ctx.cues.nouns[noun.lemma], (noun.index, noun.index + 1), source, (content,), inherited=True)


def is_denied(ctx: Context, noun: Token) -> bool:
    """Whether it is the object of a denial, which then has the clause for its own content."""
    cue = ctx.cues.verbs.get(ctx.analysis.head(noun.index).lemma)
    return noun.dep == "dobj" and cue is not None and cue.stance == "deny"


def clause_mark(ctx: Context, noun: Token) -> Token | None:
    """The "that" of the noun's clause, or of what was done with it: "accusations made by the rebels that …"."""
    holders = [h for prep in ctx.analysis.children(noun.index, "prep", "agent") for h in ctx.analysis.children(prep.index, "pobj")]
    own = ctx.analysis.children(noun.index, "acl", "ccomp")
    own += [t for h in holders for t in ctx.analysis.children(h.index, "relcl", "acl")]  # "claims by residents that it was hit"
    for clause in (*own, *(t for verb in own for t in ctx.analysis.children(verb.index, "ccomp"))):
        mark = ctx.analysis.child(clause.index, "mark")
        if clause.index > noun.index and mark is not None and mark.text.lower() == "that":
            return mark
    return None


def holder_of(ctx: Context, noun: Token, speeches: Sequence[Speech], named: bool = False) -> Range | None:
    """Whose words they are: those named with the noun, else whoever made or issued them; `named`: mere "reports" are no one's."""
    first = phrase_start(ctx, noun.index, ctx.bounds(noun.index)[0])
    maker = voice_of_record(ctx, (first, noun.index + 1))
    if maker is not None:
        return maker
    verb = ctx.analysis.head(noun.index)
    if noun.dep == "dobj" and verb.lemma in ISSUING:
        site = site_of(ctx, verb)
        return site.source or inherited_source(ctx, verb, speeches)
    if noun.lemma in ("report", "rumour", "rumor") and not named:
        return _without_article(ctx, first), noun.index + 1
    return None


ISSUING = words("issue release make give publish post send deliver repeat voice express circulate")


def _without_article(ctx: Context, first: int) -> int:
    return first + 1 if ctx.lower(first) in ARTICLES else first


def _reports_of(ctx: Context, noun: Token, speeches: Sequence[Speech]) -> Frame | None:
    """ "initial reports of many injured", "with reports of clashes"."""
    limit = ctx.bounds(noun.index)[1]
    start = _past_about(ctx, noun.index, limit)
    if start is None or noun.lemma not in ("report", "rumour", "rumor") or noun.tag != "NNS" or start >= limit:
        return None
    last = max(t.index for t in ctx.analysis.subtree(noun.index)) + 1
    content = stretch_of(ctx, start, min(last, reach_after(ctx, start, noun.index, speeches)))
    first = phrase_start(ctx, noun.index, ctx.bounds(noun.index)[0])
    if content is None:
        return None
    source = voice_of_record(ctx, (first, noun.index + 1)) if noun.index > first else None
    return Frame(
        "nouns.reports", "say", (noun.index, noun.index + 1), source or (_without_article(ctx, first), noun.index + 1), (content,)
    )


def _past_about(ctx: Context, noun: int, limit: int) -> int | None:
    """The token after the "of" or "about" of "reports (among residents) of …"."""
    i = noun + 1
    if i < limit and ctx.lower(i) in ("among", "from", "by"):
        end = forward_phrase(ctx, i + 1, limit)
        i = phrase_end(ctx, end - 1, limit) if end is not None else limit
        while i > noun + 1 and ctx.lower(i) != "of" and i > (end or 0):
            i -= 1
    return i + 1 if i < limit and ctx.lower(i) in ("of", "about", "over") else None


def _pictures_of(ctx: Context, noun: Token, speeches: Sequence[Speech]) -> Frame | None:
    """ "Activists posted pictures of …", "circulated a photograph on social media of …"."""
    verb = ctx.analysis.head(noun.index)
    limit = ctx.bounds(noun.index)[1]
    if noun.dep != "dobj" or verb.lemma not in ctx.cues.words["posting"]:
        return None
    start = next(
        (i + 1 for i in range(noun.index + 1, min(limit, noun.index + 8)) if ctx.lower(i) in ("of", "showing", "depicting")), None
    )
    source = site_of(ctx, verb).source
    if start is None or start >= limit or source is None or not can_speak(ctx, *source):
        return None
    content = stretch_of(ctx, start, reach_after(ctx, start, noun.index, speeches))
    return Frame("nouns.pictures", "say", (verb.index, noun.index + 1), source, (content,)) if content else None
