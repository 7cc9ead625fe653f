"""What nobody in particular says: "reportedly", "it was reported that", "is believed to", "appears to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.attribute.accuse import agent_of
from counterclaim.attribute.context import Context, Frame, Range, Stretch
from counterclaim.attribute.nominal import phrase_start
from counterclaim.attribute.reach import reach_after, stretch_of
from counterclaim.attribute.speech import Speech
from counterclaim.attribute.verbal import is_passive
from counterclaim.language.analysis import Token
from counterclaim.model.attribution import Stance

HEARSAY: dict[str, Stance] = {"say": "suspect", "report": "suspect", "claim": "suspect", "allege": "suspect", "describe": "say"}


def frames_of(ctx: Context, speeches: Sequence[Speech]) -> Iterator[Frame]:
    """A frame for each hedge that names nobody, or whose agent follows "by"."""
    for token in ctx.tokens:
        if token.pos == "ADV" and token.text.lower() in ctx.cues.hedges:
            frame = _adverb(ctx, token, speeches)
        elif token.pos == "VERB" and token.lemma in ctx.cues.words["seeming"]:
            frame = _seeming(ctx, token, speeches)
        elif token.pos == "VERB" and token.lemma in ctx.cues.verbs and is_passive(ctx, token):
            frame = _passive(ctx, token, speeches)
        else:
            continue
        if frame is not None:
            yield frame


def _adverb(ctx: Context, adverb: Token, speeches: Sequence[Speech]) -> Frame | None:
    head = ctx.analysis.head(adverb.index)
    content = clause_of(ctx, head, speeches) if head.pos in ("VERB", "AUX") else _modified(ctx, adverb, head)
    if content is None:
        return None
    return Frame("impersonal.adverb", ctx.cues.hedges[adverb.text.lower()], (adverb.index, adverb.index + 1), None, (content,))


def _modified(ctx: Context, adverb: Token, head: Token) -> Stretch | None:
    """What an adverb within a phrase hedges: the words after it, to the phrase's end."""
    last = max(t.index for t in ctx.analysis.subtree(head.index)) + 1
    return stretch_of(ctx, adverb.index + 1, last)


def clause_of(ctx: Context, verb: Token, speeches: Sequence[Speech]) -> Stretch | None:
    """The verb's clause, from its subject to its end or the next speaker."""
    floor, limit = ctx.bounds(verb.index)
    subject = ctx.analysis.child(verb.index, "nsubj", "nsubjpass", "expl")
    first = verb.index
    if subject is not None and subject.index < verb.index:
        first = phrase_start(ctx, subject.index, floor)
    else:
        first = min(
            (t.index for t in ctx.analysis.children(verb.index, "aux", "auxpass", "advmod") if t.index < first), default=first
        )
    last = min(limit, max(t.index for t in ctx.analysis.subtree(verb.index)) + 1)
    return stretch_of(ctx, first, min(last, reach_after(ctx, min(verb.index + 1, last), verb.index, speeches)))


def _seeming(ctx: Context, verb: Token, speeches: Sequence[Speech]) -> Frame | None:
    """ "appears to have", "it seems that"."""
    complement = ctx.analysis.child(verb.index, "xcomp", "ccomp", "oprd")
    if complement is None:
        return None
    cue = (verb.index, verb.index + 1)
    if _is_dummy(ctx, verb):
        start = complement_start(ctx, verb.index)
        content = stretch_of(ctx, start, reach_after(ctx, start, verb.index, speeches))
    else:
        content = clause_of(ctx, verb, speeches)
    return Frame("impersonal.seems", "suspect", cue, None, (content,)) if content else None


def _is_dummy(ctx: Context, verb: Token) -> bool:
    subject = ctx.analysis.child(verb.index, "nsubj", "nsubjpass")
    return subject is not None and subject.text.lower() == "it"


def complement_start(ctx: Context, verb: int) -> int:
    """The token after the verb and a "that"."""
    limit = ctx.bounds(verb)[1]
    i = verb + 1
    while i < limit and (ctx.lower(i) in ("that", ",") or ctx.tokens[i].tag == "RB"):
        i += 1
        if ctx.lower(i - 1) == "that":
            break
    return min(i, limit - 1)


def _passive(ctx: Context, verb: Token, speeches: Sequence[Speech]) -> Frame | None:
    """ "it was reported that four died", "four are said to have died", "four deaths were reported by the hospital"."""
    if "passive" not in ctx.cues.verbs[verb.lemma].frames or verb.dep in ("amod", "acl"):
        return None
    if any(t.text.lower() in ("must", "should", "can", "cannot") for t in ctx.analysis.children(verb.index, "aux")):
        return None
    if ctx.analysis.child(verb.index, "auxpass", "agent") is None:
        return None  # alleged rebels murdered four: before a noun it hedges the noun
    agent = agent_of(ctx, verb)
    cue = (verb.index, verb.index + 1)
    if _is_dummy(ctx, verb):
        content = _that_clause(ctx, verb, agent, speeches)
    elif ctx.analysis.child(verb.index, "xcomp", "ccomp") is None and (agent is None or not _makes_known(ctx, verb)):
        return None
    else:
        content = clause_of(ctx, verb, speeches)
    if content is None:
        return None
    stance = ctx.cues.verbs[verb.lemma].stance
    return Frame("impersonal.passive", stance if agent else HEARSAY.get(verb.lemma, stance), cue, agent, (content,))


def _makes_known(ctx: Context, verb: Token) -> bool:
    """Whether what the verb is done to is thereby said: "deaths were reported by", not "a post was maintained by"."""
    cue = ctx.cues.verbs[verb.lemma]
    return "object" in cue.frames and cue.stance in ("say", "claim", "confirm", "admit", "deny")


def _that_clause(ctx: Context, verb: Token, agent: Range | None, speeches: Sequence[Speech]) -> Stretch | None:
    limit = ctx.bounds(verb.index)[1]
    that = next((i for i in range(verb.index + 1, limit) if ctx.lower(i) == "that"), None)
    start = that + 1 if that is not None and that + 1 < limit else None
    if start is None and ctx.analysis.child(verb.index, "ccomp") is not None:
        start = agent[1] if agent else verb.index + 1
    if start is None or start >= limit:
        return None
    return stretch_of(ctx, start, reach_after(ctx, start, verb.index, speeches))
