"""Noun phrases read token by token, for texts whose lost commas mislead the parser: where a source's name begins and ends."""

from __future__ import annotations

from counterclaim.attribute.boundaries import begins_anew, in_one_name
from counterclaim.attribute.context import Context, Range
from counterclaim.attribute.words import CLOCK, DAYS, DIRECTIONS, LINKS, MONTHS, words

LOST = words("run based backed led owned linked affiliated controlled")  # second halves of words that lost their hyphen
LONGEST_NAME = 7  # tokens of a name in quotation marks, the marks among them
BOUNDS = frozenset({("at", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to")})
PREMODIFIERS = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET"})


def phrase_around(ctx: Context, head: int, floor: int, limit: int) -> Range:
    """The noun phrase with this head, no further left than `floor` nor right than `limit`."""
    return phrase_start(ctx, head, floor), phrase_end(ctx, head, limit)


def phrase_start(ctx: Context, head: int, floor: int, joined: bool = True) -> int:
    """The first token of the noun phrase that ends in `head`; with `joined`, of the joint phrase that it is the last part of."""
    start = head
    while start > floor and _joins(ctx, start - 1, start):
        start -= 1
        if ctx.tokens[start].tag in ("DT", "PRP$", "PDT") and ctx.tokens[start].lemma not in ("all",):
            break
    start = _over_quoted_name(ctx, start, floor)
    if start - 1 > floor and (ctx.lower(start - 2), ctx.lower(start - 1)) in BOUNDS:
        start -= 2
    elif start > floor and (ctx.lower(start - 1), ctx.lower(start)) in BOUNDS:
        start -= 1
    joint = _conjoined(ctx, start, floor) if joined else None
    if joint is not None:
        return joint
    outer = _carrier(ctx, start, floor)
    return start if outer is None else phrase_start(ctx, outer, floor)


def _over_quoted_name(ctx: Context, start: int, floor: int) -> int:
    """Back over a short name in quotation marks and what stands before it: "the “White Dawn” | channel"."""
    quote = ctx.quote_closed_at(start - 1)
    opening = ctx.analysis.token_at(quote.outer) if quote is not None else None
    if opening is None or not floor <= opening.index or start - opening.index > LONGEST_NAME or not ctx.is_speaker(start):
        return start
    inside = ctx.tokens[opening.index + 1 : start - 1]
    if any(t.pos in ("VERB", "AUX") for t in inside) or not all(t.text[:1].isupper() for t in inside if t.pos != "ADP"):
        return start
    before = opening.index - 1
    return before if before >= floor and ctx.tokens[before].tag in ("DT", "PRP$") else opening.index


def _joins(ctx: Context, left: int, right: int) -> bool:
    """Whether the token on the left belongs to the noun phrase that begins with the one on the right, so far."""
    tokens = ctx.tokens
    a, b = tokens[left], tokens[right]
    if (b.pos == "PRON" and not ctx.is_noun(right)) or b.tag in ("DT", "PRP$") or b.dep == "poss":
        return b.dep == "poss" and a.pos in PREMODIFIERS and a.head == right
    if ctx.lower(left) in DAYS | CLOCK or _is_month(ctx, left) or ctx.quote_closed_at(left) or ctx.quote_open_at(left):
        return False
    if a.text.lower() in ctx.cues.verbs and ctx.quote_closed_at(left - 1):
        return False
    if a.text.lower() in DIRECTIONS and b.pos == "PROPN":
        return True
    if a.text == "-" or a.tag == "HYPH":
        return left > 0 and tokens[left - 1].end == a.start and a.end == b.start
    if b.text == "-" or b.tag == "HYPH":
        return a.end == b.start
    if a.tag == "POS" or a.text in ("'", "’", "'s", "’s"):
        return True
    if a.text.lower() in LOST and left and tokens[left - 1].pos in ("NOUN", "PROPN") and left - 1 > 0:
        return True
    if a.tag in ("VBN", "VBG", "JJ", "JJS", "JJR", "CD", "RB"):
        return _modifies(ctx, left, right)
    if a.pos not in PREMODIFIERS:
        return False
    return not begins_anew(ctx, left, right)


def _is_month(ctx: Context, i: int) -> bool:
    return ctx.tokens[i].text[:1].isupper() and ctx.lower(i).rstrip(".") in MONTHS


def _modifies(ctx: Context, left: int, right: int) -> bool:
    a = ctx.tokens[left]
    if a.tag in ("VBN", "VBG"):
        return a.dep == "amod" and a.head >= right
    if a.tag == "CD":
        year = len(a.text) == 4 and a.text.isdigit()
        return a.dep == "nummod" and a.head >= right and not year
    if a.tag == "RB":
        return a.dep == "advmod" and a.head >= right and ctx.tokens[a.head].tag == "JJ"
    return a.head >= right or a.dep in ("amod", "compound", "nmod", "npadvmod")


def _carrier(ctx: Context, start: int, floor: int) -> int | None:
    """The noun that carries the phrase by a preposition: the "source" of "a source at the command"."""
    left = start - 2
    if left < floor or ctx.lower(start - 1) not in LINKS:
        return None
    if ctx.is_speaker(left) and (ctx.lower(start - 1) != "to" or ctx.lower(left) in ("envoy", "ambassador", "close")):
        return left
    if ctx.lower(start - 1) in ("of", "for") and ctx.tokens[left].pos == "PROPN" and ctx.tokens[left].text[:1].isupper():
        named = [e for e in ctx.entities_at(left) if e.last > start and e.kind == "organisation"]
        return left if named or (ctx.tokens[start - 1].head == left and ctx.lower(left) not in ctx.places) else None
    return None


def _conjoined(ctx: Context, start: int, floor: int) -> int | None:
    """Where a joint phrase begins: "a monitor and activists"."""
    left = start - 2
    if left < floor or ctx.lower(start - 1) not in ("and", "or"):
        return None
    head = ctx.tokens[left]
    conjoined = any(t.head == left for t in ctx.tokens[start : start + 8] if t.dep == "conj")
    near = ctx.is_speaker(left) or (head.pos == "PROPN" and conjoined)
    if not near or ctx.lower(left) in DAYS:
        return None
    begin = phrase_start(ctx, left, floor)
    before = ctx.tokens[begin - 1] if begin > floor else None
    if before is not None and before.lemma not in ctx.cues.verbs and before.tag in ("IN", "TO", "VBG", "VBD", "VBN", "VBZ", "VBP"):
        return None
    return begin


def phrase_end(ctx: Context, head: int, limit: int) -> int:
    """The token after the last one of the noun phrase that has `head`, its prepositional phrases taken in."""
    i = head + 1
    while i < limit:
        step = _extend(ctx, i, limit)
        if step == i:
            break
        i = step
    return i


def _extend(ctx: Context, i: int, limit: int) -> int:
    """The end of the phrase with one more piece from token `i`, or `i` where it ends."""
    token = ctx.tokens[i]
    word = token.text.lower()
    if token.tag == "HYPH" or token.text == "-":
        return i + 2 if i + 1 < limit and token.end == ctx.tokens[i + 1].start and ctx.tokens[i - 1].end == token.start else i
    if token.tag == "POS" or word in ("'s", "’s"):
        return i + 1
    if token.text in ("(", "[") and i + 2 < limit + 2 and ctx.tokens[i - 1].pos == "PROPN" and _is_acronym(ctx, i + 1):
        return i + 3
    if token.pos == "PROPN" and word not in DAYS:
        return i if ctx.begins_known_name(i) and not ctx.is_speaker(i - 1) else i + 1
    if token.pos == "NOUN" and ctx.tokens[i - 1].pos != "PROPN" and word not in DAYS:
        return i + 1
    if token.pos == "NOUN" and word not in DAYS and not _is_role_after_name(ctx, i):
        return i + 1
    if word in LINKS or word in ("and", "&"):
        if word == "with" and not (ctx.tokens[i + 1 : i + 2] and ctx.tokens[i + 1].pos in ("PROPN", "DET")):
            return i
        if word == "of" and ctx.is_in(i - 1, ctx.cues.kinds["outlet"]) and ctx.tokens[i + 1 : i + 2] and _is_told(ctx, i + 1):
            return i
        if ctx.tokens[i - 1].pos == "PROPN" and word not in ("of", "for", "in", "at", "and", "&"):
            return i
        end = forward_phrase(ctx, i + 1, limit)
        allowed = (
            end is not None and not _is_setting(ctx, i, end) and (word not in ("and", "&") or _joint_after(ctx, i, end, limit))
        )
        return end if allowed and end is not None else i
    return i


def _is_told(ctx: Context, i: int) -> bool:
    """ "told the channel of | ten explosions": nothing that an outlet could belong to."""
    return ctx.tokens[i].pos != "PROPN" and ctx.tokens[i].tag not in ("DT", "PRP$")


def _is_acronym(ctx: Context, i: int) -> bool:
    """Whether a short name in capitals stands alone in its brackets: "(SNHR)"."""
    text = ctx.tokens[i].text if i < len(ctx.tokens) else ""
    return len(text) > 1 and (text.isupper() or text.istitle()) and ctx.lower(i + 1) in (")", "]")


def _is_role_after_name(ctx: Context, i: int) -> bool:
    """ "Rami Abdel Rahman head of …": a role that follows a person's name is said of them, not part of it."""
    previous = [e for e in ctx.entities_at(i - 1) if e.kind == "person" and e.last == i and not ctx.is_speaker(i - 1)]
    named = ctx.tokens[i - 1].pos == "PROPN"
    return named and ctx.tokens[i].lemma in ctx.cues.persons and (bool(previous) or ctx.lower(i + 1) in ("of", "for", "at"))


def _new_after_many(ctx: Context, i: int) -> bool:
    """A noun right after speakers in the plural: "according to activists | rebels …", "monitors | hundreds of …"."""
    previous = ctx.tokens[i - 1]
    return (previous.tag == "NNS" and previous.lemma in ctx.cues.persons) or word_of_many(ctx, i)


def word_of_many(ctx: Context, i: int) -> bool:
    """ "dozens", "hundreds"."""
    return ctx.lower(i) in ("tens", "dozens", "scores", "hundreds", "thousands", "millions")


def _new_after_name(ctx: Context, i: int) -> bool:
    """A plain noun right after a name that cannot be part of it: "according to the Syrian Observatory | bombardment …"."""
    previous, token = ctx.tokens[i - 1], ctx.tokens[i]
    return previous.pos == "PROPN" and token.text.islower() and not (ctx.is_speaker(i) or ctx.is_record(i))


def _is_setting(ctx: Context, prep: int, end: int) -> bool:
    """ "in a statement", "on Sunday", "at a news conference"."""
    last = end - 1
    if ctx.lower(prep + 1) in DAYS or ctx.tokens[last].text.lower() in DAYS:
        return True
    settled = any(ctx.is_in(i, ctx.cues.words["settings"]) for i in range(prep + 1, end) if ctx.tokens[i].pos == "NOUN")
    return settled and ctx.lower(prep) in ("in", "on", "at", "by", "from")


def _joint_after(ctx: Context, conj: int, end: int, limit: int) -> bool:
    """Whether what follows "and" is one more speaker: it reaches the verb, or is a name or a speaker."""
    return end >= limit or ctx.is_speaker(end - 1) or ctx.tokens[conj + 1].pos == "PROPN" or ctx.tokens[end - 1].pos == "PROPN"


def forward_phrase(ctx: Context, start: int, limit: int) -> int | None:
    """The end of the plain noun phrase (no prepositions) that begins at `start`; None if none does."""
    i = start
    seen = False
    while i < limit:
        token = ctx.tokens[i]
        word = token.text.lower()
        if token.tag in ("DT", "PRP$", "PDT"):
            if i > start and not (i == start + 1 and ctx.tokens[start].tag == "PDT"):
                break
        elif ctx.is_noun(i):
            if seen and token.pos == "NOUN" and (_is_role_after_name(ctx, i) or _new_after_name(ctx, i) or _new_after_many(ctx, i)):
                break
            seen = True
        elif token.pos == "PRON" and i == start:
            return i + 1
        elif token.tag == "HYPH" or token.text == "-" or token.tag == "POS" or word in ("'s", "’s"):
            if token.text == "-" and ctx.tokens[i - 1].end != token.start:
                break
        elif token.tag == "RB" and ctx.lower(i + 1) == "-":
            pass
        elif token.tag in ("JJ", "JJS", "JJR", "CD") or (token.tag in ("VBN", "VBG") and token.dep in ("amod", "compound")):
            if seen and token.tag == "CD":
                break
            after_name = ctx.tokens[i - 1].pos == "PROPN" and token.text.islower()
            if seen and not in_one_name(ctx, i - 1, i) and ctx.tokens[i - 1].tag != "HYPH" and (after_name or token.head < i):
                break
        else:
            break
        i += 1
    return i if seen else None
