"""Noun phrases: where they begin and end, and what in them is a name's own."""

from __future__ import annotations

from counterclaim.language.analysis import Analysis, Token
from counterclaim.model.span import Span

CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "appos", "conj", "cc", "punct", "preconj"})
OBJECT_DOES = frozenset({"accuse", "suspect", "blame", "condemn", "stop", "prevent", "keep", "charge", "convict", "hold"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def noun_phrase(analysis: Analysis, head: int, keep: frozenset[str] = frozenset(), clauses: bool = False) -> tuple[int, int]:
    """The contiguous tokens `(first, last)` (exclusive) of the phrase that a noun heads, without its clauses and conjuncts.

    With `clauses` the relative clauses and participles that follow stay; labels in `keep` stay too.
    """
    leave = frozenset() if clauses else CLAUSES - keep
    taken = {head}
    queue = [head]
    while queue:
        for child in analysis.children(queue.pop()):
            if child.dep in leave and not _binds(analysis, child):
                continue
            taken.add(child.index)
            queue.append(child.index)
    first = last = head
    while first - 1 in taken:
        first -= 1
    while last + 1 in taken:
        last += 1
    while last > head and analysis.tokens[last].pos in {"ADP", "PUNCT", "CCONJ", "SCONJ"}:
        last -= 1
    while first < head and analysis.tokens[first].pos in {"PUNCT", "CCONJ"}:
        first += 1
    return first, last + 1


def _binds(analysis: Analysis, child: Token) -> bool:
    """A hyphen or a quotation mark within a name is no boundary."""
    glued = analysis.tokens[child.index - 1].end == child.start if child.index else False
    return child.dep == "punct" and glued and child.text in {"-", "–", "'", "’", "'s"}


def phrase_span(analysis: Analysis, head: int, clauses: bool = False, articles: bool = True) -> Span:
    """The words of the phrase that a noun heads; without `articles` it starts behind the, a, an."""
    first, last = noun_phrase(analysis, head, clauses=clauses)
    if not articles:
        while first < last - 1 and analysis.tokens[first].text.lower() in {"the", "a", "an"}:
            first += 1
    return analysis.span(first, last)


def conjuncts(analysis: Analysis, head: int) -> list[Token]:
    """A noun and the nouns joined to it by and, or, commas; an apposition that goes on with "and" is a list's second."""
    found = [analysis.tokens[head]]
    for child in analysis.children(head, "conj", "appos"):
        if child.dep == "appos" and not _is_listed(analysis, child):
            continue
        if child.pos in {"NOUN", "PROPN", "NUM", "PRON", "ADJ"}:
            found.extend(conjuncts(analysis, child.index))
    return found


def _is_listed(analysis: Analysis, apposition: Token) -> bool:
    """A school, a clinic and two houses; the judge, his wife and two guards. Two offices of one person are no list."""
    things = apposition.pos == "NOUN" and analysis.head(apposition.index).pos == "NOUN"
    another = things or analysis.child(apposition.index, "poss") is not None
    return another and analysis.child(apposition.index, "conj") is not None


def governor(analysis: Analysis, index: int) -> Token | None:
    """The nearest verb above a token, or itself if it is one."""
    token = analysis.tokens[index]
    if token.pos in {"VERB", "AUX"}:
        return token
    return next((t for t in analysis.ancestors(index) if t.pos in {"VERB", "AUX"}), None)


def subject_of(analysis: Analysis, verb: int) -> Token | None:
    """The subject of a verb: its own, that of the verb it is joined to or depends on, or the noun that its clause describes."""
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        own = analysis.child(verb, "nsubj", "nsubjpass")
        token = analysis.tokens[verb]
        if own is not None:
            relative = own.tag in {"WDT", "WP"} and token.dep == "relcl"
            return analysis.head(verb) if relative else own
        between = analysis.child(verb, "prep")
        if between is not None and between.lemma == "between" and between.index < verb and token.dep != "acl":
            return analysis.child(between.index, "pobj")  # between four and six shells fell
        if token.dep == "acl" and token.tag in {"VBG", "VBN"}:
            return analysis.head(verb)
        accused = _object_above(analysis, token)
        if accused is not None:
            return accused
        if token.dep in {"conj", "xcomp", "acomp", "advcl", "pcomp", "prep"} and analysis.head(verb).index != verb:
            verb = token.head
            continue
        return None
    return None


def subjects_of(analysis: Analysis, verb: int) -> list[Token]:
    """Every noun that a verb's subject names: conjuncts, and further subjects that the parser hung on the same verb."""
    first = subject_of(analysis, verb)
    if first is None:
        return []
    found = conjuncts(analysis, first.index)
    for other in analysis.children(verb, "nsubj", "nsubjpass"):
        if other.pos in {"NOUN", "PROPN", "NUM"} and other.index not in {t.index for t in found}:
            found.extend(conjuncts(analysis, other.index))
    return found


def _object_above(analysis: Analysis, verb: Token) -> Token | None:
    """They accused the army of shelling a town; they stopped it from fleeing: the object is who does what follows."""
    prep = analysis.head(verb.index)
    above = analysis.head(prep.index)
    if verb.dep != "pcomp" or prep.lemma not in {"of", "from", "for"} or above.lemma not in OBJECT_DOES:
        return None
    return analysis.child(above.index, "dobj", "nsubjpass")


def is_passive(analysis: Analysis, verb: int) -> bool:
    """Whether a verb's subject is its patient: was hit, hit by, the man killed."""
    token = analysis.tokens[verb]
    if analysis.child(verb, "nsubjpass", "auxpass"):
        return True
    if analysis.child(verb, "agent"):
        return analysis.child(verb, "dobj") is None
    if token.dep in {"acl", "amod"} and token.tag in {"VBN", "VBD"} and not analysis.child(verb, "dobj"):
        return True
    if token.dep == "conj" and token.tag == "VBN" and not analysis.child(verb, "dobj", "nsubj", "aux"):
        return is_passive(analysis, token.head)
    return False
