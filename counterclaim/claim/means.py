"""What a means says of the event: a weapon, or what carries it (data/means.yaml)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml

from counterclaim.claim.kinds import SPECIFIC
from counterclaim.fields.patients import patients_of
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause

DATA = Path(__file__).parent.parent / "data" / "means.yaml"
HARMING = frozenset({"damage", "destroy", "harm", "lose", "hit", "burn", "knock", "shoot", "down", "intercept", "strike", "target"})
PLACES = frozenset(
    {"base", "field", "defence", "defense", "port", "parking", "park", "area", "hangar", "shelter", "stand", "carrier"}
)


@lru_cache(maxsize=1)
def load_means() -> dict[str, str]:
    """Each means word's event type, in the file's order of precedence; "_weak" marks means that several types use."""
    means: dict[str, str] = {}
    for event, words in yaml.safe_load(DATA.read_text("utf-8")).items():
        for word in words:
            means.setdefault(word, event)
    return means


def means_of(clause: Clause, sure: bool) -> str | None:
    """The type that the clause's means stand for: with `sure`, of those that one type alone uses."""
    antecedents = [clause.analysis.head(t.index) for t in clause.tokens if t.dep == "relcl"]  # the shells that killed five
    return means_among(clause, [*clause.tokens, *antecedents], sure)


def means_among(clause: Clause, tokens: Sequence[Token], sure: bool) -> str | None:
    """The type that the means among the tokens stand for."""
    means = load_means()
    said = [means[key] for t in tokens for key in (t.lemma, t.text.lower()) if key in means and _is_means(clause, t)]
    events = [event.removesuffix("_weak") for event in said if event.endswith("_weak") != sure]
    return first_flown(events) or min(events, key=SPECIFIC.index, default=None)


def first_flown(events: Sequence[str]) -> str | None:
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
