"""On which side of a verb of saying what is said stands: before it, after it, or around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterclaim.attribute.context import FINITE, Context, Range
from counterclaim.attribute.following import Following
from counterclaim.attribute.verbal import finite_after, group_start
from counterclaim.attribute.words import JOINERS, OPENERS, TELLING, words
from counterclaim.language.analysis import Token
from counterclaim.lexicon.cues import VerbCue

Side = Literal["before", "after", "around"]
NOT_SAID = words("who which whose where when after before during as at in on")  # what these open is about the saying or the source
SAID_ON = words("with while including although though")  # what these open goes on with what is said


@dataclass(frozen=True, slots=True)
class Setting:
    """A verb of saying in its sentence: its source, what follows, and the sentence's tokens `floor` to `limit`."""

    ctx: Context
    verb: Token
    cue: VerbCue
    source: Range
    inverted: bool
    following: Following
    floor: int
    limit: int

    @property
    def front(self) -> int:
        """The frame's first token."""
        return group_start(self.ctx, self.verb.index) if self.inverted else self.source[0]

    @property
    def ends(self) -> bool:
        """Whether nothing but a mark follows."""
        start = self.following.start
        return start >= self.limit or (self.ctx.tokens[start].pos == "PUNCT" and start + 1 >= self.limit)


def side_of(at: Setting) -> Side | None:
    """The side, or None where nothing is said."""
    quoted = quotation_before(at.ctx, at.front, whole=at.ends or at.inverted)
    may_trail = "after" in at.cue.frames or (quoted and "quote" in at.cue.frames)
    if at.ends:
        return "before" if may_trail and (quoted or clause_before(at) or _verb_before(at)) else None
    if quoted and may_trail:
        return "around" if goes_on(at) else "before"
    if at.following.opens:
        return "after"
    if at.inverted:
        return "before" if may_trail else None
    if at.ctx.lower(at.source[0] - 1) in ("what", "which") or _opens_with_as(at):
        return "after"
    return (_trailing(at) if may_trail else None) or _leading(at)


def _opens_with_as(at: Setting) -> bool:
    """ "As the mayor said, the bridge was mined"."""
    return at.ctx.lower(at.source[0] - 1) == "as" and at.source[0] - 1 == at.floor and at.ctx.lower(at.following.start) == ","


def _verb_before(at: Setting) -> bool:
    """Whether any verb stands before the source: at a sentence's end that is enough, as the parser takes some for participles."""
    return any(t.pos == "VERB" for t in at.ctx.tokens[at.floor : at.front])


def _trailing(at: Setting) -> Side | None:
    """The side where the content stands before, though more follows."""
    if _parenthetic(at):
        return "around" if goes_on(at) else "before"
    if not clause_before(at):
        return None
    joined = at.ctx.lower(at.source[0] - 1) in JOINERS | {";"}
    if not (_breaks_off(at) or (not joined and _parsed_before(at))):
        return None
    return "around" if goes_on(at) else "before"


def _leading(at: Setting) -> Side | None:
    """ "after" where what follows can be the verb's content."""
    if _breaks_off(at):
        return None
    if at.cue.frames & {"object", "infinitive", "gerund", "to", "prep"}:
        return "after"
    return "after" if finite_after(at.ctx, at.following.start, at.limit) and _has_clause(at) else None


def _breaks_off(at: Setting) -> bool:
    """Whether what follows cannot be a verb's content: a participle, a comma, "with …"."""
    token = at.ctx.tokens[at.following.start]
    participle = token.tag == "VBG" and "gerund" not in at.cue.frames
    return participle or token.text in (",", ";") or token.text.lower() in ("with", "while", "whereas")


def _parsed_before(at: Setting) -> bool:
    """Whether the parser has the content before the source, or none after the verb."""
    children = at.ctx.analysis.children(at.verb.index, "ccomp", "xcomp", "dobj", "parataxis")
    if "to" in at.cue.frames and at.ctx.lower(at.following.start) == "to":
        return False
    left = any(t.index < at.source[0] and t.dep in ("ccomp", "parataxis") for t in children)
    return left or not any(t.index > at.verb.index and t.dep != "parataxis" for t in children)


def _has_clause(at: Setting) -> bool:
    """Whether the verb has a clause and not only an object: "announced (that) it had begun", not "announced a bid"."""
    right = [t for t in at.ctx.analysis.children(at.verb.index) if t.index > at.verb.index]
    if at.verb.lemma in TELLING:
        return True
    return any(t.dep in ("ccomp", "xcomp", "parataxis") for t in right) or not any(t.dep == "dobj" for t in right)


def quotation_before(ctx: Context, front: int, whole: bool) -> bool:
    """Whether a quotation ends right before token `front`; one that ends in a full stop only if nothing follows the cue."""
    quote = ctx.quote_closed_at(front - 1) or (ctx.quote_closed_at(front - 2) if ctx.lower(front - 1) == "," else None)
    return quote is not None and (whole or ctx.analysis.text[quote.end - 1] != ".")


def clause_before(at: Setting) -> bool:
    """Whether a main clause stands before the source: what may be said."""
    ctx, first, front = at.ctx, at.floor, at.front
    while first < front and ctx.tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    if first >= front:
        return False
    return ctx.has_finite(first, front) and not (ctx.lower(first) in OPENERS and ctx.lower(front - 1) in JOINERS)


def _parenthetic(at: Setting) -> bool:
    """ "The attack, he said, was …"; with its commas lost, "Later attacks the activist said saw …"."""
    ctx, start = at.ctx, at.source[0]
    if start <= at.floor:
        return False
    if ctx.lower(start - 1) == "," and ctx.lower(at.following.start) == ",":
        return True
    token = ctx.tokens[at.following.start]
    bare = token.tag in FINITE and token.pos in ("VERB", "AUX") and ctx.tokens[start - 1].pos in ("NOUN", "PROPN")
    return bare and not ctx.has_finite(at.floor, start)


def goes_on(at: Setting) -> bool:
    """Whether what is said goes on after the cue: a quotation, or a clause joined to what came before."""
    ctx, i = at.ctx, at.following.start
    if i < at.limit and ctx.lower(i) in (",", ";", "."):
        i += 1
    if i >= at.limit:
        return False
    if ctx.quote_open_at(i):
        return True
    word = ctx.lower(i)
    if word in NOT_SAID or ctx.tokens[i].tag == "VBG":
        return False
    if word in SAID_ON:
        return True
    if word in ("and", "but"):
        return not _says_more(at, i + 1) and finite_after(ctx, i, at.limit)
    return ctx.tokens[i].tag in FINITE or (ctx.lower(at.following.start) == "," and finite_after(ctx, i, at.limit))


def _says_more(at: Setting, i: int) -> bool:
    """ "… and said", "and the ministry said": one more act of saying."""
    near = at.ctx.tokens[i : min(i + 6, at.limit)]
    return any(t.lemma in at.ctx.cues.verbs and t.pos == "VERB" for t in near)
