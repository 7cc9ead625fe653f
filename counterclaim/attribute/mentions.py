"""Who a source is: pronouns, bare titles and short names are led back to the fullest name that the text gives."""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.attribute.cast import Cast, fullest
from counterclaim.attribute.context import Context, Range
from counterclaim.attribute.names import Phrase, phrase_of
from counterclaim.attribute.nominal import forward_phrase, phrase_end
from counterclaim.attribute.records import voice_of_record
from counterclaim.attribute.words import words
from counterclaim.model.attribution import Mention
from counterclaim.model.span import Span

FAR = 12  # sentences back that a pronoun may look
OWN = words("i we you")
GENERIC = words("group organisation organization network body agency")
NEAR = 3  # sentences back that a bare role may look for whoever spoke last


def mention_of(cast: Cast, span: Range) -> Mention | None:
    """The source at the tokens, by the fullest name that the text gives it; None for "I" and "we", and where nobody is named.

    "I" is whoever the words around are attributed to. White space in the name is made even.
    """
    ctx = cast.ctx
    if span[1] - span[0] == 1 and ctx.lower(span[0]) in OWN:
        return None
    inner = voice_of_record(ctx, span)
    phrase = phrase_of(ctx, inner or span, source=True)
    if phrase.last <= phrase.first:
        return None
    here = Span.of(ctx.analysis.text, ctx.tokens[phrase.first].start, ctx.tokens[phrase.last - 1].end)
    return Mention(" ".join(fullest(cast, settle(cast, phrase)).text.split()), here)


def settle(cast: Cast, phrase: Phrase, steps: int = 4) -> Phrase:
    """The phrase that the given one leads back to, by the first rule that says so, step by step; itself where none does."""
    for rule in RULES if steps else ():
        found = rule(cast, phrase)
        if found is not None and found != phrase:
            inner = voice_of_record(cast.ctx, (found.first, found.last))
            return settle(cast, phrase_of(cast.ctx, inner) if inner else found, steps - 1)
    return phrase


def _pronoun(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "it", "he", "they": the nearest source of that kind, or the subject between."""
    if not phrase.pronoun:
        return None
    ctx = cast.ctx
    wanted = {"person": ("person",), "body": ("body", "unknown"), "many": ("many", "body")}.get(phrase.kind, ())
    sentence = ctx.tokens[phrase.first].sentence
    near = [p for p in cast.before(phrase.first) if sentence - ctx.tokens[p.first].sentence <= FAR and not p.pronoun]
    best = next((p for p in near if p.kind in wanted and p.source), None)
    rival = next((p for p in near if p.kind in wanted[:1] and p.named and ctx.is_subject(p.head)), None)
    if rival is not None and (best is None or ctx.tokens[rival.head].sentence > ctx.tokens[best.head].sentence):
        return rival
    if best is None and phrase.kind == "person":
        return next((p for p in near if p.kind == "person"), None)
    return best


def _one_of_them(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "one of them": the nearest earlier source that is many."""
    ctx = cast.ctx
    if ctx.lower(phrase.first) not in ("one", "some", "many", "several") or ctx.lower(phrase.last - 1) != "them":
        return None
    return next((p for p in cast.before(phrase.first) if p.source and p.kind == "many" and not p.pronoun), None)


def _monitor(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "a monitoring group", "the monitor": the nearest monitor that is named, before or after."""
    ctx = cast.ctx
    if phrase.named or phrase.pronoun or phrase.kind not in ("body", "unknown") or phrase.joint:
        return None
    if not (ctx.is_in(phrase.head, ctx.cues.kinds["monitor"]) and _says_monitor(ctx, phrase)):
        return None
    before, after = cast.before(phrase.first), cast.after(phrase.last)
    return next((p for p in ((*before, *after) if phrase.definite else (*after, *before)) if is_monitor(ctx, p)), None)


def _known_as(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "an activist group known as the Local Coordination Committees"."""
    ctx = cast.ctx
    if phrase.named or phrase.pronoun:
        return None
    i, limit = phrase.last, ctx.bounds(phrase.first)[1]
    if i >= limit or ctx.tokens[i].tag not in ("VBN", "VBG"):
        return None
    start = i + 2 if ctx.lower(i + 1) == "as" else i + 1 if ctx.lower(i) in ("called", "named", "calling") else limit
    end = forward_phrase(ctx, start, limit)
    found = phrase_of(ctx, (start, phrase_end(ctx, end - 1, limit))) if end is not None else None
    return found if found is not None and found.named else None


def _named_after(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "the governor, Taras Bilyk, said": the name set after a role."""
    ctx = cast.ctx
    if phrase.named or phrase.kind != "person" or ctx.lower(phrase.last) != ",":
        return None
    end = forward_phrase(ctx, phrase.last + 1, ctx.bounds(phrase.first)[1])
    if end is None or ctx.lower(end) != ",":
        return None
    found = phrase_of(ctx, (phrase.last + 1, end))
    return found if all(t.pos == "PROPN" or t.tag == "HYPH" for t in ctx.tokens[found.first : found.last]) else None


def _outlet(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "state media", "media reported": the outlet that the text goes on to name."""
    ctx = cast.ctx
    if phrase.definite or phrase.pronoun or phrase.joint or ctx.lower(phrase.head) not in ("media", "television", "agency"):
        return None
    if "local" in phrase.text.lower().split():
        return None
    if any(p.named and _is_outlet_name(ctx, p) for p in cast.before(phrase.first)):
        return None
    state = "state" in phrase.text.lower().split()
    later = (p for p in cast.after(phrase.last) if p.named and _is_outlet_name(ctx, p))
    return next((p for p in later if p.source or (state and "state" in p.text.lower().split())), None)


def _title(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "the ministry", "the source", "the governor": the nearest earlier phrase with that noun, or one who is said to be it."""
    ctx = cast.ctx
    role = phrase.kind == "person" and ctx.tokens[phrase.head].lemma in ctx.cues.persons
    if (phrase.named and not role) or not phrase.definite or phrase.pronoun or phrase.joint:
        return None
    lemma = ctx.tokens[phrase.head].lemma
    earlier = [p for p in cast.before(phrase.first) if not p.pronoun and not p.joint and _agree(phrase, p)]
    whose = _of_whom(ctx, phrase)
    earlier = [p for p in earlier if whose <= {t.text.lower() for t in ctx.tokens[p.first : p.last]}]
    if phrase.kind == "person":
        holders = (p for p in earlier if p.kind == "person" and _is_name(ctx, p) and _called(ctx, p, lemma))
        found = next((p for p in holders if phrase.proper <= p.proper), None)
        if found is not None or phrase.named:
            return found
    same = [p for p in earlier if ctx.tokens[p.head].lemma == lemma]
    if lemma in GENERIC:
        same += [p for p in earlier if p.named and (p.source or ctx.is_subject(p.head)) and p not in same]
        same.sort(key=lambda p: p.last, reverse=True)
        return next((p for p in same if p.named or not p.definite), None)
    said = {t.text.lower() for t in ctx.tokens[phrase.first : phrase.head]}
    same = [p for p in same if said <= {t.text.lower() for t in ctx.tokens[p.first : p.last]} or not p.named]
    same = [p for p in same if p.named or p.last - p.first > phrase.last - phrase.first or not p.definite]
    return next((p for p in same if p.source), None) or next(iter(same), None)


def _of_whom(ctx: Context, phrase: Phrase) -> frozenset[str]:
    """The names that a title is held over: the governor of Sevastopol is no other region's."""
    after = [i for i in range(phrase.head + 1, phrase.last) if ctx.tokens[i].pos == "PROPN"]
    return frozenset(ctx.lower(i) for i in after) if ctx.lower(phrase.head + 1) == "of" else frozenset()


def _armed_body(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "the military", "the army" where the text names no army but one state's defence ministry: they speak as one."""
    ctx = cast.ctx
    if phrase.named or not phrase.definite or phrase.joint or ctx.lower(phrase.head) not in ("military", "army"):
        return None
    # A foe's "armed forces" that only stand in the story are no voice; a named army, or forces that speak, may be meant.
    if any(ctx.lower(p.head) in ("military", "army") or (p.source and ctx.lower(p.head) == "forces") for p in cast.named):
        return None
    ministries = [p for p in cast.named if ctx.lower(p.head) == "ministry" and p.proper & {"defence", "defense"}]
    states = {p.proper - {"defence", "defense", "ministry"} for p in ministries}
    return next(iter(ministries), None) if len(states - {frozenset()}) == 1 else None


def _is_name(ctx: Context, phrase: Phrase) -> bool:
    """Whether the phrase has the person's own name, and not the role alone."""
    return phrase.named and ctx.tokens[phrase.head].lemma not in ctx.cues.persons


def _agree(phrase: Phrase, other: Phrase) -> bool:
    return phrase.kind == other.kind or "unknown" in (phrase.kind, other.kind)


def _called(ctx: Context, person: Phrase, lemma: str) -> bool:
    """Whether the noun stands before the person's name or right after it: "governor Y. S.", "R. A. R. the head of …"."""
    window = [*range(person.first, person.head + 1), *range(person.last, min(person.last + 4, len(ctx.tokens)))]
    return any(ctx.tokens[i].lemma == lemma and ctx.tokens[i].pos in ("NOUN", "PROPN") for i in window)


def _record(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "the statement said": whichever body spoke last, else whoever did, as it is their statement."""
    ctx = cast.ctx
    if phrase.named or not phrase.definite or phrase.pronoun or not ctx.is_record(phrase.head):
        return None
    sentence = ctx.tokens[phrase.first].sentence
    sources = [p for p in cast.before(phrase.first) if p.source and p.kind != "many" and not ctx.is_record(p.head)]
    near = [p for p in sources if sentence - ctx.tokens[p.first].sentence <= NEAR]
    return next((p for p in near if p.kind == "body"), None) or next(iter(near), None)


def _kind(cast: Cast, phrase: Phrase) -> Phrase | None:
    """ "the group", "the agency", "the man": the nearest earlier voice of that kind."""
    ctx = cast.ctx
    if phrase.named or not phrase.definite or phrase.pronoun or phrase.joint:
        return None
    earlier = [p for p in cast.before(phrase.first) if not p.pronoun]
    if ctx.is_in(phrase.head, ctx.cues.kinds["monitor"]) and phrase.kind == "body":
        return next(
            (p for p in earlier if p.named and p.kind in ("body", "unknown") and (p.source or ctx.is_subject(p.head))), None
        )
    if ctx.is_in(phrase.head, ctx.cues.kinds["outlet"]):
        return next((p for p in earlier if p.named and _is_outlet_name(ctx, p)), None)
    if phrase.kind == "person" and ctx.is_in(phrase.head, ctx.cues.words["anybody"]):
        sentence = ctx.tokens[phrase.first].sentence
        return next(
            (p for p in earlier if p.kind == "person" and p.source and p.named and sentence - ctx.tokens[p.first].sentence <= NEAR),
            None,
        )
    return None


def _is_outlet_name(ctx: Context, phrase: Phrase) -> bool:
    return any(ctx.tokens[i].text in ctx.cues.words["outlets"] for i in range(phrase.first, phrase.last))


def is_monitor(ctx: Context, phrase: Phrase) -> bool:
    """Whether the phrase is the name of a monitoring body."""
    words = {w.lower() for w in ctx.cues.words["monitors"]}
    heads = words | {"group", "monitor"}
    return phrase.named and phrase.kind != "person" and bool(phrase.proper & words) and ctx.lower(phrase.head) in heads


def _says_monitor(ctx: Context, phrase: Phrase) -> bool:
    """Whether it is called a monitor, or a group that monitors; the plural is of no one body."""
    return any(
        ctx.lower(i) in ("monitor", "monitoring", "watchdog", "observatory", "rights") for i in range(phrase.first, phrase.last)
    )


RULES: tuple[Callable[[Cast, Phrase], Phrase | None], ...] = (
    _pronoun,
    _one_of_them,
    _known_as,
    _named_after,
    _monitor,
    _outlet,
    _title,
    _armed_body,
    _record,
    _kind,
)
