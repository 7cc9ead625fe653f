"""The constructions in which a count is said, each a small function that yields the nouns counted; RULES is their precedence."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.fields.nouns import is_surely_person
from counterclaim.fields.patients import ends_joint, is_joint, patients_of
from counterclaim.fields.roles import Found, Roles
from counterclaim.fields.states import (
    by_group,
    by_leaving,
    by_lives,
    by_membership,
    by_none,
    by_predicate,
    by_remains,
    by_result,
    by_state,
    by_toll,
)
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import conjuncts, subject_of, subjects_of


def by_patient(clause: Clause, roles: Roles) -> Iterator[Found]:
    """killed 5 people; 5 people were killed; 5 people killed; several damaged buildings."""
    for verb in clause.verbs(roles.patients):
        for head in () if is_joint(clause, verb) or ends_joint(clause, verb) else patients_of(clause, verb):
            if verb.lemma == "lose" and (head.lemma == "life" or _from_radar(clause, verb)) != bool(roles.strays):
                continue  # of lives whoever lost them is counted, by_lives; what is lost from radar has gone astray
            if _has_own_participle(clause, head, verb):
                continue
            if verb.lemma == "lose" and not roles.strays and not is_surely_person(clause, head):
                continue
            yield head, "patient", False


def _has_own_participle(clause: Clause, head: Token, verb: Token) -> bool:
    """Three were killed and 17 others (were) injured, killed 25 and injured scores: the joined noun is of the verb beside it."""
    tokens = clause.analysis.tokens
    before, after = tokens[max(head.index - 1, 0)], tokens[min(head.index + 1, len(tokens) - 1)]
    if head.dep != "conj":
        return False
    if after.pos == "AUX" and after.head > after.index:
        after = tokens[after.head]
    behind = after.tag in {"VBN", "VBD"} and after.index > max(verb.index, head.index)
    return behind or (before.tag in {"VBN", "VBD", "VBG"} and before.index > verb.index)


def _from_radar(clause: Clause, verb: Token) -> bool:
    """Lost from radar; contact with 31 drones was lost."""
    return any(t.lemma in {"radar", "contact", "location"} for t in clause.analysis.subtree(verb.index))


def by_subject(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Four people died."""
    for verb in clause.verbs(roles.subjects):
        if _is_forestalled(clause, verb) or not roles.when(clause, verb):
            continue
        yield from ((head, "subject", False) for head in subjects_of(clause.analysis, verb.index))


def _is_forestalled(clause: Clause, verb: Token) -> bool:
    """Shot down before reaching their target: what did not come to be."""
    above = clause.analysis.head(verb.index)
    return verb.dep in {"pcomp", "advcl"} and (
        above.text.lower() in {"before", "without", "from", "instead"}
        or any(c.text.lower() == "before" for c in clause.analysis.children(verb.index, "mark", "advmod"))
    )


def by_noun(clause: Clause, roles: Roles) -> Iterator[Found]:
    """four deaths; the death of a woman and her child; injuries among personnel."""
    for noun in clause.nouns(roles.nouns):
        holders = [noun.index, *([noun.head] if noun.dep == "nsubjpass" else [])]  # injuries were reported among the soldiers
        whom = [
            head
            for holder in holders
            for prep in clause.analysis.children(holder, "prep")
            if holder == noun.index or prep.lemma == "among"
            if prep.lemma in {"of", "among", "to"}
            for pobj in clause.analysis.children(prep.index, "pobj")
            for head in conjuncts(clause.analysis, pobj.index)
            if roles.accepts(clause, head)
        ]
        if clause.analysis.head(noun.index).lemma in SUFFERING and noun.dep == "dobj":
            continue
        numbered = any(q.noun == noun.index for q in clause.quantities) or clause.analysis.child(noun.index, "nummod")
        negated = any(d.lemma == "no" for d in clause.analysis.children(noun.index, "det", "neg"))
        if roles.things:
            whom = [w for w in whom if _is_told_apart(clause, w)]  # damage to houses and to property is damage, once
        victim = clause.analysis.child(noun.index, "poss")
        if victim is not None and victim.pos == "PROPN" and not roles.things:
            whom = [victim]
        if whom and not numbered and not negated:
            yield from ((head, "whom", False) for head in whom)
        else:
            yield noun, "noun", True


def _is_told_apart(clause: Clause, noun: Token) -> bool:
    """Whether a damaged thing counts by itself: a number of them, or one building."""
    numbered = any(noun.index in {q.noun, q.head} for q in clause.quantities)
    return numbered or (noun.lemma in BUILDINGS and noun.tag in {"NN", "NNP"})


BUILDINGS = frozenset(
    "hospital school mosque church clinic bridge building house bakery market shop factory plant station warehouse depot".split()
)


def by_instrument(clause: Clause, roles: Roles) -> Iterator[Found]:
    """The town was hit with two rocket shells: the number of what it was done with."""
    if not roles.instruments:
        return
    for prep in clause.tokens:
        reached = prep.text.lower() == "by" and clause.analysis.head(prep.index).lemma in {"hit", "strike"}
        if prep.text.lower() in {"with", "by"} and prep.dep in {"prep", "agent"} and reached == roles.reaches:
            for pobj in clause.analysis.children(prep.index, "pobj"):
                if any(pobj.index in {q.noun, q.head} for q in clause.quantities):
                    yield pobj, "instrument", False


def by_suffering(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Six civilians suffered burns: who suffers what the field is about."""
    for verb in clause.verbs(SUFFERING):
        what = clause.analysis.child(verb.index, "dobj")
        if what is None or not any(t.lemma in roles.sufferings for t in clause.analysis.subtree(what.index)):
            continue
        subject = subject_of(clause.analysis, verb.index)
        if subject is not None:
            heads = [*subjects_of(clause.analysis, verb.index), *_numbered_beside(clause, subject)]
            yield from ((head, "suffering", False) for head in heads)


def _numbered_beside(clause: Clause, subject: Token) -> list[Token]:
    """Two buildings in the area and three vehicles: a further number joined by "and" somewhere below the subject."""
    below = [t for t in clause.analysis.subtree(subject.index) if t.dep == "conj" and t.index > subject.index]
    return [
        t
        for t in below
        if any(q.noun == t.index for q in clause.quantities) and clause.analysis.head(t.index).index != subject.index
    ]


SUFFERING = frozenset({"suffer", "sustain", "receive", "incur", "have"})


def by_treatment(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Civilians brought to the hospital; his mother was taken to hospital: whoever needs one is harmed."""
    if "injury" not in roles.sufferings:
        return
    for verb in clause.verbs(frozenset({"take", "bring", "rush", "transfer", "carry", "admit"})):
        to = [p for prep in clause.analysis.children(verb.index, "prep") for p in clause.analysis.children(prep.index, "pobj")]
        if any(place.lemma in {"hospital", "clinic", "treatment"} for place in to):
            yield from ((head, "treatment", False) for head in patients_of(clause, verb))
    for verb in clause.verbs(frozenset({"be", "remain"})):
        if any(p.lemma in {"hospital", "condition"} for p in _inside(clause, verb, "in")):
            yield from ((head, "treatment", False) for head in subjects_of(clause.analysis, verb.index))


def _inside(clause: Clause, verb: Token, word: str) -> list[Token]:
    """The objects of a verb's preposition."""
    preps = [p for p in clause.analysis.children(verb.index, "prep") if p.lemma == word]
    return [found for prep in preps for found in clause.analysis.children(prep.index, "pobj")]


def by_search(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Two people are still under the rubble; rescuers are looking for three more."""
    if "unaccounted" not in roles.states:
        return
    for verb in clause.verbs(frozenset({"be", "remain", "trap", "bury"})):
        if any(p.lemma in RUBBLE for p in _inside(clause, verb, "under")):
            yield from ((head, "search", False) for head in subjects_of(clause.analysis, verb.index))
    for verb in clause.verbs(frozenset({"look", "search"})):
        yield from ((head, "search", False) for head in _inside(clause, verb, "for"))


RUBBLE = frozenset({"rubble", "debris", "slab", "ruin", "wreckage"})


RULES = (
    by_toll,
    by_lives,
    by_leaving,
    by_patient,
    by_result,
    by_subject,
    by_suffering,
    by_treatment,
    by_search,
    by_noun,
    by_remains,
    by_instrument,
    by_membership,
    by_state,
    by_predicate,
    by_group,
    by_none,
)
