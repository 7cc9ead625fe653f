"""How the count fields find their answers: by the role that the counted phrase plays with a field's own words.

A field gives its words by role (fields/roles.py); the constructions are the same for all (fields/constructions.py); the number is
then read off the noun phrase (fields/counted.py), and the parts that follow it are counted with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from counterclaim.fields.constructions import RUBBLE, RULES
from counterclaim.fields.counted import Number, number_of
from counterclaim.fields.numbers import category_of
from counterclaim.fields.roles import Roles
from counterclaim.fields.unreal import is_unreal
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

AMOUNTS = frozenset({"total", "third", "half", "quarter", "fifth", "most", "majority"})
MEANS = frozenset({"with", "by"})
# Of a life lost, of whoever is in hospital or under the rubble, or looked for, no word of the field's own need be said.
PLACED = frozenset({"life", "hospital", "clinic", "treatment", "condition", "look", "search"}) | RUBBLE
HARMS = frozenset({"injury", "wound", "death", "fatality", "casualty", "arrest", "explosion"})  # each of its own field


def find_counts(clause: Clause, field: str, roles: Roles) -> list[Answer]:
    """The counts that a clause gives in one field, each noun once, totals before their parts."""
    if clause.words.isdisjoint(cues_of(roles)):
        return []
    found: list[Count] = []
    seen: set[int] = set()
    antecedent = _antecedent(clause)
    for rule in RULES:
        for outer, name, itself in rule(clause, roles):
            head = _inner(clause, outer)
            if head.index in seen or not (head.index in clause.own or head.index == antecedent):
                continue
            seen.add(head.index)
            if not itself and not roles.accepts(clause, _counted_noun(clause, head)):
                continue
            number = number_of(clause, head, things=roles.things or itself)
            if number is not None and (number.bare or number.max == 0) and name != "remains" and is_unreal(clause, head):
                continue
            if number is None or _is_under_one_number(clause, head, number) or (itself and number.bare and not roles.bare_nouns):
                continue
            found.append(_count(field, number, name))
            found.extend(_parts(clause, field, head, number, seen))
            found.extend(_shares(clause, field, head, number, seen))
            found.extend(_listed(clause, field, head, roles, seen))
    return list(_without_echo(found))


@lru_cache(maxsize=64)
def cues_of(roles: Roles) -> frozenset[str]:
    """The words of which one has to stand in a clause that counts in a field: its own, and those of the constructions."""
    own = (
        roles.patients
        | roles.subjects
        | roles.nouns
        | roles.states
        | roles.tolls
        | roles.remains
        | roles.sufferings
        | roles.results
    )
    return own | (MEANS if roles.instruments else frozenset()) | PLACED


def _antecedent(clause: Clause) -> int | None:
    """Six persons | who had been arrested: whom a clause is about that begins with a relative pronoun."""
    first = clause.analysis.tokens[clause.first]
    verb = clause.analysis.head(first.index)
    return verb.head if first.tag in {"WP", "WDT"} and verb.dep == "relcl" and verb.head < clause.first else None


def _inner(clause: Clause, head: Token) -> Token:
    """A total of 24 fighters are fighters; a third of the 59 missiles are missiles."""
    of = clause.analysis.child(head.index, "prep") if head.lemma in AMOUNTS else None
    inner = clause.analysis.child(of.index, "pobj") if of is not None and of.lemma == "of" else None
    return inner or head


def _counted_noun(clause: Clause, head: Token) -> Token:
    """What a phrase is about: hundreds of mortar bombs are bombs."""
    noun = next((q.noun for q in clause.quantities if q.head == head.index and q.noun is not None), None)
    return clause.analysis.tokens[noun] if noun is not None else head


def _count(field: str, number: Number, rule: str, part_of: str | None = None) -> Count:
    return Count(
        field,
        number.min,
        number.max,
        number.approx,
        number.of,
        derived=number.derived,
        bare=number.bare,
        category=category_of(number.of),
        part_of=part_of,
        span=number.span,
        rule=f"{field}/{rule}",
    )


def _is_under_one_number(clause: Clause, head: Token, number: Number) -> bool:
    """25 soldiers and fighters: a bare noun joined to a numbered one is counted with it."""
    if not number.bare or head.dep != "conj" or head.tag not in {"NNS", "NNPS"}:
        return False
    led = any(c.index < head.index for c in clause.analysis.children(head.index, "det", "amod"))
    return any(q.noun == head.head for q in clause.quantities) and not led


def _parts(clause: Clause, field: str, head: Token, total: Number, seen: set[int]) -> Iterator[Count]:
    """58 people, including 11 children and three medics: every number or noun of the list that follows, commas or none."""
    tokens = clause.analysis.tokens
    opener = next((t for t in tokens[head.index + 1 : head.index + 8] if t.text.lower() in {"including", "among"}), None)
    if opener is None or opener.index not in clause.own or total.max == 0:
        return
    if any(head.index < q.head < opener.index for q in clause.quantities):
        return  # the list belongs to the nearer number
    i = opener.index + 1
    while i < clause.last and tokens[i].pos not in {"VERB", "AUX", "SCONJ"} and tokens[i].pos != "ADP":
        if tokens[i].dep in {"nsubj", "nsubjpass"} and tokens[i].head != head.head:
            return  # the next clause has begun
        if tokens[i].pos in {"NOUN", "PROPN"} and tokens[i].index not in seen and _ends_phrase(tokens, i, clause.last):
            number = number_of(clause, tokens[i])
            if number is not None:
                seen.add(i)
                yield _count(field, number, "part", total.of)
        i += 1


def _listed(clause: Clause, field: str, head: Token, roles: Roles, seen: set[int]) -> Iterator[Count]:
    """Four tanks three carriers and nine vehicles: the numbers that follow in one list, its commas there or lost."""
    tokens, at = clause.analysis.tokens, head.index
    for quantity in clause.quantities:
        if quantity.noun is None or quantity.head <= at:
            continue
        between = tokens[at + 1 : quantity.head]
        following = tokens[quantity.noun + 1].tag if quantity.noun + 1 < clause.last else ""
        if any(t.pos not in {"CCONJ", "PUNCT"} for t in between) or following in {"VBN", "VBD", "VBP", "VBZ"}:
            return
        at = quantity.noun
        if tokens[quantity.noun].lemma in HARMS:
            return
        if quantity.noun not in seen and roles.accepts(clause, tokens[quantity.noun]):
            number = number_of(clause, tokens[quantity.noun])
            if number is not None:
                seen.add(quantity.noun)
                yield _count(field, number, "list")


def _shares(clause: Clause, field: str, head: Token, total: Number, seen: set[int]) -> Iterator[Count]:
    """32 drones, two of them by a Pantsir; 17 were killed, two of them medics: a number of what was just counted."""
    for quantity in clause.quantities:
        pronoun = clause.analysis.tokens[quantity.noun] if quantity.noun is not None else None
        between = clause.analysis.tokens[head.index + 1 : quantity.head]
        verbless = sum(t.pos == "VERB" for t in between) <= 1 and quantity.head > head.index
        if quantity.share == "of" and pronoun is not None and pronoun.lemma in {"they", "whom", "which"} and verbless:
            seen.update({quantity.head, pronoun.index})
            yield Count(
                field,
                quantity.min,
                quantity.max,
                quantity.approx,
                total.of,
                part_of=total.of,
                span=quantity.span,
                rule=f"{field}/share",
            )


def _ends_phrase(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a noun closes its phrase: what follows is no further noun of the same name."""
    return i + 1 >= last or not (tokens[i].dep in {"compound", "amod", "nmod"} and tokens[i].head == i + 1)


def _without_echo(found: list[Count]) -> Iterator[Count]:
    """One number is one answer: what two rules read off the same words counts once; a bare noun gives way to a number."""
    spans: set[tuple[int, int]] = set()
    tolled = any(count.rule.endswith("/toll") for count in found)
    for count in found:
        where = (count.span.start, count.span.end) if count.span else (-1, -1)
        if where in spans or (count.bare and tolled):
            continue
        spans.add(where)
        yield count
