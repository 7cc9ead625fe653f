"""Which clauses are claims: rules say what surely is, a small linear model settles the rest.

The model is a logistic regression over words, event words and what the rules found (weights/scope.json, made by
`python -m training.scope`; weights/scope.md is its card). It reads nothing but the clause and the report's first sentences. This
is the one place where rules and model meet: what a voice threatens, admits, denies or accuses of is always kept, and so is what a
finite verb plainly tells of violence or numbers; the rest is the model's to say, and the claim tells which of them spoke.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from counterclaim.claim.choose import load_choices, logit, words_of
from counterclaim.claim.draft import Draft
from counterclaim.claim.kinds import VIOLENT
from counterclaim.errors import AssetError
from counterclaim.language.analysis import Token
from counterclaim.model.claim import Act, Count, Name

WEIGHTS = Path(__file__).parent.parent / "weights" / "scope.json"
ALWAYS: frozenset[Act] = frozenset({"threaten", "deny", "admit", "accuse"})
HARMS = frozenset({"killed", "injured", "casualties", "missing", "detained", "displaced", "damaged", "destroyed"})
LIKELY, BARE = 0.5, 0.75  # the probability asked for; more where nothing in the words is of a conflict and nobody says them
LEDE = 60  # words at the head of the report that say what it is about


@dataclass(frozen=True, slots=True)
class ScopeModel:
    """Weights by feature, and an intercept."""

    weights: Mapping[str, float]
    intercept: float

    def probability(self, features: Mapping[str, float]) -> float:
        """How likely a clause with these features is a claim, 0 to 1."""
        total = self.intercept + sum(value * self.weights.get(name, 0.0) for name, value in features.items())
        return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


@lru_cache(maxsize=1)
def load_scope_model() -> ScopeModel:
    """The packaged model; AssetError if it is missing or broken."""
    try:
        data = json.loads(WEIGHTS.read_text("utf-8"))
        return ScopeModel(data["weights"], float(data["intercept"]))
    except (OSError, ValueError, KeyError) as error:
        raise AssetError(f"the scope model {WEIGHTS} cannot be read ({error}): reinstall counterclaim") from error


def scope_of(draft: Draft) -> tuple[bool, str]:
    """Whether a clause is a claim, and what said so."""
    if sum(t.pos not in {"PUNCT", "DET", "SCONJ"} for t in draft.clause.tokens) < 2:
        return False, "scope/too short"
    if draft.act in {"threaten", "promise"} or (draft.act in ALWAYS and has_event(draft)):
        return True, "scope/stance"
    if tells_deed(draft):
        return True, "scope/deed"
    probability = load_choices().scope.of(scope_numbers(draft))
    needed = LIKELY if says_enough(draft) or has_event(draft) or draft.stance else BARE
    return probability >= needed, f"scope/model:{probability:.2f}"


def scope_numbers(draft: Draft) -> dict[str, float]:
    """What is weighed: the linear model, the reader, and whether the rules find enough said."""
    leanings = draft.clause.analysis.leanings
    reader = leanings.claim_of(words_of(draft.clause)) if leanings else 0.5
    linear = load_scope_model().probability(features_of(draft))
    return {"linear": logit(linear), "reader": logit(reader), "rule": float(says_enough(draft))}


def tells_deed(draft: Draft) -> bool:
    """Whether a finite verb says violence done by or to somebody named, or a number of people or things harmed."""
    tokens = draft.clause.analysis.tokens
    verbs = [t for t in draft.clause.triggers if t.is_verb and _is_finite(draft, tokens[t.head])]
    deeds = any(t.strong and t.event in VIOLENT for t in verbs) and any(isinstance(a, Name) for a in draft.answers)
    numbers = any(isinstance(a, Count) and a.field in HARMS and not a.bare for a in draft.answers)
    return deeds or (numbers and any(t.event == "effect" for t in verbs))


def _is_finite(draft: Draft, verb: Token) -> bool:
    """Whether a verb has a tense of its own or from its auxiliary: "17 killed as rebels attack" is a headline's."""
    if verb.dep not in {"ROOT", "conj", "ccomp"}:
        return False
    helped = any(c.tag in {"VBD", "VBZ", "VBP"} for c in draft.clause.analysis.children(verb.index, "aux", "auxpass"))
    return verb.tag in {"VBD", "VBZ", "VBP"} or helped


def has_event(draft: Draft) -> bool:
    """Whether the clause's own words say a happening, or count what one did."""
    return bool(draft.clause.triggers) or any(isinstance(a, Count) for a in draft.answers)


def says_enough(draft: Draft) -> bool:
    """Whether by rule there is a strong word, a deed, a number, or a harm with a name: no mere mention of a war."""
    triggers = draft.clause.triggers
    counts = any(isinstance(a, Count) for a in draft.answers)
    deeds = any(t.strong or (t.is_verb and t.event != "effect") for t in triggers)
    harms = any(t.is_verb and t.event == "effect" for t in triggers)
    return bool(triggers) and (counts or deeds or (harms and bool(draft.answers)))


def features_of(draft: Draft) -> dict[str, float]:
    """What the model sees of a clause: names to values, most of them 1."""
    clause = draft.clause
    words = _words(" ".join(t.text for t in clause.tokens))
    found = {f"w={w}": 1.0 for w in words}
    found |= {f"b={a}_{b}": 1.0 for a, b in pairwise(words)}
    found |= {f"t={t.word}": 1.0 for t in clause.triggers}
    found |= {f"l={w}": 0.3 for w in _words(_lede(draft))}
    if words:
        found |= {f"first={words[0]}": 1.0, f"last={words[-1]}": 1.0}
    counts = sum(isinstance(a, Count) for a in draft.answers)
    sentence = clause.analysis.tokens[clause.first].sentence
    stance = draft.stance or "own"
    return found | {
        f"stance={stance}": 1.0,
        f"event={draft.typed.event}{'' if draft.typed.settled else '?'}": 1.0,
        f"act={draft.act}{draft.polarity}": 1.0,
        f"stance_triggers={stance}{bool(clause.triggers)}": 1.0,
        f"head={clause.analysis.tokens[min(clause.own)].dep}": 1.0,
        f"names={min(len(draft.answers) - counts, 3)}": 1.0,
        "rule": float(says_enough(draft)),
        "counts": min(counts, 3),
        "length": min(len(words), 40) / 20,
        "short": float(len(words) < 5),
        "triggers": min(len(clause.triggers), 4) / 2,
        "strong": float(any(t.strong for t in clause.triggers)),
        "verb": float(any(t.is_verb for t in clause.triggers)),
        "late": min(sentence, 20) / 20,
    }


def _words(text: str) -> list[str]:
    return ["#" if w[0].isdigit() else w for w in re.findall(r"[a-z']+|\d+", text.lower())]


def _lede(draft: Draft) -> str:
    return " ".join(t.text for t in draft.clause.analysis.tokens[:LEDE])
