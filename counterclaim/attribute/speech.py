"""Each verb of saying in the text with its speaker, and on which side of it stands what is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterclaim.attribute.context import FINITE, Context, Range
from counterclaim.attribute.following import Following, follow
from counterclaim.attribute.nominal import phrase_start
from counterclaim.attribute.verbal import Site, can_speak, cue_verbs, finite_after, group_start, site_of
from counterclaim.language.analysis import Token
from counterclaim.lexicon.cues import VerbCue

Side = Literal["before", "after", "around"]
OPENERS = frozenset("after when while as if because since although though once until before despite given amid following".split())
JOINERS = frozenset("and but while as though although whereas when after because since if that however where yet".split())
PREPOSITIONS = frozenset("for on upon to with".split())
PARTICIPLE_NEXT = frozenset("VBG".split())


@dataclass(frozen=True, slots=True)
class Speech:
    """A verb of saying, its speaker, where the source stands, and on which side the content is."""

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
        speech = _speech_at(ctx, verb, found)
        if speech is not None:
            found.append(speech)
    return tuple(found)


def _speech_at(ctx: Context, verb: Token, earlier: list[Speech]) -> Speech | None:
    cue = ctx.cues.verbs[verb.lemma]
    if is_passive(ctx, verb) or verb.dep in ("amod", "compound"):
        return None
    site = site_of(ctx, verb)
    if site.source is not None:
        return _own(ctx, verb, cue, site)
    source = inherited_source(ctx, verb, earlier)
    following = follow(ctx, verb.index)
    limit = ctx.bounds(verb.index)[1]
    if source is None or following.start >= limit or not _takes(ctx, cue, following, limit):
        return None
    if not _admits(ctx, verb, cue, following, limit):
        return None
    return Speech(verb, cue, source, following, "after", inherited=True)


def _takes(ctx: Context, cue: VerbCue, following: Following, limit: int) -> bool:
    """Whether what follows can be the content of a verb without a subject of its own."""
    if following.opens or "object" in cue.frames:
        return True
    if "prep" in cue.frames:
        return ctx.lower(following.start) in PREPOSITIONS
    if "quoted" in cue.frames:
        return False
    if cue.frames & {"infinitive", "gerund", "to"} and ctx.tokens[following.start].tag in ("TO", "VBG", "IN", "DT", "NNP", "PRP", "NNS"):
        return True
    return finite_after(ctx, following.start, limit)


def is_passive(ctx: Context, verb: Token) -> bool:
    """Whether the verb is a passive or a participle that describes: "was quoted", "the reported strike"."""
    if verb.tag != "VBN":
        return False
    auxiliaries = ctx.analysis.children(verb.index, "auxpass", "aux")
    if any(a.dep == "auxpass" or a.lemma == "be" for a in auxiliaries):
        return True
    return not auxiliaries and verb.dep in ("acl", "amod", "advcl") and not _has_subject(ctx, verb)


def _has_subject(ctx: Context, verb: Token) -> bool:
    return ctx.analysis.child(verb.index, "nsubj") is not None


def inherited_source(ctx: Context, verb: Token, earlier: list[Speech]) -> Range | None:
    """The speaker of a participle ("adding that") or of one verb more ("confirmed the toll and said …")."""
    floor, _ = ctx.bounds(verb.index)
    head = ctx.analysis.head(verb.index)
    if verb.tag == "VBG" and verb.dep == "acl":
        return _of_noun(ctx, head, floor)
    before = [s for s in earlier if s.verb.index >= floor]
    same = next((s for s in before if s.verb.index == head.index), None)
    if same is not None:
        return same.source
    if verb.dep in ("conj", "advcl", "xcomp", "pcomp", "prep", "acl", "dep", "ccomp") and head.pos in ("VERB", "AUX") and head.index >= floor:
        site = site_of(ctx, head) if head.index < verb.index else None
        if site is not None and site.source is not None and (verb.tag == "VBG" or verb.dep == "conj"):
            return before[-1].source if before and verb.tag == "VBG" else site.source
    if verb.tag == "VBG" and before and verb.dep != "acl":
        return before[-1].source
    return None


def _of_noun(ctx: Context, noun: Token, floor: int) -> Range | None:
    """The speaker of a participle after a noun: a speaker's own ("activists saying that"), else whoever acts in the clause."""
    if noun.pos == "NOUN" and ctx.is_speaker(noun.index):
        return phrase_start(ctx, noun.index, floor), noun.index + 1
    for verb in ctx.analysis.ancestors(noun.index):
        if verb.index < floor or verb.pos not in ("VERB", "AUX"):
            continue
        site = site_of(ctx, verb)
        if site.source is not None and not site.inverted and can_speak(ctx, *site.source):
            return site.source
    return None


def _own(ctx: Context, verb: Token, cue: VerbCue, site: Site) -> Speech | None:
    source = site.source
    if source is None:
        return None
    floor, limit = ctx.bounds(verb.index)
    following = follow(ctx, verb.index, source[1] if site.inverted else None)
    if site.inverted and not _inverts(ctx, verb, source, following, limit):
        return None
    if not _admits(ctx, verb, cue, following, limit):
        return None
    side = _side(ctx, verb, cue, site, following, floor, limit)
    return None if side is None else Speech(verb, cue, source, following, side, site.inverted)


def _admits(ctx: Context, verb: Token, cue: VerbCue, following: Following, limit: int) -> bool:
    """Whether the verb is one of saying here: "called for", not "called it"; "said", not "the blast claimed six lives"."""
    following_word = ctx.lower(following.start) if following.start < limit else ""
    if "prep" in cue.frames:
        return following_word in PREPOSITIONS or following.opens
    if "quoted" in cue.frames:
        return following.opens or _quoted_before(ctx, verb.index)
    if cue.stance == "claim":
        objects = ctx.analysis.children(verb.index, "dobj")
        return not any(ctx.is_in(t.index, ctx.cues.words["toll_objects"]) for t in objects)
    return True


def _quoted_before(ctx: Context, verb: int) -> bool:
    """Whether a quotation ends shortly before the verb, with no more than its subject between."""
    return any(ctx.quote_closed_at(i) is not None for i in range(max(0, verb - 8), verb))


def _inverts(ctx: Context, verb: Token, source: Range, following: Following, limit: int) -> bool:
    """Whether the phrase after the verb is its subject: nothing after it has it for a subject of its own."""
    if ctx.quote_closed_at(verb.index - 1) or ctx.lower(verb.index - 1) == ",":
        return True
    i = source[1]
    own_clause = i < limit and (ctx.tokens[i].tag in FINITE or any(t.tag in FINITE and t.pos in ("VERB", "AUX") for t in _until_participle(ctx, i, limit)))
    return not own_clause


def _until_participle(ctx: Context, start: int, limit: int) -> list[Token]:
    found = []
    for token in ctx.tokens[start:limit]:
        if token.tag == "VBG" or token.tag in ("WDT", "WP") or token.text == ",":
            break
        found.append(token)
    return found


def _side(ctx: Context, verb: Token, cue: VerbCue, site: Site, following: Following, floor: int, limit: int) -> Side | None:
    assert site.source is not None
    start = site.source[0]
    front = group_start(ctx, verb.index) if site.inverted else start
    clause_before = _clause_before(ctx, front, floor)
    quote_before = ctx.quote_closed_at(front - 1) or (ctx.lower(front - 1) == "," and ctx.quote_closed_at(front - 2))
    may_trail = "after" in cue.frames
    ends = following.start >= limit or (ctx.tokens[following.start].pos == "PUNCT" and following.start + 1 >= limit)
    if ends:
        return "before" if may_trail and (clause_before or quote_before) else None
    if quote_before and may_trail:
        return "around" if _goes_on(ctx, following, limit) else "before"
    if following.opens:
        return "after"
    if site.inverted:
        return "before" if may_trail else None
    return _side_by_clauses(ctx, verb, cue, start, following, clause_before, limit)


def _side_by_clauses(
    ctx: Context, verb: Token, cue: VerbCue, start: int, following: Following, clause_before: bool, limit: int
) -> Side | None:
    may_trail = "after" in cue.frames
    following_token = ctx.tokens[following.start]
    joined = ctx.lower(start - 1) in JOINERS if start else False
    if ctx.lower(start - 1) in ("what", "which"):
        return "after"
    if may_trail and _parenthetic(ctx, start, verb, following):
        return "around"
    if following_token.tag in PARTICIPLE_NEXT or following_token.text in (",", ";") or following_token.text.lower() in ("with", "while", "whereas"):
        return ("around" if _goes_on(ctx, following, limit) else "before") if may_trail and clause_before else None
    right = any(t.index > verb.index for t in ctx.analysis.children(verb.index, "ccomp", "xcomp", "dobj"))
    left = any(t.index < start for t in ctx.analysis.children(verb.index, "ccomp", "parataxis"))
    if may_trail and clause_before and not joined and (left or not right):
        return "around" if _goes_on(ctx, following, limit) else "before"
    if cue.frames & {"object", "infinitive", "gerund", "to", "prep"}:
        return "after"
    return "after" if finite_after(ctx, following.start, limit) and _has_clause(ctx, verb) else None


def _has_clause(ctx: Context, verb: Token) -> bool:
    """Whether the verb has a clause and not only an object: "announced (that) it had begun", not "announced a bid"."""
    right = [t for t in ctx.analysis.children(verb.index) if t.index > verb.index]
    return any(t.dep in ("ccomp", "xcomp", "parataxis") for t in right) or not any(t.dep == "dobj" for t in right)


def _clause_before(ctx: Context, front: int, floor: int) -> bool:
    """Whether a main clause stands before the source: what may be said."""
    first = floor
    while first < front and ctx.tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    if first >= front:
        return False
    return ctx.has_finite(first, front) and not (ctx.lower(first) in OPENERS and ctx.lower(front - 1) in JOINERS)


def _parenthetic(ctx: Context, start: int, verb: Token, following: Following) -> bool:
    """ "The attack, he said, was …"; with its commas lost, "Later attacks the activist said saw …"."""
    floor = ctx.bounds(start)[0]
    if start <= floor:
        return False
    between_commas = ctx.lower(start - 1) == "," and ctx.lower(following.start) == ","
    token = ctx.tokens[following.start]
    bare = token.tag in FINITE and token.pos in ("VERB", "AUX") and ctx.tokens[start - 1].pos in ("NOUN", "PROPN")
    return between_commas or (bare and not ctx.has_finite(floor, start))


def _goes_on(ctx: Context, following: Following, limit: int) -> bool:
    """Whether what is said goes on after the cue: a quotation, or a clause joined to what came before."""
    i = following.start
    if i >= limit:
        return False
    if ctx.lower(i) in (",", ";", "."):
        i += 1
    if i >= limit:
        return False
    if ctx.quote_open_at(i):
        return True
    token = ctx.tokens[i]
    word = token.text.lower()
    if word in ("who", "which", "whose", "where", "when", "after", "before", "during", "as", "at", "in", "on") or token.tag == "VBG":
        return False
    if word in ("with", "while", "including", "although", "though"):
        return True
    if word in ("and", "but"):
        return not _next_is_cue(ctx, i + 1, limit) and finite_after(ctx, i, limit)
    return token.tag in FINITE or (ctx.lower(following.start) == "," and finite_after(ctx, i, limit))


def _next_is_cue(ctx: Context, i: int, limit: int) -> bool:
    """ "… and said", "and the ministry said": one more act of saying."""
    return any(ctx.tokens[j].lemma in ctx.cues.verbs and ctx.tokens[j].pos == "VERB" for j in range(i, min(i + 6, limit)))
