"""Whose claim a clause is: what the attributions say, unless the reader is sure that they are wrong.

An attribution reaches too far, or a voice goes on speaking over sentences without a mark: both are seen from the words around.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claim.choose import load_choices, logit
from counterclaim.language.analysis import Analysis
from counterclaim.language.clause import Clause
from counterclaim.model.attribution import Attribution, Mention

Chain = tuple[Mention, ...]
NEAR = 1500  # characters: a voice named further off than this does not go on unmarked
SURE = 0.5  # of the reader's probability, for a voice to be taken on its word alone


def chain_of(clause: Clause, ruled: Attribution | None, attributions: Sequence[Attribution]) -> tuple[Chain, str]:
    """The chain of voices behind a clause, origin first, and what said so."""
    chain, rule = (ruled.chain, ruled.rule) if ruled else ((), "voice/own")
    leanings = clause.analysis.leanings
    if leanings is None:
        return chain, rule
    attributed = load_choices().attributed.of(voice_numbers(clause, rule, bool(chain)))
    if chain and attributed < 0.5:
        return (), "voice/reader:own"
    if not chain and attributed >= 0.5:
        found = _likely(clause, attributions)
        return (found, "voice/reader:goes on") if found else (chain, rule)
    return chain, rule


def voice_numbers(clause: Clause, rule: str, said: bool) -> dict[str, float]:
    """What the decision between a voice and the document's own is made from."""
    leanings = clause.analysis.leanings
    own = leanings.own_of(words_of(clause)) if leanings else 0.5
    return {"reader": logit(1 - own), "said": float(said), f"rule={rule.split('/', maxsplit=1)[0]}": 1.0}


def words_of(clause: Clause) -> list[int]:
    """The clause's own words, without marks if it has any words."""
    words = [i for i in sorted(clause.own) if clause.analysis.tokens[i].pos != "PUNCT"]
    return words or sorted(clause.own)


def _likely(clause: Clause, attributions: Sequence[Attribution]) -> Chain | None:
    """The chain, of those told in the text near by, whose origin the reader takes for the speaker; None if none is likely."""
    analysis, leanings = clause.analysis, clause.analysis.leanings
    start = analysis.tokens[clause.first].start
    best: tuple[float, Chain] | None = None
    for attribution in attributions:
        heads = _heads(analysis, attribution)
        near = any(abs(span.start - start) <= NEAR for span in attribution.source)
        if attribution.chain and heads and near and leanings:
            probability = leanings.voice_of(words_of(clause), heads)
            if best is None or probability > best[0]:
                best = (probability, attribution.chain)
    return best[1] if best and best[0] >= SURE else None


def _heads(analysis: Analysis, attribution: Attribution) -> list[int]:
    """The words that head the source's spans."""
    found = []
    for span in attribution.source:
        inside = analysis.tokens_in(span.start, span.end)
        numbers = {t.index for t in inside}
        found += [t.index for t in inside if t.head not in numbers or t.head == t.index]
    return found
