"""What a threat, promise or prediction hangs on."""

from __future__ import annotations

from counterclaim.language.clause import Clause
from counterclaim.model.claim import Act
from counterclaim.model.span import Span

ABOUT_THE_FUTURE: frozenset[Act] = frozenset({"threaten", "promise", "predict", "demand"})
MARKS = frozenset({"if", "unless", "should", "until", "once"})


def condition_of(clause: Clause, act: Act) -> Span | None:
    """The words of the if-clause that the claim depends on, without "if" itself; None for claims about what has been."""
    if act not in ABOUT_THE_FUTURE:
        return None
    analysis = clause.analysis
    for token in clause.tokens:
        if token.text.lower() in MARKS and token.dep in {"mark", "advmod"}:
            subtree = [t.index for t in analysis.subtree(token.head) if t.index in clause.own and t.index > token.index]
            if subtree:
                return analysis.span(min(subtree), max(subtree) + 1)
    return _event_as_condition(clause)


def _event_as_condition(clause: Clause) -> Span | None:
    """ "Any attack on X would be …": the subject of a conditional is what it hangs on."""
    analysis = clause.analysis
    for token in clause.tokens:
        subject = analysis.child(token.index, "nsubj", "nsubjpass")
        would = any(c.text.lower() == "would" for c in analysis.children(token.index, "aux"))
        if would and subject is not None and any(d.lemma == "any" for d in analysis.children(subject.index, "det")):
            inside = [t.index for t in analysis.subtree(subject.index) if t.index in clause.own]
            return analysis.span(min(inside), max(inside) + 1)
    return None
