"""Each verb of saying in the text with its speaker, and on which side of it stands what is said."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.attribute.admit import PREPOSITIONS, admits
from counterclaim.attribute.context import FINITE, Context, Range
from counterclaim.attribute.following import Following, follow
from counterclaim.attribute.inherited import inherited_source
from counterclaim.attribute.side import Setting, Side, side_of
from counterclaim.attribute.subjects import near_subject
from counterclaim.attribute.verbal import Site, cue_verbs, finite_after, is_passive, site_of
from counterclaim.attribute.words import NOBODY, words
from counterclaim.language.analysis import Token
from counterclaim.lexicon.cues import VerbCue

COMPLEMENT_TAGS = frozenset({"TO", "VBG", "IN", "DT", "NNP", "PRP", "NNS"})
CONDITIONS = words("considering assuming supposing")  # conjunctions that look like participles of saying


@dataclass(frozen=True, slots=True)
class Speech:
    """A verb of saying, its speaker, what follows the verb, and the side the content is on.

    `inherited` says that the source is another verb's subject.
    """

    verb: Token
    cue: VerbCue
    source: Range
    following: Following
    side: Side
    inverted: bool = False
    inherited: bool = False

    @property
    def first(self) -> int:
        """The first token of the frame: of its source or its verb, whichever comes first."""
        return self.verb.index if self.inherited else min(self.source[0], self.verb.index)


def speeches_in(ctx: Context) -> tuple[Speech, ...]:
    """All of them in text order; a verb whose speaker is not found is left out."""
    found: list[Speech] = []
    for verb in cue_verbs(ctx):
        if is_passive(ctx, verb) and not _trails(ctx, verb):
            continue
        if verb.dep in ("amod", "compound") and ctx.quote_closed_at(verb.index - 1) is None:
            continue
        cue = ctx.cues.verbs[verb.lemma]
        if cue.frames == {"passive"}:
            continue
        site = site_of(ctx, verb)
        speech = _own(ctx, cue, site, site.source) if site.source is not None else _inherited(ctx, cue, verb, found)
        if speech is not None:
            found.append(speech)
    return tuple(found)


def _trails(ctx: Context, verb: Token) -> bool:
    """Whether a participle is a verb of saying after all: a speaker right before it, and at most a time after it."""
    floor, limit = ctx.bounds(verb.index)
    if ctx.analysis.children(verb.index, "auxpass", "aux") or verb.index <= floor:
        return False
    near = near_subject(ctx, verb.index, floor)
    return near is not None and follow(ctx, verb.index).start >= limit - 1


def _own(ctx: Context, cue: VerbCue, site: Site, source: Range) -> Speech | None:
    verb = site.verb
    floor, limit = ctx.bounds(verb.index)
    if ctx.lower(source[0]) in NOBODY:
        return None
    following = follow(ctx, verb.index, source[1] if site.inverted else None)
    if site.inverted and not _inverts(ctx, verb, source, limit):
        return None
    if not admits(ctx, verb, cue, source, following):
        return None
    if verb.tag == "VBG":
        takes = following.start < limit and _takes(ctx, cue, following, limit)
        return Speech(verb, cue, source, following, "after") if takes else None
    side = side_of(Setting(ctx, verb, cue, source, site.inverted, following, floor, limit))
    return None if side is None else Speech(verb, cue, source, following, side, site.inverted)


def _inherited(ctx: Context, cue: VerbCue, verb: Token, earlier: list[Speech]) -> Speech | None:
    if verb.text.lower() in CONDITIONS:
        return None
    source = inherited_source(ctx, verb, earlier)
    following = follow(ctx, verb.index)
    limit = ctx.bounds(verb.index)[1]
    if source is None or following.start >= limit or not _takes(ctx, cue, following, limit):
        return None
    if not admits(ctx, verb, cue, source, following):
        return None
    return Speech(verb, cue, source, following, "after", inherited=True)


def _takes(ctx: Context, cue: VerbCue, following: Following, limit: int) -> bool:
    """Whether what follows can be the content of a verb without a subject of its own."""
    if following.opens:
        return True
    if "object" in cue.frames:
        return ctx.tokens[following.start].pos not in ("ADP", "SCONJ", "PUNCT")
    if "prep" in cue.frames:
        return ctx.lower(following.start) in PREPOSITIONS
    if "quoted" in cue.frames:
        return False
    if cue.frames & {"infinitive", "gerund", "to"} and ctx.tokens[following.start].tag in COMPLEMENT_TAGS:
        return True
    return finite_after(ctx, following.start, limit)


def _inverts(ctx: Context, verb: Token, source: Range, limit: int) -> bool:
    """Whether the phrase after the verb is its subject: nothing after it has it for a subject of its own."""
    if ctx.quote_closed_at(verb.index - 1) or ctx.lower(verb.index - 1) == ",":
        return True
    for token in ctx.tokens[source[1] : limit]:
        if token.tag in ("VBG", "WDT", "WP") or token.text == ",":
            return True
        if token.tag in FINITE and token.pos in ("VERB", "AUX"):
            return False
    return True
