"""Where one claim ends and the next begins: regions cut into clauses that speak of one happening.

GUIDELINES.md section 1: split where the voice, the act, the polarity or the event changes; keep together what one clause says of
one event. The voice has been settled by the regions; here clauses are cut off where they speak of another event.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claim.absolutes import split_absolutes
from counterclaim.claim.kinds import VIOLENT
from counterclaim.claim.regions import Region
from counterclaim.language.analysis import Analysis, Token
from counterclaim.language.clause import Clause
from counterclaim.language.triggers import Trigger

CLAUSAL = frozenset({"ROOT", "conj", "relcl", "advcl", "ccomp", "acl", "parataxis", "pcomp", "dep", "csubj"})
HARMS = frozenset({"effect", "attack"})
HARMFUL = frozenset({"effect", "displacement"})  # what befalls people: killed, wounded, driven out
SHORTEST = 3  # words: a dependent clause with fewer says no claim of its own
# Kinds that can be the cause or the course of one another: an effect or a bare attack joins any of them.
CAUSES = VIOLENT - {"abduction"} | {"attack", "effect", "other"}


def clauses_of(analysis: Analysis, region: Region, triggers: Sequence[Trigger]) -> list[Clause]:
    """The clauses of a region that each could stand for one claim, in text order; what is in scope is settled later."""
    main, *added = split_absolutes(analysis, set(region.tokens))
    found = [*_clauses_in(analysis, sorted(main), triggers), *(_clause(analysis, part, triggers) for part in added)]
    return sorted(found, key=lambda clause: clause.first)


def _clause(analysis: Analysis, tokens: set[int], triggers: Sequence[Trigger]) -> Clause:
    own = tuple(t for t in triggers if t.head in tokens)
    return Clause(analysis, min(tokens), max(tokens) + 1, frozenset(tokens), own)


def _clauses_in(analysis: Analysis, stretch: Sequence[int], triggers: Sequence[Trigger]) -> list[Clause]:
    inside = set(stretch)
    heads = _clause_heads(analysis, stretch, inside)
    groups = _assign(analysis, stretch, inside, heads)
    said = {head: [t for t in triggers if t.head in tokens] for head, tokens in groups.items()}
    parent = _merge(analysis, heads, groups, said)
    merged: dict[int, set[int]] = {}
    for head, tokens in groups.items():
        merged.setdefault(_root(parent, head), set()).update(tokens)
    return [_clause(analysis, tokens, triggers) for tokens in merged.values()]


def _clause_heads(analysis: Analysis, tokens: Sequence[int], inside: set[int]) -> list[int]:
    """The verbs that head a clause of the region, and what stands on top of it."""
    heads = []
    for i in tokens:
        token = analysis.tokens[i]
        on_top = token.head not in inside or token.head == i
        if on_top or (token.dep in CLAUSAL and _is_predicate(analysis, token) and not _is_purpose(analysis, token)):
            heads.append(i)
    return heads


def _is_purpose(analysis: Analysis, token: Token) -> bool:
    """An infinitive says what a deed is for; it is no deed of its own."""
    return token.tag == "VB" and any(c.tag == "TO" for c in analysis.children(token.index, "aux")) and token.dep != "ROOT"


def _is_predicate(analysis: Analysis, token: Token) -> bool:
    if token.pos in {"VERB", "AUX"}:
        return token.dep != "acl" or token.tag != "VBN" or bool(analysis.child(token.index, "agent", "auxpass"))
    return bool(analysis.child(token.index, "cop", "nsubj", "nsubjpass"))


def _assign(analysis: Analysis, tokens: Sequence[int], inside: set[int], heads: list[int]) -> dict[int, set[int]]:
    """Each token to the nearest head above it; what hangs outside the region goes with its neighbour."""
    groups: dict[int, set[int]] = {head: set() for head in heads}
    for i in tokens:
        path = [i, *(t.index for t in analysis.ancestors(i))]
        head = next((p for p in path if p in groups), None)
        groups[head if head is not None else heads[0]].add(i)
    return groups


def _merge(analysis: Analysis, heads: list[int], groups: dict[int, set[int]], said: dict[int, list[Trigger]]) -> dict[int, int]:
    """For each head the head it is joined to; a head joined to itself stands alone."""
    parent = {head: head for head in heads}
    for head in heads:
        above = next((t.index for t in analysis.ancestors(head) if t.index in groups), None)
        if above is None and head != heads[0] and not _is_condition(analysis, heads[0]):
            above = heads[0] if not _is_predicate(analysis, analysis.tokens[head]) or not said[head] else None
        short = sum(analysis.tokens[i].pos != "PUNCT" for i in groups[head]) < SHORTEST
        if above is not None and (short or _is_one_claim(analysis, above, head, said)):
            parent[head] = above
    return parent


def _root(parent: dict[int, int], head: int) -> int:
    seen = set()
    while parent[head] != head and head not in seen:
        seen.add(head)
        head = parent[head]
    return head


def _is_one_claim(analysis: Analysis, above: int, head: int, said: dict[int, list[Trigger]]) -> bool:
    """Whether a dependent clause tells of the same event as the clause above it."""
    token = analysis.tokens[head]
    if not said[head] or _is_condition(analysis, head):
        return True
    if _is_negated(analysis, above) != _is_negated(analysis, head) and token.dep == "conj":
        return False
    if not said[above]:
        return token.dep not in {"relcl"} or not _is_strong(said[head])
    one, other = _event(said[above]), _event(said[head])
    if token.dep == "relcl":
        on_event = any(t.head == token.head for t in said[above])
        return on_event or other in HARMS
    if token.dep == "conj" and analysis.child(head, "nsubj", "nsubjpass"):
        return _harms(said[above], above) and _harms(said[head], head)
    return _fit(one, other)


def _is_condition(analysis: Analysis, head: int) -> bool:
    """An if-clause is what the claim hangs on, no claim of its own."""
    return any(c.text.lower() in {"if", "unless"} for c in analysis.children(head, "mark"))


def _harms(triggers: Sequence[Trigger], verb: int) -> bool:
    """Whether the verb itself says a harm: 31 were killed and more than 60 were wounded is one claim."""
    return any(t.head == verb and t.event in HARMFUL for t in triggers)


def _fit(one: str, other: str) -> bool:
    return one == other or (one in HARMS and other in CAUSES) or (other in HARMS and one in CAUSES | {"advance"})


def _is_strong(triggers: Sequence[Trigger]) -> bool:
    return any(t.strong for t in triggers)


def _event(triggers: Sequence[Trigger]) -> str:
    """What a clause speaks of: its strong word, else a weak one that names a type, else attack, else effect."""
    for test in (lambda t: t.strong, lambda t: t.event not in HARMS, lambda t: t.event == "attack"):
        found = next((t.event for t in triggers if test(t)), None)
        if found:
            return found
    return "effect"


def _is_negated(analysis: Analysis, head: int) -> bool:
    if analysis.child(head, "neg"):
        return True
    return any(
        d.lemma in {"no", "neither"}
        for c in analysis.children(head)
        if c.dep in {"nsubj", "nsubjpass", "dobj", "attr"}
        for d in analysis.children(c.index, "det", "neg")
    )
