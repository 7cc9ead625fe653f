"""A verb of saying at work: its subject, which side of it what is said stands on, and how far that reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.attribute.context import FINITE, SUBJECTS, Context, Range
from counterclaim.attribute.following import skip_time
from counterclaim.attribute.nominal import phrase_around, phrase_end, phrase_start
from counterclaim.attribute.words import BETWEEN, JOINERS, SPEAKING, TELLING, words
from counterclaim.language.analysis import Token

HEARSAY = words("believe think say suspect fear report allege presume estimate understand")  # "… believed to be": no one's act
INVERTING = ("say", "confirm", "claim", "predict")  # stances of the verbs that stand before their subject without a mark
SAYING = words("say report tell claim add announce note")  # after these a phrase may open a clause
CLOSERS = {")": "(", "]": "[", "--": "--", "—": "—", ",": ","}
LONGEST_TIME = 5  # tokens of a time said between a subject and its verb
LONGEST = 25  # tokens of what is set in between a subject and its verb


@dataclass(frozen=True, slots=True)
class Site:
    """A cue verb and its subject; `inverted` says that the subject comes after the verb."""

    verb: Token
    source: Range | None
    inverted: bool = False


def group_start(ctx: Context, verb: int) -> int:
    """The first token of the verb group: auxiliaries, negation and adverbs before the verb."""
    floor = ctx.bounds(verb)[0]
    i = verb
    while i > floor:
        token = ctx.tokens[i - 1]
        if token.text.lower() in BETWEEN or token.tag in ("MD", "RB", "RBR") or (token.pos == "AUX" and token.head == verb):
            i -= 1
            continue
        earlier = _time_before(ctx, i, floor)
        if earlier == i:
            break
        i = earlier
    return i


def _time_before(ctx: Context, i: int, floor: int) -> int:
    """Back over "on Monday", "last week" or "in February" before token `i`."""
    return next((k for k in range(max(floor + 1, i - LONGEST_TIME), i) if skip_time(ctx, k, i) == i), i)


def site_of(ctx: Context, verb: Token) -> Site:
    """The verb with its subject: the parser's where it stands right before the verb, else what does stand there."""
    if verb.tag == "VBG" or (verb.tag == "VB" and not _has_auxiliary(ctx, verb)):
        return Site(verb, _participle_subject(ctx, verb))
    floor, limit = ctx.bounds(verb.index)
    group = group_start(ctx, verb.index)
    right = _right_subject(ctx, verb, limit)
    if right is not None and (ctx.quote_closed_at(verb.index - 1) is not None or _closes(ctx, right, limit)):
        return Site(verb, right, True)
    left = _left_subject(ctx, verb, group, floor) or _lost_mark(ctx, verb, group, floor)
    if left is not None:
        return Site(verb, left)
    if right is not None:
        return Site(verb, right, True)
    return Site(verb, None)


def _has_auxiliary(ctx: Context, verb: Token) -> bool:
    """ "did not say", "will call for": the verb is finite by its auxiliary."""
    return any(t.tag != "TO" for t in ctx.analysis.children(verb.index, "aux"))


def _participle_subject(ctx: Context, verb: Token) -> Range | None:
    """ "with defence ministry officials saying that …": its subject by the parser, right before it."""
    subject = ctx.analysis.child(verb.index, "nsubj")
    if verb.tag != "VBG" or subject is None or subject.index > verb.index:
        return None
    span = phrase_around(ctx, subject.index, ctx.bounds(verb.index)[0], verb.index)
    return apposed(ctx, span, ctx.bounds(verb.index)[0]) if can_speak(ctx, *span) else None


def _left_subject(ctx: Context, verb: Token, group: int, floor: int) -> Range | None:
    """What stands right before the verb group if it can speak, else the parser's subject further off."""
    if group == floor:
        return None
    subject = next((t for t in ctx.analysis.children(verb.index, *SUBJECTS) if t.index < verb.index), None)
    if subject is not None and is_relative(subject):
        return _antecedent(ctx, verb, subject, floor)
    if subject is not None and subject.dep == "csubj":
        subject = ctx.analysis.child(subject.index, "nsubj") or subject
    near = near_subject(ctx, group, floor, lenient=subject is None)
    if near is not None and not _within_speaker(ctx, subject, near) and not _explains(ctx, subject, near):
        return apposed(ctx, near, floor)
    if subject is None or subject.pos not in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"):
        return None
    start, end = phrase_around(ctx, subject.index, floor, group)
    return apposed(ctx, (start, end), floor) if end > start else None


def _lost_mark(ctx: Context, verb: Token, group: int, floor: int) -> Range | None:
    """A subject that the parser misses for a lost hyphen or comma: "The UK based Observatory said", "Two men interviewed said"."""
    head = ctx.analysis.head(verb.index)
    if verb.dep == "conj" and head.lemma == "base" and head.index < verb.index:
        named = ctx.analysis.child(head.index, "dobj")
        return phrase_around(ctx, named.index, floor, group) if named is not None else None
    before = ctx.tokens[group - 1]
    subject = ctx.analysis.child(before.index, "nsubj", "nsubjpass") if before.tag in ("VBN", "VBD") else None
    if subject is not None and subject.index == before.index - 1:
        return phrase_around(ctx, subject.index, floor, before.index)
    return None


def _within_speaker(ctx: Context, subject: Token | None, near: Range) -> bool:
    """Whether the phrase belongs to a clause about the parser's subject: "the man who leads the group said"."""
    if subject is None or not near[0] > subject.index or not can_speak(ctx, subject.index, subject.index + 1):
        return False
    relative = [t.index for t in ctx.analysis.children(subject.index, "relcl", "acl")]
    return any(near[0] > verb and any(t.index == near[0] for t in ctx.analysis.subtree(verb)) for verb in relative)


def _explains(ctx: Context, subject: Token | None, near: Range) -> bool:
    """Whether the phrase only says what the named subject right before it is: "Vist Media a news portal for the city said"."""
    if subject is None or subject.pos != "PROPN" or not subject.index < near[0] or ctx.lower(near[0]) not in ("a", "an", "one"):
        return False
    return phrase_end(ctx, subject.index, near[0]) == near[0]


def is_relative(token: Token) -> bool:
    """Whether the token is a relative pronoun; WHO is a body."""
    return (token.tag in ("WDT", "WP") or token.text in ("who", "which", "that")) and not token.text.isupper()


def _antecedent(ctx: Context, verb: Token, relative: Token, floor: int) -> Range | None:
    antecedent = ctx.analysis.head(verb.index)
    if verb.dep == "relcl" and antecedent.pos in ("NOUN", "PROPN") and antecedent.index < relative.index:
        return phrase_around(ctx, antecedent.index, floor, relative.index)
    return None


def near_subject(ctx: Context, group: int, floor: int, lenient: bool = False) -> Range | None:
    """The phrase right before the verb group, if it names one who can speak and is nothing else's object.

    `lenient`: the verb has no subject in sight, so that only a preposition can claim the phrase for something else.
    """
    head = group - 1
    token = ctx.tokens[head]
    if token.text in CLOSERS:
        head = _before_insertion(ctx, head, floor)
        token = ctx.tokens[head]
    if token.pos == "PRON" and not ctx.is_noun(head):
        return (head, group) if token.text.lower() in SPEAKING else None
    if not ctx.is_noun(head):
        return None
    start = phrase_start(ctx, head, floor, joined=not _is_singular(ctx, group))
    before = ctx.tokens[start - 1] if start > floor else None
    if before is not None and (_ends_acronym(ctx, start - 1) or _governs(before, lenient)) and before.text.lower() not in JOINERS:
        return None
    end = head + 1 if ctx.tokens[group - 1].text in CLOSERS else group
    return (start, end) if can_speak(ctx, start, end) else None


def _is_singular(ctx: Context, group: int) -> bool:
    """Whether the verb group can only have one for a subject: "says", "has said"."""
    following = next((t for t in ctx.tokens[group : group + 3] if t.pos in ("VERB", "AUX")), None)
    return following is not None and following.tag == "VBZ"


def _ends_acronym(ctx: Context, i: int) -> bool:
    """ "the Support Group (ISSG) ministers": the phrase goes on to the left of the bracket."""
    return ctx.lower(i) == ")" and ctx.lower(i - 2) == "(" and ctx.tokens[i - 1].text.isupper()


def _governs(token: Token, lenient: bool) -> bool:
    """Whether a phrase right after the token is its object."""
    if lenient or token.lemma in SAYING:
        return token.pos == "ADP"
    return token.pos in ("ADP", "VERB", "AUX", "PART") or token.tag in ("IN", "TO", "VBG", "VBN", "VBD")


def _before_insertion(ctx: Context, close: int, floor: int) -> int:
    """The token before what is set in brackets, dashes or commas right before the verb; `close` itself where nothing is."""
    opening = CLOSERS[ctx.tokens[close].text]
    for i in range(close - 1, max(floor, close - LONGEST), -1):
        if ctx.tokens[i].text == opening:
            return i - 1
    return close


def can_speak(ctx: Context, first: int, last: int) -> bool:
    """Whether the phrase names one who can speak: a speaker's noun, a record of speech, a person, a body, or a capital."""
    if any(ctx.is_speaker(i) or ctx.is_record(i) for i in range(first, last)):
        return True
    named = any(e.kind in ("person", "organisation", "group", "place") for i in range(first, last) for e in ctx.entities_at(i))
    return named or ctx.tokens[last - 1].pos == "PROPN"


def apposed(ctx: Context, span: Range, floor: int) -> Range:
    """The name that a bare role stands beside ("Rami Abdel Rahman | the organisation's head said"), else the phrase itself."""
    start, end = span
    if ctx.tokens[end - 1].lemma in ctx.cues.persons and _names_person(ctx, start, end - 1) and end - 1 > start:
        return start, end - 1
    role = any(ctx.tokens[i].lemma in ctx.cues.persons for i in range(start, end)) and not any(
        ctx.tokens[i].pos == "PROPN" and ctx.tokens[i].dep == "compound" and ctx.tokens[i].lemma not in ctx.cues.persons
        for i in range(start, start + 1)
    )
    i = start - 1
    if i >= floor and (ctx.lower(i) == "," or (ctx.tokens[i].text[-1:] == "s" and ctx.tokens[i].text[:-1].isupper())):
        i -= 1
    if not role or i < floor or _names_person(ctx, start, end):
        return span
    first = i + 1
    while first > floor and (ctx.tokens[first - 1].pos == "PROPN" or ctx.tokens[first - 1].tag == "HYPH"):
        first -= 1
    places = any(ctx.lower(k) in ctx.places for k in range(first, i + 1))
    person = any(e.kind == "person" and e.last == i + 1 and e.last - e.first > 1 for e in ctx.entities_at(i))
    alone = i - first >= 1 and (first == floor or ctx.tokens[first - 1].pos in ("PUNCT", "CCONJ", "SCONJ"))
    return (phrase_start(ctx, i, floor), i + 1) if person or (alone and not places) else span


def _names_person(ctx: Context, first: int, last: int) -> bool:
    return any(e.kind == "person" and e.last == last for e in ctx.entities_at(last - 1))


def _right_subject(ctx: Context, verb: Token, limit: int) -> Range | None:
    """The subject of an inverted verb: "…" said the governor; … said Observatory head R. A. Rahman."""
    start = verb.index + 1
    if start >= limit or not _may_invert(ctx, verb):
        return None
    head = _head_from(ctx, start, limit)
    if head is None:
        return None
    end = phrase_end(ctx, head, limit)
    return start, end


def _closes(ctx: Context, right: Range, limit: int) -> bool:
    """Whether the phrase after the verb is a person or speaker that ends the clause, so that it can only be the subject."""
    first, last = right
    ended = last >= limit or ctx.tokens[last].text in (".", ",", ";") or ctx.tokens[last].tag in ("DT", "WP")
    participle = ctx.tokens[last].tag == "VBG" if last < limit else False
    ended = ended or (participle and (ctx.tokens[last].lemma in ctx.cues.verbs or ctx.is_in(last, ctx.cues.words["manner"])))
    person = any(e.kind == "person" for i in range(first, last) for e in ctx.entities_at(i))
    return ended and not finite_after(ctx, last, limit) and (person or ctx.lower(first) in ("the", "a"))


def _may_invert(ctx: Context, verb: Token) -> bool:
    floor = ctx.bounds(verb.index)[0]
    marked = ctx.quote_closed_at(verb.index - 1) is not None or ctx.lower(verb.index - 1) == ","
    cue = ctx.cues.verbs.get(verb.lemma)
    if verb.lemma in TELLING or (not marked and (cue is None or cue.stance not in INVERTING)):
        return False
    before = ctx.tokens[verb.index - 1] if verb.index > floor else None
    if before is None:
        return ctx.quote_closed_at(verb.index - 1) is not None
    if before.text == "," or ctx.quote_closed_at(before.index) is not None:
        return True
    return ctx.has_finite(floor, verb.index)


def _head_from(ctx: Context, start: int, limit: int) -> int | None:
    """The last noun of the plain phrase that begins at `start`, if it names one who can speak."""
    from counterclaim.attribute.nominal import forward_phrase

    end = forward_phrase(ctx, start, limit)
    if end is None:
        return None
    if ctx.tokens[start].tag == "PRP":
        marked = ctx.quote_closed_at(start - 2) is not None or ctx.lower(start - 2) == ","
        return start if marked else None
    names = any(ctx.tokens[i].pos == "PROPN" or ctx.is_speaker(i) for i in range(start, end))
    return end - 1 if names else None


def finite_after(ctx: Context, start: int, limit: int) -> bool:
    """Whether a clause with a finite verb begins at or after `start`."""
    return any(ctx.tokens[i].tag in FINITE for i in range(start, limit))


def cue_verbs(ctx: Context) -> Iterator[Token]:
    """The tokens whose lemma is a verb of saying."""
    return (t for t in ctx.verbs() if t.lemma in ctx.cues.verbs)


def is_passive(ctx: Context, verb: Token) -> bool:
    """Whether the verb is a passive or a participle that describes: "was quoted", "the reported strike"."""
    if verb.lemma in HEARSAY and ctx.lower(verb.index + 1) == "to" and ctx.analysis.child(verb.index, "dobj") is None:
        return True
    if verb.tag != "VBN" or ctx.quote_closed_at(verb.index - 1) is not None:
        return False
    auxiliaries = ctx.analysis.children(verb.index, "auxpass", "aux")
    if any(a.dep == "auxpass" or a.lemma == "be" for a in auxiliaries):
        return True
    return not auxiliaries and verb.dep in ("acl", "amod", "advcl") and ctx.analysis.child(verb.index, "nsubj") is None
