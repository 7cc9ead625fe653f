"""Which type of event a claim is about, and what settled it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from counterclaim.fields.nouns import is_unmanned
from counterclaim.fields.patients import patients_of
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.language.phrases import subjects_of
from counterclaim.language.triggers import Trigger

DATA = Path(__file__).parent.parent / "data" / "means.yaml"
OPEN = frozenset({"attack", "effect", "statement"})
# Of two types said in one clause by words of equal weight, the more specific is the claim's.
SPECIFIC = [
    "red_line",
    "chemical_attack",
    "missile_strike",
    "drone_strike",
    "jamming",
    "interception",
    "execution",
    "air_strike",
    "bombing",
    "shelling",
    "abduction",
    "arson_sabotage",
    "shooting",
    "explosion",
    "advance",
    "siege",
    "armed_clash",
    "arrest",
    "displacement",
    "ceasefire",
    "negotiation",
    "investigation",
    "aid",
    "sanction",
    "arms_policy",
    "assistance",
    "protest",
    "other",
]
VIOLENT = frozenset(
    [
        "missile_strike",
        "air_strike",
        "drone_strike",
        "shelling",
        "bombing",
        "chemical_attack",
        "explosion",
        "shooting",
        "armed_clash",
        "interception",
        "execution",
        "arson_sabotage",
        "jamming",
        "abduction",
    ]
)
CONTEXT = frozenset(
    [
        "missile_strike",
        "air_strike",
        "drone_strike",
        "shelling",
        "bombing",
        "chemical_attack",
        "shooting",
        "armed_clash",
        "execution",
        "explosion",
    ]
)
STRIKES = frozenset(["missile_strike", "air_strike", "drone_strike", "shelling", "bombing", "chemical_attack"])
FIRING = frozenset({"fire", "lob", "rain", "launch"})
SUPPLYING = frozenset({"deliver", "supply", "provide", "send", "sell", "ship", "donate", "give"})
FLYING = frozenset({"missile", "rocket", "drone", "shell"})  # sent, they are fired; sent to somebody, they are supplied
ARMS = frozenset({"weapon", "arm", "arms", "ammunition", "munition", "armament", "missile", "rocket", "shell", "tank", "weaponry"})
STOPPING = frozenset("destroy stop neutralize neutralise suppress repel intercept down deflect divert jam bring shoot".split())
NEAR = 40  # tokens
BLASTS = frozenset({"explosion", "blast", "bang", "boom", "detonation"})
SENSING = frozenset({"hear", "count", "report", "sound", "series", "be", "feel", "number", "dozen"})
REACHING = frozenset({"hit", "strike", "reach", "land", "fall", "crash", "slam"})
LEANING = frozenset({"bombing", "explosion", "air_strike", "shelling"})


@dataclass(frozen=True, slots=True)
class Typed:
    """An event type and the rule that gave it; `settled` is False where the clause itself left it open."""

    event: str
    rule: str
    settled: bool = True


@lru_cache(maxsize=1)
def load_means() -> dict[str, str]:
    """Each means word's event type, in the file's order of precedence; "_weak" marks means that several types use."""
    means: dict[str, str] = {}
    for event, words in yaml.safe_load(DATA.read_text("utf-8")).items():
        for word in words:
            means.setdefault(word, event)
    return means


def event_of(clause: Clause) -> Typed:
    """The type that the clause's own words support; where they leave it open, or only lean, the context may settle it."""
    for rule, settled in RULES:
        event = rule(clause)
        if event is not None:
            return Typed(event, f"event{rule.__name__}", settled)
    if not clause.triggers:
        return Typed("statement", "event_open", settled=False)
    open_ = "attack" if any(t.event == "attack" for t in clause.triggers) else "effect"
    return Typed(open_, "event_open", settled=False)


def settle(typed: Sequence[Typed]) -> list[Typed]:
    """Open types take that of the first strike or clash the text settles: what a report is about stands at its head.

    A type that the clause's words only lean to (a bombing, a blast, a rocket) gives way to the strike the text is about.
    """
    out: list[Typed] = []
    violent = [t for t in typed if t.event in CONTEXT]
    source = next((t for t in violent if t.settled), violent[0] if violent else None)
    for this in typed:
        if this.settled:
            out.append(this)
        elif this.event == "statement" and out:
            out.append(Typed(out[-1].event, "event_before", True))
        elif this.event in OPEN:
            out.append(Typed(source.event if source else "other", "event_context" if source else "event_unsettled", bool(source)))
        elif this.event in LEANING and source is not None and source.event in STRIKES:
            out.append(Typed(source.event, "event_context", True))
        else:
            out.append(Typed(this.event, this.rule, True))
    return out


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
    stopped = any(is_unmanned(clause, noun) for verb in clause.verbs(STOPPING) for noun in patients_of(clause, verb))
    jammed = any(t.event == "jamming" for t in clause.triggers)
    return ("jamming" if jammed else "interception") if stopped else None


def _fired_with(clause: Clause) -> str | None:
    """Opened fire with mortars: what was fired says more than that there was firing."""
    fired = any(t.event == "shooting" and "fire" in t.word for t in clause.triggers)
    return "shelling" if fired and _means_of(clause, sure=True) == "shelling" else None


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
    """Houses burned down, a drone crashed into a camp: nobody set them on fire, and it was sent there."""
    if trigger.word == "burn":
        return clause.analysis.child(trigger.head, "dobj", "auxpass") is None
    return trigger.word == "crash" and any(is_unmanned(clause, noun) for noun in subjects_of(clause.analysis, trigger.head))


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
    found = _means_of(clause, sure=True)
    return found if found in {"missile_strike", "drone_strike"} else None


def _bombs_dropped(clause: Clause) -> str | None:
    """Bombs are dropped from the air."""
    bombs = [noun for verb in clause.verbs(frozenset({"drop"})) for noun in patients_of(clause, verb)]
    return "air_strike" if any(noun.lemma in {"bomb", "barrel", "munition"} for noun in bombs) else None


def _sure_means(clause: Clause) -> str | None:
    """A weapon or vehicle in the clause that stands for one type; whatever is fired tells its own."""
    fired = any(t.word in FIRING for t in clause.triggers)
    return _means_of(clause, sure=True) or (_means_of(clause, sure=False) if fired else None)


def _counted_means(clause: Clause) -> str | None:
    """Six missiles were fired, of which two hit the port: what a bare number counts stands not far before it."""
    tokens = clause.analysis.tokens
    nameless = [q for q in clause.quantities if q.noun is None or tokens[q.noun].pos == "PRON"]
    bare = any(clause.analysis.head(q.head).lemma in REACHING for q in nameless)
    return _means_among(clause, tokens[max(clause.first - NEAR, 0) : clause.last], sure=True) if bare else None


def _means(clause: Clause) -> str | None:
    """A means that several types use: a bomb, a rocket."""
    return _means_of(clause, sure=False)


def _means_of(clause: Clause, sure: bool) -> str | None:
    antecedents = [clause.analysis.head(t.index) for t in clause.tokens if t.dep == "relcl"]  # the shells that killed five
    return _means_among(clause, [*clause.tokens, *antecedents], sure)


def _means_among(clause: Clause, tokens: Sequence[Token], sure: bool) -> str | None:
    means = load_means()
    said = [means[key] for t in tokens for key in (t.lemma, t.text.lower()) if key in means and _is_means(clause, t)]
    events = [event.removesuffix("_weak") for event in said if event.endswith("_weak") != sure]
    return _first_flown(events) or min(events, key=SPECIFIC.index, default=None)


def _first_flown(events: Sequence[str]) -> str | None:
    """Of a raid by missiles and drones, what is named first (corpus/DECISIONS.md); None where not both are."""
    flown = [event for event in events if event in {"missile_strike", "drone_strike"}]
    return flown[0] if len(set(flown)) == 2 and "chemical_attack" not in events else None


def _is_means(clause: Clause, token: Token) -> bool:
    """Whether the word is what the harm was done with: a verb or an adverb of the same letters is not, nor what was harmed."""
    named = token.pos in {"NOUN", "PROPN", "ADJ", "VERB"} and token.tag not in {"VB", "VBP", "VBZ"}
    return named and not _is_harmed(clause, token) and not _is_of_a_place(clause, token)


def _is_harmed(clause: Clause, token: Token) -> bool:
    """Aircraft that were damaged, drones that were shot down: what a harm falls on did not do it."""
    verbs = clause.verbs(HARMING)
    return any(token.index == harmed.index for verb in verbs for harmed in patients_of(clause, verb))


def _is_of_a_place(clause: Clause, token: Token) -> bool:
    """The air of an air base or of air defences, the aircraft of a parking area: part of another thing's name."""
    after = clause.analysis.tokens[token.index + 1] if token.index + 1 < len(clause.analysis.tokens) else token
    return after.lemma in PLACES


HARMING = frozenset({"damage", "destroy", "harm", "lose", "hit", "burn", "knock", "shoot", "down", "intercept", "strike", "target"})
PLACES = frozenset(
    {"base", "field", "defence", "defense", "port", "parking", "park", "area", "hangar", "shelter", "stand", "carrier"}
)


def _most_specific(triggers: Sequence[Trigger]) -> str | None:
    events = [t.event for t in sorted(triggers, key=lambda t: t.head) if t.event in SPECIFIC]
    return _first_flown(events) or min(events, key=SPECIFIC.index, default=None)


# The order is the precedence; False: the words only lean to a type, and the context may settle another.
RULES = (
    (_supply, True),
    (_stopping, True),
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
