"""The speaker of a verb without a subject of its own: "adding that …", "confirmed the toll and said …", "activists saying …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from counterclaim.attribute.context import Context, Range
from counterclaim.attribute.nominal import phrase_start
from counterclaim.attribute.subjects import can_speak
from counterclaim.attribute.verbal import site_of
from counterclaim.language.analysis import Token

LOWER = ("conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp")  # how such a verb hangs on the one that has the subject


class Spoken(Protocol):
    """A verb of saying whose speaker is known."""

    @property
    def verb(self) -> Token:
        """The verb."""

    @property
    def source(self) -> Range:
        """The speaker's tokens."""


def inherited_source(ctx: Context, verb: Token, speeches: Iterable[Spoken]) -> Range | None:
    """The tokens of the speaker, or None; `speeches` are the verbs of saying whose speakers are known."""
    floor, _ = ctx.bounds(verb.index)
    before = [s for s in speeches if floor <= s.verb.index < verb.index]
    participle = verb.tag == "VBG"
    if participle and ctx.lower(verb.index - 1) == "for" and ctx.is_noun(verb.index - 2):
        return _reproached(ctx, verb, floor)
    head = ctx.analysis.head(verb.index)
    if participle and verb.dep == "acl":
        return _of_noun(ctx, verb, head, floor, before)
    same = next((s for s in before if s.verb.index == head.index), None)
    if same is not None:
        return same.source
    if before and (participle or (verb.dep == "conj" and head.index > before[-1].verb.index)):
        return before[-1].source
    if (
        verb.dep in LOWER
        and head.pos in ("VERB", "AUX")
        and floor <= head.index < verb.index
        and (participle or verb.dep == "conj")
    ):
        source = site_of(ctx, head).source
        return source if source is None or not before or can_speak(ctx, *source) else before[-1].source
    return None


def _reproached(ctx: Context, verb: Token, floor: int) -> Range | None:
    """ "hit out at Johnson for accusing …": the one who is blamed for saying it."""
    start = phrase_start(ctx, verb.index - 2, floor)
    return (start, verb.index - 1) if can_speak(ctx, start, verb.index - 1) else None


def _of_noun(ctx: Context, verb: Token, noun: Token, floor: int, before: list[Spoken]) -> Range | None:
    """A participle after a noun: a speaker's own ("activists saying that"), else of whoever acts in the clause."""
    own = not before or (noun.index == verb.index - 1 and verb.lemma != "add")
    if noun.pos == "NOUN" and ctx.is_speaker(noun.index) and own:
        return phrase_start(ctx, noun.index, floor), noun.index + 1
    if before:
        return before[-1].source
    for above in ctx.analysis.ancestors(noun.index):
        if above.index < floor or above.pos not in ("VERB", "AUX"):
            continue
        site = site_of(ctx, above)
        if site.source is not None and not site.inverted and can_speak(ctx, *site.source):
            return site.source
    return None
