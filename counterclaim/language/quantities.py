"""Numbers said of things: their bounds, whether they are approximate, and what they count.

Bounds and vague words follow GUIDELINES.md section 2. A number that dates, measures, names or ranks something counts nothing and
is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from counterclaim.language.analysis import Quantity, Share, Token
from counterclaim.language.numerals import Numeral, read_numeral
from counterclaim.model.span import Span

# What stands before a number and what it makes of it. Longest first; "min"/"max" open the other side, "over"/"under" exclude n.
BEFORE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("no", "less", "than"), "min"),
    (("no", "fewer", "than"), "min"),
    (("not", "less", "than"), "min"),
    (("not", "fewer", "than"), "min"),
    (("no", "more", "than"), "max"),
    (("not", "more", "than"), "max"),
    (("in", "excess", "of"), "over"),
    (("a", "minimum", "of"), "min"),
    (("a", "maximum", "of"), "max"),
    (("as", "many", "as"), "max"),
    (("the", "estimated"), "about"),
    (("an", "estimated"), "about"),
    (("at", "least"), "min"),
    (("at", "minimum"), "min"),
    (("at", "most"), "max"),
    (("up", "to"), "max"),
    (("more", "than"), "over"),
    (("greater", "than"), "over"),
    (("higher", "than"), "over"),
    (("upwards", "of"), "over"),
    (("upward", "of"), "over"),
    (("less", "than"), "under"),
    (("fewer", "than"), "under"),
    (("lower", "than"), "under"),
    (("close", "to"), "about"),
    (("near", "to"), "about"),
    (("over",), "over"),
    (("above",), "over"),
    (("exceeding",), "over"),
    (("under",), "under"),
    (("below",), "under"),
    (("minimum",), "min"),
    (("about",), "about"),
    (("around",), "about"),
    (("approximately",), "about"),
    (("roughly",), "about"),
    (("some",), "about"),
    (("nearly",), "about"),
    (("almost",), "about"),
    (("estimated",), "about"),
    (("circa",), "about"),
)
AFTER: tuple[tuple[tuple[str, ...], str], ...] = (
    (("or", "more"), "min"),
    (("at", "least"), "min"),
    (("or", "so"), "about"),
    (("or", "fewer"), "max"),
    (("+",), "min"),
)
MEASURES = frozenset(
    "percent % per cent pct km kilometer kilometers kilometre kilometres metre metres meter meters mile miles ton tons tonne "
    "tonnes kg kilogram kilograms kilo kilos gram grams pound pounds litre litres hour hours minute minutes second seconds day "
    "days week weeks month months year years decade decades dollar dollars euro euros ruble rubles rouble roubles pesos "
    "mm cm m feet foot inch inches degree degrees caliber calibre am pm a.m. p.m. gmt o'clock hectares acres lb "
    "nautical knots square cubic half".split()
)
NAMES = frozenset(
    "resolution article law highway route number no. no phase chapter session item page radio channel unit sector".split()
)


def find_quantities(text: str, tokens: Sequence[Token], taken: Collection[int] = ()) -> tuple[Quantity, ...]:
    """The numbers that count something, in text order; `taken` are tokens that already say a date or a time."""
    words = [token.text.lower() for token in tokens]
    found: list[Quantity] = []
    i = behind = 0  # the token behind the last number
    while i < len(tokens):
        numeral = None if i in taken else _numeral_at(tokens, words, i)
        if numeral is None or _counts_nothing(tokens, words, numeral):
            i = numeral.last if numeral else i + 1
            continue
        quantity = _bounded(text, tokens, words, numeral, behind)
        found.append(quantity)
        i = behind = max(numeral.last, _token_after(tokens, quantity, numeral.last))
    return tuple(found)


def _numeral_at(tokens: Sequence[Token], words: Sequence[str], i: int) -> Numeral | None:
    """The numeral at a token, if the sentence does not end within it."""
    sentence_end = i
    while sentence_end < len(tokens) and tokens[sentence_end].sentence == tokens[i].sentence:
        sentence_end += 1
    return read_numeral(words[:sentence_end], i)


def _counts_nothing(tokens: Sequence[Token], words: Sequence[str], n: Numeral) -> bool:
    """A measure, an age, a name, a rank, a fraction, a clock time."""
    after = words[n.last] if n.last < len(words) else ""
    before = words[n.first - 1] if n.first else ""
    glued = n.last < len(tokens) and tokens[n.last].start == tokens[n.last - 1].end
    led = n.first > 0 and tokens[n.first - 1].end == tokens[n.first].start
    if after in MEASURES or before in NAMES or before in {"$", "€", "£", "#", "aged"}:
        return True
    if after == "-" and glued:
        following = words[n.last + 1] if n.last + 1 < len(words) else ""
        return following in MEASURES or following.rstrip("s") in {"year", "day", "month", "kg", "man", "story", "storey"}
    if (glued and after[:1] in {":", "/", "°"}) or (led and before in {"-", "/", ":", "."}):
        return True
    if tokens[n.first].tag == "NN" and words[n.first] == "one" and before in {"this", "that", "each", "every", "no"}:
        return True
    return tokens[n.first].pos == "PROPN" and tokens[n.first].dep == "compound" and not words[n.first].isalpha()


def _bounded(text: str, tokens: Sequence[Token], words: Sequence[str], n: Numeral, behind: int) -> Quantity:
    low, high, approx, first, last = n.min, n.max, n.approx, n.first, n.last
    if (range_ := _range(words, n)) is not None:
        high, last = range_.max, range_.last
        first = first - 1 if first and words[first - 1] in {"between", "from"} else first
    for pattern, effect in BEFORE:
        if tuple(words[max(first - len(pattern), behind) : first]) == pattern and not _belongs_elsewhere(
            tokens, first - len(pattern), effect
        ):
            low, high, approx = _apply(effect, low, high, approx)
            first -= len(pattern)
            break
    for pattern, effect in AFTER:
        if tuple(words[last : last + len(pattern)]) == pattern:
            low, high, approx = _apply(effect, low, high, approx)
            last += len(pattern)
            break
    head = n.last - 1
    span = Span.of(text, tokens[first].start, tokens[last - 1].end)
    share: Share | None = "both" if words[n.first] == "both" else ("of" if _is_share(words, last) else None)
    return Quantity(span, head, low, high, approx, _noun(tokens, words, n.first, last), share)


def _belongs_elsewhere(tokens: Sequence[Token], first: int, effect: str) -> bool:
    """ "around 5", "over 5" count; "gathered around three sites" is a place: the preposition hangs on a verb of motion."""
    token = tokens[first]
    head = tokens[token.head]
    return effect in {"over", "under"} and token.dep == "prt" and head.pos == "VERB"


def _apply(effect: str, low: int | None, high: int | None, approx: bool) -> tuple[int | None, int | None, bool]:
    if effect == "min":
        return low, None, approx
    if effect == "max":
        return None, high, approx
    if effect == "over":
        return (low + 1 if low is not None and not approx else low), None, approx
    if effect == "under":
        return None, (high - 1 if high is not None else None), approx
    return low, high, True


def _range(words: Sequence[str], n: Numeral) -> Numeral | None:
    """between four and six, 4 to 6, 4-6: the numeral that closes the range."""
    if n.last + 1 >= len(words) or n.min is None:
        return None
    link = words[n.last]
    between = n.first > 0 and words[n.first - 1] == "between"
    if link in {"to", "-", "–"} or (between and link == "and") or link == "or":
        closing = read_numeral(words, n.last + 1)
        if closing and closing.max is not None and closing.max > n.min and not closing.approx:
            return Numeral(n.first, closing.last, n.min, closing.max)
    return None


def _is_share(words: Sequence[str], last: int) -> bool:
    return words[last : last + 2] in (
        ["of", "them"],
        ["of", "the"],
        ["of", "those"],
        ["of", "whom"],
        ["of", "which"],
        ["of", "these"],
    )


def _noun(tokens: Sequence[Token], words: Sequence[str], first: int, last: int) -> int | None:
    """The token counted: the noun the number modifies, what follows "of", or none ("five were killed")."""
    head = tokens[last - 1]
    if last < len(words) and words[last] == "of":
        object_ = next((t.index for t in tokens[last + 1 : last + 8] if t.head == last and t.dep == "pobj"), None)
        total = object_ is None and last + 1 < len(tokens) and tokens[last + 1].pos == "NUM"  # 22 of 30 drones
        return _noun_after(tokens, last + 2) if total else object_
    top = head
    while top.head != top.index and top.dep in {"nummod", "quantmod", "compound", "amod", "det", "predet", "advmod", "npadvmod"}:
        above = tokens[top.head]
        if above.index < first and above.pos not in {"NOUN", "PROPN"}:
            break
        top = above
        if top.pos in {"NOUN", "PROPN"} and not words[top.index].isdigit():
            return top.index
    return _noun_after(tokens, last)


def _noun_after(tokens: Sequence[Token], last: int) -> int | None:
    """Where the parse gives nothing: the noun that closes the run of adjectives and nouns right after the number."""
    found = None
    for token in tokens[last : last + 5]:
        if token.pos in {"NOUN", "PROPN"}:
            found = token.index
        elif found is not None or token.pos not in {"ADJ", "PUNCT"} or (token.text not in {"-"} and token.pos == "PUNCT"):
            break
    return found


def _token_after(tokens: Sequence[Token], quantity: Quantity, i: int) -> int:
    while i < len(tokens) and tokens[i].start < quantity.span.end:
        i += 1
    return i
