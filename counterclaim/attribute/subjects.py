"""The speaker before a verb: what stands right before it if it can speak, else the subject that the parser found."""

from __future__ import annotations

from counterclaim.attribute.context import SUBJECTS, Context, Range
from counterclaim.attribute.names import is_furniture
from counterclaim.attribute.nominal import phrase_around, phrase_end, phrase_start
from counterclaim.attribute.words import JOINERS, SPEAKING, words
from counterclaim.language.analysis import Token

SAYING = words("say report tell claim add announce note")  # after these a phrase may open a clause
CLOSERS = {")": "(", "]": "[", "--": "--", "—": "—", ",": ","}
LONGEST = 25  # tokens of what is set in between a subject and its verb


def left_subject(ctx: Context, verb: Token, group: int, floor: int) -> Range | None:
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


def participle_subject(ctx: Context, verb: Token) -> Range | None:
    """ "with defence ministry officials saying that …": its subject by the parser, right before it."""
    subject = ctx.analysis.child(verb.index, "nsubj")
    if verb.tag != "VBG" or subject is None or subject.index > verb.index:
        return None
    span = phrase_around(ctx, subject.index, ctx.bounds(verb.index)[0], verb.index)
    return apposed(ctx, span, ctx.bounds(verb.index)[0]) if can_speak(ctx, *span) else None


def lost_mark(ctx: Context, verb: Token, group: int, floor: int) -> Range | None:
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
    if is_furniture(ctx, first):
        return False
    if any(ctx.is_speaker(i) or ctx.is_record(i) for i in range(first, last)):
        return True
    named = any(e.kind in ("person", "organisation", "group", "place") for i in range(first, last) for e in ctx.entities_at(i))
    text = ctx.tokens[last - 1].text
    return named or ctx.tokens[last - 1].pos == "PROPN" or (len(text) > 1 and text.isupper() and text.isalpha())


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
