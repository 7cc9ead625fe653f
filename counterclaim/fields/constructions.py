"""The constructions in which a count is said, each a small function that yields the nouns counted; RULES is their precedence."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.fields.roles import Roles
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import conjuncts, is_passive, subject_of, subjects_of

Found = tuple[Token, str, bool]  # the noun counted, the rule, whether it counts itself


def by_patient(clause: Clause, roles: Roles) -> Iterator[Found]:
    """killed 5 people; 5 people were killed; 5 people killed; several damaged buildings."""
    for verb in clause.verbs(roles.patients):
        for head in () if is_joint(clause, verb) or _ends_joint(clause, verb) else patients_of(clause, verb):
            if verb.lemma == "lose" and head.lemma == "life":  # whoever lost them is counted, by_lives
                continue
            yield head, "patient", False


def is_joint(clause: Clause, word: Token) -> bool:
    """Killed and injured five civilians; dozens of dead and wounded: the two harms are not told apart (field casualties)."""
    following = clause.analysis.tokens[word.index + 1 : word.index + 3]
    if len(following) < 2 or following[0].lemma not in {"and", "or"}:
        return False
    pair = {word.text.lower(), following[1].text.lower()}
    if not (pair & KILLED and pair & WOUNDED):
        return False
    apart = following[0].lemma == "and" and is_passive(clause.analysis, word.index)  # five were killed and injured: who knows
    return clause.analysis.child(word.index, "dobj") is None and not apart


def _ends_joint(clause: Clause, word: Token) -> bool:
    """Ten were killed or wounded: the second of two harms that are not told apart, with nobody of its own."""
    first = word.index - 2
    alone = not clause.analysis.child(word.index, "nsubj", "nsubjpass", "dobj")
    second = first >= clause.first and word.dep == "conj" and word.head == first
    return second and alone and is_joint(clause, clause.analysis.tokens[first])


KILLED = frozenset({"killed", "killing", "kill", "dead", "killings", "deaths"})
WOUNDED = frozenset({"wounded", "injured", "wounding", "injuring", "injuries", "wound", "injure"})


STATES = frozenset({"dead", "wounded", "injured", "hurt", "missing", "homeless", "destroyed", "damaged"})  # of any field


def by_leaving(clause: Clause, roles: Roles) -> Iterator[Found]:
    """The blast left 23 civilians, nine children among them, dead: what was left in the field's state."""
    for verb in clause.verbs(frozenset({"leave"})):
        states = [t for t in clause.tokens if t.index > verb.index and t.text.lower() in roles.states]
        left = clause.analysis.child(verb.index, "dobj")
        nominal = states and left is not None and left.index < states[0].index
        if nominal and left is not None and not is_joint(clause, states[0]):
            between = clause.analysis.tokens[left.index + 1 : states[0].index]
            if not any(t.pos == "VERB" or t.text.lower() in STATES for t in between):
                yield from ((head, "leaving", False) for head in conjuncts(clause.analysis, left.index))


def patients_of(clause: Clause, verb: Token) -> list[Token]:
    """The nouns that a verb's harm or motion falls on, conjuncts included."""
    analysis = clause.analysis
    if verb.dep == "relcl" and _is_object_relative(clause, verb):
        return [analysis.head(verb.index)]
    if verb.dep == "amod" and analysis.head(verb.index).pos in {"NOUN", "PROPN"}:
        return [analysis.head(verb.index)]
    if is_passive(analysis, verb.index):
        return subjects_of(analysis, verb.index)
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


def by_result(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Shot dead two men; two men were found dead; a man was beaten to death: the state that a verb leaves its object in."""
    for state in clause.tokens:
        if state.lemma not in roles.results or state.head not in clause.own:
            continue
        above = clause.analysis.head(state.index)
        verb = clause.analysis.head(above.index) if above.text.lower() == "to" else above
        if verb.pos == "VERB" and (above is verb) == (state.lemma != "death") and state.index - verb.index <= 8:
            yield from ((head, "result", False) for head in patients_of(clause, verb))


def by_subject(clause: Clause, roles: Roles) -> Iterator[Found]:
    """Four people died."""
    for verb in clause.verbs(roles.subjects):
        if _is_forestalled(clause, verb):
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
            if prep.lemma in {"of", "among", "to", "in"} and prep.lemma != "in"
            for pobj in clause.analysis.children(prep.index, "pobj")
            for head in conjuncts(clause.analysis, pobj.index)
            if roles.accepts(clause, head)
        ]
        if clause.analysis.head(noun.index).lemma in SUFFERING and noun.dep == "dobj":
            continue
        numbered = any(q.noun == noun.index for q in clause.quantities) or clause.analysis.child(noun.index, "nummod")
        negated = any(d.lemma == "no" for d in clause.analysis.children(noun.index, "det", "neg"))
        if whom and roles.things and not any(q.noun == w.index for w in whom for q in clause.quantities):
            whom = []  # damage to houses and to property is damage, once
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


SUFFERING = frozenset({"suffer", "sustain", "receive", "incur"})


def by_remains(clause: Clause, roles: Roles) -> Iterator[Found]:
    """At least 100 bodies were carried away: what is left of whom."""
    for noun in clause.nouns(roles.remains):
        if not any(child.text.lower() == "its" for child in clause.analysis.children(noun.index, "poss")):
            yield noun, "remains", False


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
    amounts = clause.nouns(frozenset({"number", "total", "tally"})) if roles.tolls else []
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
        if subject is not None and any(
            t.lemma in roles.patients | roles.states or t.text.lower() in roles.states for t in following
        ):
            yield subject, "membership", False


RULES = (
    by_toll,
    by_lives,
    by_leaving,
    by_patient,
    by_result,
    by_subject,
    by_suffering,
    by_noun,
    by_remains,
    by_instrument,
    by_membership,
    by_state,
)
