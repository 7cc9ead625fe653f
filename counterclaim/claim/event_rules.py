"""The rules that give an event type, in their precedence: each looks at one construction of the clause."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counterclaim.claim.kinds import OPEN, SPECIFIC, VIOLENT
from counterclaim.claim.means import first_flown, means_among, means_of
from counterclaim.fields.nouns import is_surely_person, is_unmanned
from counterclaim.fields.patients import patients_of
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import subjects_of
from counterclaim.language.triggers import Trigger

FIRING = frozenset({"fire", "lob", "rain", "launch"})
SUPPLYING = frozenset({"deliver", "supply", "provide", "send", "sell", "ship", "donate", "give"})
FLYING = frozenset({"missile", "rocket", "drone", "shell"})  # sent, they are fired; sent to somebody, they are supplied
ARMS = frozenset({"weapon", "arm", "arms", "ammunition", "munition", "armament", "missile", "rocket", "shell", "tank", "weaponry"})
STOPPING = frozenset("destroy stop neutralize neutralise suppress repel intercept down deflect divert jam bring shoot".split())
NEAR = 40  # tokens
STRIKING = frozenset(
    "attack strike airstrike raid missile rocket drone shell bomb debris fragment wreckage explosion blast shelling".split()
)
LEFT = frozenset({"body", "corpse", "remains", "survivor", "wounded"})
BLASTS = frozenset({"explosion", "blast", "bang", "boom", "detonation"})
SENSING = frozenset({"cause", "shake", "rock", "hear", "count", "report", "sound", "series", "be", "feel", "number", "dozen"})
REACHING = frozenset({"hit", "strike", "reach", "land", "fall", "crash", "slam"})


def _supply(clause: Clause) -> str | None:
    """To deliver missiles, to provide a rebel group with weapons: arms that change hands."""
    for verb in clause.verbs(SUPPLYING):
        given = [clause.analysis.child(verb.index, "dobj")]
        given += [
            clause.analysis.child(prep.index, "pobj")
            for prep in clause.analysis.children(verb.index, "prep")
            if prep.lemma == "with"
        ]
        arms = [noun for noun in given if noun is not None and _is_arms(clause, noun)]
        to = any(c.lemma == "to" for c in clause.analysis.children(verb.index, "prep", "dative"))
        if arms and (verb.lemma != "send" or to or any(noun.lemma not in FLYING for noun in arms)):
            return "arms_policy"
    return None


def _is_arms(clause: Clause, noun: Token) -> bool:
    return noun.lemma in ARMS or any(e.kind == "weapon" and e.first <= noun.index < e.last for e in clause.analysis.entities)


def _stopping(clause: Clause) -> str | None:
    """Air defences destroyed 12 drones, the rest were suppressed by jamming: who stops what flies, whatever the verb."""
    fired = clause.verbs(FIRING)  # 18 missiles were fired, of which 12 were shot down: the firing is the event
    stops = [verb for verb in clause.verbs(STOPPING) if not any(other.index < verb.index for other in fired)]
    stopped = any(is_unmanned(clause, noun) for verb in stops for noun in patients_of(clause, verb))
    jammed = any(t.event == "jamming" for t in clause.triggers)
    return ("jamming" if jammed else "interception") if stopped else None


def _violations(clause: Clause) -> str | None:
    """203 violations, three breaches: what is counted so is a truce's."""
    tokens = clause.analysis.tokens
    counted = [tokens[q.noun].lemma for q in clause.quantities if q.noun is not None]
    return "ceasefire" if {"violation", "breach"} & set(counted) else None


def _fired_with(clause: Clause) -> str | None:
    """Opened fire with mortars: what was fired says more than that there was firing."""
    fired = any(t.event == "shooting" and "fire" in t.word for t in clause.triggers)
    return "shelling" if fired and means_of(clause, sure=True) == "shelling" else None


def _heard(clause: Clause) -> str | None:
    """Explosions were heard; they counted at least seven blasts: nobody says yet of what."""
    tokens = clause.analysis.tokens
    many = [t for t in clause.tokens if t.lemma in BLASTS and t.tag == "NNS"]
    sensed = any(
        tokens[t.head].lemma in SENSING or (t.dep == "pobj" and tokens[tokens[t.head].head].lemma in SENSING) for t in many
    )
    return "explosion" if sensed and not any(t.event == "effect" for t in clause.triggers) else None


def _main_word(clause: Clause) -> str | None:
    """The clause's governing verb, if it says a type by itself."""
    verbs = [t for t in clause.triggers if t.is_verb and t.strong and _governs(clause, t) and not _is_mishap(clause, t)]
    return _most_specific(verbs)


def _is_mishap(clause: Clause, trigger: Trigger) -> bool:
    """Houses burned down, an attack set fire to a depot, a drone crashed into a camp, bodies were recovered: no deed of its own."""
    if trigger.event == "advance" and trigger.is_verb:
        return any(
            is_surely_person(clause, t) or t.lemma in LEFT for t in patients_of(clause, clause.analysis.tokens[trigger.head])
        )
    subjects = subjects_of(clause.analysis, trigger.head) if trigger.is_verb else []
    struck = any(is_unmanned(clause, noun) or noun.lemma in STRIKING for noun in subjects)
    if trigger.word == "burn":
        return struck or clause.analysis.child(trigger.head, "dobj", "auxpass") is None
    return struck and (trigger.word == "crash" or trigger.event == "arson_sabotage")


def _governs(clause: Clause, trigger: Trigger) -> bool:
    head = clause.analysis.tokens[trigger.head]
    return head.head not in clause.own or head.head == head.index


def _strong_word(clause: Clause) -> str | None:
    """The most specific word that says a type; where there is a harm or an attack, only violence causes it."""
    return _most_specific(_causes(clause, [t for t in clause.triggers if t.strong and not _is_mishap(clause, t)]))


def _causes(clause: Clause, triggers: list[Trigger]) -> list[Trigger]:
    harmed = any(t.event in OPEN and (t.is_verb or t.event == "effect") for t in clause.triggers)
    return [t for t in triggers if t.event in VIOLENT or t.word == "crash"] if harmed else triggers


def _weak_word(clause: Clause) -> str | None:
    return _most_specific(_causes(clause, [t for t in clause.triggers if t.event not in OPEN]))


def _flown_means(clause: Clause) -> str | None:
    """Missiles or drones that were fired, came or hit: their name says the type."""
    found = means_of(clause, sure=True)
    return found if found in {"missile_strike", "drone_strike"} else None


def _bombs_dropped(clause: Clause) -> str | None:
    """Bombs are dropped from the air."""
    bombs = [noun for verb in clause.verbs(frozenset({"drop"})) for noun in patients_of(clause, verb)]
    return "air_strike" if any(noun.lemma in {"bomb", "barrel", "munition"} for noun in bombs) else None


def _sure_means(clause: Clause) -> str | None:
    """A weapon or vehicle in the clause that stands for one type; whatever is fired tells its own."""
    fired = any(t.word in FIRING for t in clause.triggers)
    return means_of(clause, sure=True) or (means_of(clause, sure=False) if fired else None)


def _counted_means(clause: Clause) -> str | None:
    """Six missiles were fired, of which two hit the port: what a bare number counts stands not far before it."""
    tokens = clause.analysis.tokens
    nameless = [q for q in clause.quantities if q.noun is None or tokens[q.noun].pos == "PRON"]
    bare = any(clause.analysis.head(q.head).lemma in REACHING for q in nameless)
    return means_among(clause, tokens[max(clause.first - NEAR, 0) : clause.last], sure=True) if bare else None


def _means(clause: Clause) -> str | None:
    """A means that several types use: a bomb, a rocket."""
    return means_of(clause, sure=False)


def _most_specific(triggers: Sequence[Trigger]) -> str | None:
    events = [t.event for t in sorted(triggers, key=lambda t: t.head) if t.event in SPECIFIC]
    return first_flown(events) or min(events, key=SPECIFIC.index, default=None)


# The order is the precedence; False: the words only lean to a type, and the context may settle another.
RULES: tuple[tuple[Callable[[Clause], str | None], bool], ...] = (
    (_supply, True),
    (_stopping, True),
    (_violations, True),
    (_fired_with, True),
    (_main_word, True),
    (_heard, True),
    (_strong_word, True),
    (_bombs_dropped, True),
    (_flown_means, True),
    (_sure_means, True),
    (_counted_means, True),
    (_weak_word, False),
    (_means, False),
)
