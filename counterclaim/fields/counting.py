"""How the count fields find their answers: by the role that the counted phrase plays with a field's own words.

A field gives its words by role (Roles); the constructions are the same for all: passive and active verbs and their participles,
nouns that are counted themselves, states ("27 people dead, 50 wounded"), tolls, parts ("including eleven children", "among them").
Each is a small function that yields the nouns counted; the number is then read off the noun phrase (fields/counted.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.fields.counted import Number, number_of
from counterclaim.fields.numbers import category_of
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import conjuncts, is_passive, subject_of
from counterclaim.model.claim import Answer, Count

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Roles:
    """A field's words, by the role of what they count.

    patients: verbs whose object, or passive subject, is counted. subjects: verbs whose subject is. nouns: counted themselves
    ("four deaths"), whose "of" or "among" phrase says whom. states: said of what was counted ("five dead"). tolls: nouns that
    lead a number ("a death toll of 70"). remains: nouns that stand for those counted, number or none ("bodies"). sufferings: what those counted suffer. instruments: whether means count. accepts: whether a noun can be counted in this field at all. things: a singular is one.
    """

    patients: frozenset[str] = NONE
    subjects: frozenset[str] = NONE
    nouns: frozenset[str] = NONE
    states: frozenset[str] = NONE
    tolls: frozenset[str] = NONE
    accepts: Callable[[Clause, Token], bool] = lambda clause, token: True
    things: bool = False
    bare_nouns: bool = True
    remains: frozenset[str] = NONE
    sufferings: frozenset[str] = NONE
    instruments: bool = False


Found = tuple[Token, str, bool]  # the noun counted, the rule, whether it counts itself


def find_counts(clause: Clause, field: str, roles: Roles) -> list[Answer]:
    """The counts that a clause gives in one field, each noun once, totals before their parts."""
    found: list[Count] = []
    seen: set[int] = set()
    for rule in RULES:
        for head, name, itself in rule(clause, roles):
            if head.index in seen or head.index not in clause.own:
                continue
            seen.add(head.index)
            if not itself and not roles.accepts(clause, _counted_noun(clause, head)):
                continue
            number = number_of(clause, head, things=roles.things or itself)
            if number is None or (itself and number.bare and not roles.bare_nouns):
                continue
            found.append(_count(field, number, name))
            found.extend(_parts(clause, field, head, number, seen))
            found.extend(_shares(clause, field, head, number, seen))
    return list(_without_echo(found))


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


def by_patient(clause: Clause, roles: Roles) -> Iterator[Found]:
    """killed 5 people; 5 people were killed; 5 people killed; several damaged buildings."""
    for verb in clause.verbs(roles.patients):
        for head in patients_of(clause, verb):
            yield head, "patient", False


def patients_of(clause: Clause, verb: Token) -> list[Token]:
    """The nouns that a verb's harm or motion falls on, conjuncts included."""
    analysis = clause.analysis
    if verb.dep == "amod" and analysis.head(verb.index).pos in {"NOUN", "PROPN"}:
        return [analysis.head(verb.index)]
    if is_passive(analysis, verb.index):
        subject = subject_of(analysis, verb.index)
        return conjuncts(analysis, subject.index) if subject is not None else []
    chain: Token | None = verb
    while chain is not None:
        own = analysis.child(chain.index, "dobj", "dative") or _after_particle(clause, chain)
        if own is not None:
            return conjuncts(analysis, own.index)
        chain = next((c for c in analysis.children(chain.index, "conj") if c.pos == "VERB"), None)
    return []


def _after_particle(clause: Clause, verb: Token) -> Token | None:
    """Shot down 32 drones: where the parser takes the particle for a preposition, its object is the verb's."""
    for prep in clause.analysis.children(verb.index, "prep"):
        if prep.index == verb.index + 1 and prep.lemma in {"down", "up", "out", "off"}:
            return clause.analysis.child(prep.index, "pobj")
    return None


def by_subject(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Four people died."""
    for verb in clause.verbs(roles.subjects):
        subject = subject_of(clause.analysis, verb.index)
        if subject is not None:
            for head in conjuncts(clause.analysis, subject.index):
                yield head, "subject", False


def by_noun(clause: Clause, roles: Roles) -> Iterator[Found]:
    """four deaths; the death of a woman and her child; injuries among personnel."""
    for noun in clause.nouns(roles.nouns):
        whom = [
            head
            for prep in clause.analysis.children(noun.index, "prep")
            if prep.lemma in {"of", "among", "to", "in"} and prep.lemma != "in"
            for pobj in clause.analysis.children(prep.index, "pobj")
            for head in conjuncts(clause.analysis, pobj.index)
            if roles.accepts(clause, head)
        ]
        if clause.analysis.head(noun.index).lemma in SUFFERING and noun.dep == "dobj":
            continue
        numbered = any(q.noun == noun.index for q in clause.quantities) or clause.analysis.child(noun.index, "nummod")
        negated = any(d.lemma == "no" for d in clause.analysis.children(noun.index, "det", "neg"))
        if whom and not numbered and not negated:
            yield from ((head, "whom", False) for head in whom)
        else:
            yield noun, "noun", True


def by_instrument(clause: Clause, roles: Roles) -> Iterator[Found]:
    """The town was hit with two rocket shells: the number of what it was done with."""
    if not roles.instruments:
        return
    for prep in clause.tokens:
        if prep.text.lower() in {"with", "by"} and prep.dep in {"prep", "agent"}:
            for pobj in clause.analysis.children(prep.index, "pobj"):
                if any(q.noun == pobj.index or q.head == pobj.index for q in clause.quantities):
                    yield pobj, "instrument", False


def by_suffering(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Six civilians suffered burns: who suffers what the field is about."""
    for verb in clause.verbs(SUFFERING):
        what = clause.analysis.child(verb.index, "dobj")
        if what is None or not any(t.lemma in roles.sufferings for t in clause.analysis.subtree(what.index)):
            continue
        subject = subject_of(clause.analysis, verb.index)
        if subject is not None:
            yield from ((head, "suffering", False) for head in [*conjuncts(clause.analysis, subject.index), *_numbered_beside(clause, subject)])


def _numbered_beside(clause: Clause, subject: Token) -> list[Token]:
    """Two buildings in the area and three vehicles: a further number joined by "and" somewhere below the subject."""
    below = [t for t in clause.analysis.subtree(subject.index) if t.dep == "conj" and t.index > subject.index]
    return [t for t in below if any(q.noun == t.index for q in clause.quantities) and clause.analysis.head(t.index).index != subject.index]


SUFFERING = frozenset({"suffer", "sustain", "receive", "incur"})


def by_remains(clause: Clause, roles: Roles) -> Iterator[Found]:
    """At least 100 bodies were carried away: what is left of whom."""
    for noun in clause.nouns(roles.remains):
        yield noun, "remains", False


def by_state(clause: Clause, roles: Roles) -> Iterator[Found]:
    """27 people dead and 50 wounded: a number, perhaps its noun, right before the word for the state."""
    for state in clause.tokens:
        if state.lemma not in roles.states and state.text.lower() not in roles.states:
            continue
        for quantity in clause.quantities:
            gap = clause.analysis.tokens[quantity.head + 1 : state.index]
            if quantity.head < state.index and len(gap) <= 3 and all(_may_stand_between(t) for t in gap):
                noun = quantity.noun if quantity.noun is not None and quantity.noun <= state.index else quantity.head
                yield clause.analysis.tokens[noun], "state", noun == state.index


def _may_stand_between(token: Token) -> bool:
    return token.pos in {"NOUN", "ADJ", "PROPN", "AUX", "DET"} or token.text.lower() in {"others", "more", "-", "also", "were", "of", "them"}


def by_toll(clause: Clause, roles: Roles) -> Iterator[Found]:
    """The death toll reached at least 112 people; a toll of 70; the number of dead stood at 72."""
    for noun in clause.nouns(roles.tolls):
        for quantity in clause.quantities:
            before = next((t for t in reversed(clause.analysis.tokens[: quantity.head]) if t.end <= quantity.span.start), None)
            if noun.index < quantity.head and before is not None and before.lemma in TOLL_LEADS:
                head = quantity.noun if quantity.noun is not None else quantity.head
                yield clause.analysis.tokens[head], "toll", False
                break


TOLL_LEADS = frozenset("reach to at of be exceed surpass top hit pass climb rise stand than".split())


def by_lives(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Many residents lost their lives; the blast claimed 20 lives; it took the lives of ten people."""
    if not roles.tolls:
        return
    for life in clause.tokens:
        if life.lemma != "life" or life.head not in clause.own:
            continue
        verb = clause.analysis.head(life.index)
        if verb.lemma == "lose":
            subject = subject_of(clause.analysis, verb.index)
            if subject is not None:
                yield from ((head, "lives", False) for head in conjuncts(clause.analysis, subject.index))
        elif verb.lemma in {"claim", "take", "cost"}:
            of = [p for prep in clause.analysis.children(life.index, "prep") for p in clause.analysis.children(prep.index, "pobj")]
            whom = conjuncts(clause.analysis, of[0].index) if of else [life]
            yield from ((head, "lives", head is life) for head in whom)


def by_membership(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Eleven children were among the dead; three of its workers were among those wounded."""
    for among in clause.tokens:
        if among.lemma != "among" or among.head not in clause.own:
            continue
        following = clause.analysis.tokens[among.index + 1 : among.index + 8]
        verb = clause.analysis.head(among.index)
        subject = subject_of(clause.analysis, verb.index) if verb.pos in {"VERB", "AUX"} else None
        if subject is not None and any(t.lemma in roles.patients | roles.states or t.text.lower() in roles.states for t in following):
            yield subject, "membership", False


RULES = (by_toll, by_lives, by_patient, by_subject, by_suffering, by_noun, by_remains, by_instrument, by_membership, by_state)


def _parts(clause: Clause, field: str, head: Token, total: Number, seen: set[int]) -> Iterator[Count]:
    """58 people, including 11 children and three medics: every number or noun of the list that follows, commas or none."""
    tokens = clause.analysis.tokens
    opener = next((t for t in tokens[head.index + 1 : head.index + 8] if t.text.lower() in {"including", "among"}), None)
    if opener is None or opener.index not in clause.own:
        return
    if any(head.index < q.head < opener.index for q in clause.quantities):
        return  # the list belongs to the nearer number
    i = opener.index + 1
    while i < clause.last and tokens[i].pos not in {"VERB", "AUX", "SCONJ"} and tokens[i].pos != "ADP":
        if tokens[i].dep in {"nsubj", "nsubjpass"}:
            return
        if tokens[i].pos in {"NOUN", "PROPN"} and tokens[i].index not in seen and _ends_phrase(tokens, i, clause.last):
            number = number_of(clause, tokens[i])
            if number is not None:
                seen.add(i)
                yield _count(field, number, "part", total.of)
        i += 1


def _shares(clause: Clause, field: str, head: Token, total: Number, seen: set[int]) -> Iterator[Count]:
    """32 drones, two of them by a Pantsir: a number of what was just counted, before another verb."""
    for quantity in clause.quantities:
        pronoun = clause.analysis.tokens[quantity.noun] if quantity.noun is not None else None
        between = clause.analysis.tokens[head.index + 1 : quantity.head]
        verbless = not any(t.pos == "VERB" for t in between) and quantity.head > head.index
        if quantity.share == "of" and pronoun is not None and pronoun.lemma in {"they", "whom", "which"} and verbless:
            seen.update({quantity.head, pronoun.index})
            yield Count(
                field, quantity.min, quantity.max, quantity.approx, total.of, part_of=total.of, span=quantity.span, rule=f"{field}/share"
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
