"""The constructions in which a state, a toll or what is left of whom gives a count; the verbs' are in constructions.py."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.fields.nouns import STRUCTURES
from counterclaim.fields.patients import is_joint, patients_of
from counterclaim.fields.roles import Found, Roles
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import conjuncts, subject_of, subjects_of

STATES = frozenset({"dead", "wounded", "injured", "hurt", "missing", "homeless", "destroyed", "damaged"})  # of any field


def by_leaving(clause: Clause, roles: Roles) -> Iterator[Found]:
    """The blast left 23 civilians, nine children among them, dead: what was left in the field's state."""
    for verb in clause.verbs(frozenset({"leave"})):
        states = [t for t in clause.tokens if t.index > verb.index and t.text.lower() in roles.states]
        left = clause.analysis.child(verb.index, "dobj")
        nominal = states and left is not None and left.index < states[0].index
        if nominal and left is not None and not is_joint(clause, states[0]):
            between = clause.analysis.tokens[left.index + 1 : states[0].index]
            if not any((t.pos == "VERB" and t.lemma != "include") or t.text.lower() in STATES for t in between):
                yield from ((head, "leaving", False) for head in conjuncts(clause.analysis, left.index))


def by_result(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Shot dead two men; two men were found dead; a man was beaten to death: the state that a verb leaves its object in."""
    for state in clause.tokens:
        if state.lemma not in roles.results or state.head not in clause.own:
            continue
        above = clause.analysis.head(state.index)
        verb = clause.analysis.head(above.index) if above.text.lower() == "to" else above
        if verb.pos == "VERB" and (above is verb) == (state.lemma != "death") and state.index - verb.index <= 8:
            yield from ((head, "result", False) for head in patients_of(clause, verb))


def by_state(clause: Clause, roles: Roles) -> Iterator[Found]:
    """27 people dead and 50 wounded: a number, perhaps its noun, right before the word for the state."""
    for state in clause.tokens:
        if (state.lemma not in roles.states and state.text.lower() not in roles.states) or is_joint(clause, state):
            continue
        for quantity in clause.quantities:
            if any(q.noun == quantity.noun is not None and q.head < quantity.head for q in clause.quantities):
                continue  # 18 of the 31 lorries were destroyed: the whole is not what was
            gap = clause.analysis.tokens[quantity.head + 1 : state.index]
            if [t.text.lower() for t in gap] == ["of", "the"] and clause.analysis.head(quantity.head).pos == "VERB":
                continue  # two of the wounded died: the verb says what befell these
            if quantity.head < state.index and len(gap) <= 3 and all(_may_stand_between(t) for t in gap):
                noun = quantity.noun if quantity.noun is not None and quantity.noun <= state.index else quantity.head
                if noun != state.index:
                    yield from ((head, "state", False) for head in _joined_before(clause, clause.analysis.tokens[noun]))
                yield clause.analysis.tokens[noun], "state", noun == state.index


def _joined_before(clause: Clause, noun: Token) -> Iterator[Token]:
    """Twenty rebels and six soldiers dead: the numbered nouns that this one is joined to, with no state of their own between."""
    while noun.dep == "conj" and noun.pos == "NOUN":
        joined, noun = noun, clause.analysis.head(noun.index)
        if any(t.pos in {"ADJ", "VERB"} and t.head == noun.index for t in clause.analysis.tokens[noun.index : joined.index]):
            return
        if any(noun.index in {q.noun, q.head} for q in clause.quantities):
            yield noun


def _may_stand_between(token: Token) -> bool:
    return token.pos in {"NOUN", "ADJ", "PROPN", "AUX", "DET"} or token.text.lower() in {
        "others",
        "more",
        "-",
        "also",
        "were",
        "of",
        "them",
    }


def by_predicate(clause: Clause, roles: Roles) -> Iterator[Found]:
    """She and her daughter are dead; two engineers were missing: a state said of its subject."""
    for state in clause.tokens:
        verb = clause.analysis.head(state.index)
        said = (
            state.text.lower() in roles.states and state.dep in {"acomp", "attr", "oprd"} and verb.lemma in {"be", "remain", "go"}
        )
        if said and clause.analysis.child(verb.index, "expl") is None and not is_joint(clause, state):
            yield from ((head, "predicate", False) for head in subjects_of(clause.analysis, verb.index))


def by_group(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Most of the dead were civilians; all those killed were residents: who they were, of whom no number is said."""
    for verb in clause.verbs(frozenset({"be"})):
        who, subject = clause.analysis.child(verb.index, "attr"), clause.analysis.child(verb.index, "nsubj")
        if who is None or subject is None or who.tag not in {"NNS", "NNPS"}:
            continue
        named = [t for t in clause.analysis.subtree(subject.index) if t.text.lower() in roles.states]
        counted = any(q.head in {t.index for t in clause.analysis.subtree(subject.index)} for q in clause.quantities)
        if named and not counted:
            yield who, "group", False


def by_none(clause: Clause, roles: Roles) -> Iterator[Found]:
    """There are no dead: none in the field's state."""
    for state in clause.tokens:
        if state.text.lower() in roles.states and any(c.lemma == "no" for c in clause.analysis.children(state.index, "det", "neg")):
            yield state, "none", True


def by_toll(clause: Clause, roles: Roles) -> Iterator[Found]:
    """The death toll reached at least 112 people; a toll of 70; the number of dead stood at 72."""
    for noun in [*clause.nouns(roles.tolls), *_numbers_of(clause, roles)]:
        for quantity in clause.quantities:
            before = next((t for t in reversed(clause.analysis.tokens[: quantity.head]) if t.end <= quantity.span.start), None)
            if noun.index < quantity.head and before is not None and before.lemma in TOLL_LEADS:
                head = quantity.noun if quantity.noun is not None else quantity.head
                yield clause.analysis.tokens[head], "toll", False
                break


def _numbers_of(clause: Clause, roles: Roles) -> list[Token]:
    """The number killed, the number of dead: a noun for an amount beside the word for the state."""
    amounts = clause.nouns(frozenset({"number", "total", "tally"}))
    return [n for n in amounts if any(t.text.lower() in roles.states for t in clause.analysis.tokens[n.index + 1 : n.index + 5])]


TOLL_LEADS = frozenset(
    ["reach", "to", "at", "of", "be", "exceed", "surpass", "top", "hit", "pass", "climb", "rise", "stand", "than"]
)


def by_lives(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Many residents lost their lives; the blast claimed 20 lives; it took the lives of ten people."""
    if not roles.tolls:
        return
    for life in clause.tokens:
        if life.lemma != "life" or life.head not in clause.own:
            continue
        verb = clause.analysis.head(life.index)
        if (loss := clause.analysis.head(verb.index)).lemma == "loss" and verb.lemma in {"of", "in"}:
            yield loss, "lives", True
        elif verb.lemma == "lose":
            subject = subject_of(clause.analysis, verb.index)
            if subject is not None:
                yield from ((head, "lives", False) for head in conjuncts(clause.analysis, subject.index))
        elif verb.lemma in {"claim", "take", "cost"}:
            of = [p for prep in clause.analysis.children(life.index, "prep") for p in clause.analysis.children(prep.index, "pobj")]
            whom = conjuncts(clause.analysis, of[0].index) if of else [life]
            yield from ((head, "lives", head is life) for head in whom)


def by_remains(clause: Clause, roles: Roles) -> Iterator[Found]:
    """At least 100 bodies were carried away: what is left of whom; the body of a dam is none's."""
    for noun in clause.nouns(roles.remains):
        of = [p for prep in clause.analysis.children(noun.index, "prep") for p in clause.analysis.children(prep.index, "pobj")]
        thing = any(clause.analysis.head(p.index).lemma == "of" and p.lemma in STRUCTURES for p in of)
        if not thing and not any(child.text.lower() == "its" for child in clause.analysis.children(noun.index, "poss")):
            yield noun, "remains", False


def by_membership(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Eleven children were among the dead; three of its workers were among those wounded."""
    for among in clause.tokens:
        if among.lemma != "among" or among.head not in clause.own:
            continue
        following = clause.analysis.tokens[among.index + 1 : among.index + 8]
        verb = clause.analysis.head(among.index)
        subject = subject_of(clause.analysis, verb.index) if verb.pos in {"VERB", "AUX"} else None
        if subject is not None and any(
            t.lemma in roles.patients | roles.states or t.text.lower() in roles.states for t in following
        ):
            yield subject, "membership", False
