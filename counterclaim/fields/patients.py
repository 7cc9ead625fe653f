"""On whom or what a verb's harm or motion falls."""

from __future__ import annotations

from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import conjuncts, is_passive, subjects_of

KILLED = frozenset({"killed", "killing", "kill", "dead", "killings", "deaths"})
WOUNDED = frozenset({"wounded", "injured", "wounding", "injuring", "injuries", "wound", "injure"})


def patients_of(clause: Clause, verb: Token) -> list[Token]:
    """The nouns that a verb's harm or motion falls on, conjuncts included."""
    analysis = clause.analysis
    if verb.dep == "relcl" and _is_object_relative(clause, verb):
        return [analysis.head(verb.index)]
    if verb.dep == "amod" and analysis.head(verb.index).pos in {"NOUN", "PROPN"}:
        return [analysis.head(verb.index)]
    number = _own_number(clause, verb) or _number_behind(clause, verb)
    if number is not None:
        return [number]
    if is_passive(analysis, verb.index):
        return subjects_of(analysis, verb.index)
    if _is_reported(clause, verb):
        return subjects_of(analysis, verb.head)
    chain: Token | None = verb
    while chain is not None:
        own = analysis.child(chain.index, "dobj", "dative") or _after_particle(clause, chain)
        if own is not None:
            return conjuncts(analysis, own.index)
        chain = next((c for c in analysis.children(chain.index, "conj") if c.pos == "VERB"), None)
    return []


def _is_object_relative(clause: Clause, verb: Token) -> bool:
    """The drones that they launched; the men whom police killed."""
    own = clause.analysis.child(verb.index, "dobj")
    return own is not None and own.tag in {"WDT", "WP"}


def _after_particle(clause: Clause, verb: Token) -> Token | None:
    """Shot down 32 drones: where the parser takes the particle for a preposition, its object is the verb's."""
    for prep in clause.analysis.children(verb.index, "prep"):
        if prep.index == verb.index + 1 and prep.lemma in {"down", "up", "out", "off"}:
            return clause.analysis.child(prep.index, "pobj")
    return None


def _own_number(clause: Clause, verb: Token) -> Token | None:
    """Two people were killed and 30 wounded; one was shot, nine more captured: a number with no noun right before a participle."""
    before = clause.analysis.tokens[verb.index - 1] if verb.index else verb
    if before.text.lower() in {"more", "others"} and before.index:
        before = clause.analysis.tokens[before.index - 1]
    joined = verb.tag in {"VBN", "VBD"} and clause.analysis.child(verb.index, "dobj") is None
    numbered = any(q.head == before.index and (q.noun is None or q.noun >= before.index) for q in clause.quantities)
    linked = any(
        t.text.lower() in {"and", "with", "while", ",", "another", "about"}
        for t in clause.analysis.tokens[max(before.index - 3, 0) : before.index]
    )
    return before if joined and numbered and linked and before.index in clause.own else None


def _number_behind(clause: Clause, verb: Token) -> Token | None:
    """Killed 25 soldiers and injured scores: the number behind a verb is its object, though the parser joins it to another's."""
    after = clause.analysis.tokens[min(verb.index + 1, len(clause.analysis.tokens) - 1)]
    joined = after.dep == "conj" and after.head < verb.index and verb.tag in {"VBN", "VBD", "VBG"}
    return after if joined and any(q.head == after.index for q in clause.quantities) else None


def _is_reported(clause: Clause, verb: Token) -> bool:
    """Two people were reported killed; was found murdered: the state that the passive verb above gives its subject."""
    above = clause.analysis.head(verb.index)
    said = verb.tag == "VBN" and verb.dep in {"oprd", "xcomp", "acomp"} and above.index < verb.index
    alone = clause.analysis.child(verb.index, "dobj", "nsubj", "nsubjpass", "auxpass") is None
    return said and alone and is_passive(clause.analysis, above.index)


def is_joint(clause: Clause, word: Token) -> bool:
    """Killed and injured five civilians; dozens of dead and wounded: the two harms are not told apart (field casualties)."""
    following = clause.analysis.tokens[word.index + 1 : word.index + 3]
    if len(following) < 2 or following[0].lemma not in {"and", "or"}:
        return False
    pair = {word.text.lower(), following[1].text.lower()}
    if not (pair & KILLED and pair & WOUNDED):
        return False
    shared = clause.analysis.child(following[1].index, "dobj") is not None  # killed and injured five
    apart = following[0].lemma == "and" and is_passive(clause.analysis, word.index)  # five were killed and injured: who knows
    return clause.analysis.child(word.index, "dobj") is None and (shared or not apart)


def ends_joint(clause: Clause, word: Token) -> bool:
    """Ten were killed or wounded: the second of two harms that are not told apart."""
    first = word.index - 2
    second = first >= clause.first and word.dep == "conj" and word.head == first
    alone = clause.analysis.child(word.index, "nsubj", "nsubjpass") is None
    return second and alone and is_joint(clause, clause.analysis.tokens[first])
