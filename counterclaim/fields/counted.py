"""What a noun phrase says of how many: its number, or what its form settles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.fields.nouns import REST
from counterclaim.language.analysis import Quantity, Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import noun_phrase
from counterclaim.model.span import Span

PLURALS = frozenset({"people", "police", "personnel", "folk", "staff", "cattle", "troop", "troops", "crew"})
ARTICLES = frozenset(
    {"a", "an", "the", "some", "any", "no", "those", "these", "its", "their", "his", "her", "our", "all", "most", "another"}
)
STATES = frozenset({"dead", "wounded", "injured", "missing", "alive"})
MASS = frozenset({"damage", "destruction", "havoc", "equipment", "property"})
SINGULAR = frozenset({"a", "an", "another", "one", "the", "his", "her", "its", "their"})  # what leads a noun that counts one


@dataclass(frozen=True, slots=True)
class Number:
    """Bounds, whether approximate, the words for what is counted, where it stands; `derived` if a total has to settle it."""

    min: int | None
    max: int | None
    approx: bool
    of: str | None
    span: Span
    derived: bool = False
    bare: bool = False  # no number word: the form of the noun alone


def number_of(clause: Clause, head: Token, things: bool = False) -> Number | None:
    """How many a noun phrase counts, or None if its form does not tell. With `things`, any singular noun is one."""
    first, last = noun_phrase(clause.analysis, head.index)
    span = clause.analysis.span(first, last)
    if is_not_one(clause, head):
        return Number(0, 0, False, _words(clause, first, last) or span.exact, span)
    quantity = _quantity(clause, head, first, last)
    if quantity is not None:
        return _said(clause, head, quantity, first, last)
    words = {t.text.lower() for t in clause.analysis.tokens[first:last]}
    if head.text.lower() in REST and words & {"the"}:
        return Number(None, None, False, span.exact, span, derived=True)
    if words & {"no", "neither"} or _is_without(clause, head) or head.text.lower() in {"nobody", "none", "nothing"}:
        return Number(0, 0, False, _words(clause, first, last) or span.exact, span)
    if "many" in words or "numerous" in words:
        return Number(2, None, True, _words(clause, first, last) or span.exact, span)
    bare = _bare(clause, head, words, span, things)
    return replace(bare, min=0, max=0, bare=False) if bare is not None and _is_spared(clause, head) else bare


def _is_spared(clause: Clause, head: Token) -> bool:
    """The office was not damaged: the verb whose patient it is is denied."""
    verb = clause.analysis.head(head.index)
    denied = verb.pos == "VERB" and any(
        t.text.lower() in {"not", "n't", "never"} for t in clause.analysis.children(verb.index, "neg")
    )
    return denied and head.dep in {"nsubjpass", "dobj"}


def is_not_one(clause: Clause, noun: Token) -> bool:
    """Not a single house, not one civilian: none."""
    first, last = noun_phrase(clause.analysis, noun.index)
    words = " ".join(t.text.lower() for t in clause.analysis.tokens[max(first - 1, 0) : last])
    return "not a single " in words or "not one " in words


def _is_without(clause: Clause, head: Token) -> bool:
    """Without casualties; without causing damage."""
    for above in clause.analysis.ancestors(head.index):
        if above.text.lower() == "without":
            return True
        if above.dep not in {"pcomp", "pobj", "conj", "dobj", "prep"}:
            return False
    return False


def _bare(clause: Clause, head: Token, words: set[str], span: Span, things: bool) -> Number | None:
    of = _words(clause, *noun_phrase(clause.analysis, head.index)) or span.exact
    if head.lemma in MASS:
        return Number(1, None, False, of, span, bare=True)
    if head.tag in {"NNS", "NNPS"} or head.lemma in PLURALS or head.text.lower() in {"them", "others", "some"}:
        return Number(1, None, False, of, span, bare=True)
    person = any(e.kind == "person" and e.first <= head.index < e.last for e in clause.analysis.entities)
    if person or head.text.lower() in {"him", "her", "he", "she"} or (head.pos == "NOUN" and (things or words & SINGULAR)):
        return Number(1, 1, False, of, span, bare=True)
    return None


def _quantity(clause: Clause, head: Token, first: int, last: int) -> Quantity | None:
    own = (q for q in clause.analysis.quantities if q.noun == head.index and first <= q.head < last)
    for quantity in (*own, *clause.analysis.quantities):
        if head.index in {quantity.noun, quantity.head}:
            return quantity
        if first <= quantity.head < last and quantity.noun is None and quantity.head < head.index:
            return quantity
    return None


def _said(clause: Clause, head: Token, quantity: Quantity, first: int, last: int) -> Number:
    inside = [t for t in clause.analysis.tokens[first:last] if t.start >= quantity.span.end or t.end <= quantity.span.start]
    of = _join(clause, [t for t in inside if t.start >= quantity.span.end] or inside)
    if quantity.noun is not None and not of:
        of = clause.analysis.tokens[quantity.noun].text
    if of is None or (head.pos in {"NUM", "PRON"} and quantity.noun is None):
        of = of or quantity.span.exact
    return Number(quantity.min, quantity.max, quantity.approx, of, quantity.span)


def _words(clause: Clause, first: int, last: int) -> str | None:
    return _join(clause, list(clause.analysis.tokens[first:last]))


def _join(clause: Clause, tokens: list[Token]) -> str | None:
    """The words from the first that is no article to where the thing counted is named, verbatim; None if nothing is left."""
    while tokens and (
        tokens[0].text.lower() in ARTICLES or tokens[0].text.lower() in {"of", "other", "more", "also"} or tokens[0].pos == "PUNCT"
    ):
        tokens = tokens[1:]
    beyond = next((i for i, t in enumerate(tokens) if i and t.pos == "ADP" and t.text.lower() != "of"), len(tokens))
    tokens = tokens[:beyond]
    while tokens and (tokens[-1].pos in {"PUNCT", "ADP"} or (len(tokens) > 1 and tokens[-1].text.lower() in STATES)):
        tokens = tokens[:-1]
    return clause.analysis.text[tokens[0].start : tokens[-1].end] if tokens else None
