"""What is worth an analyst's minute first: conflicts, high stakes, low certainty. Points are data (data/queue.yaml), rules here.

What somebody has decided on already is not in the queue.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from counterclaim.errors import AssetError
from counterclaim.model.claim import Claim, Count
from counterclaim.model.incident import Relation

DATA = Path(__file__).parent.parent / "data" / "queue.yaml"
CONFLICTS = frozenset({"contradicts", "denies"})
DEAD = frozenset({"killed", "casualties"})
HURT = frozenset({"injured", "missing", "detained", "displaced"})
COMMITTED = frozenset({"threaten", "promise", "predict"})
MANY = 10
SURE = 0.9  # of the model that tells claims from what is none
MODEL = "scope/model:"


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that holds of a claim: the points it gives, and why in a few words."""

    rule: str
    points: int
    why: str


@dataclass(frozen=True, slots=True)
class Task:
    """A claim to look at, with all that speaks for it."""

    claim: Claim
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> int:
        """How much speaks for it."""
        return sum(reason.points for reason in self.reasons)


Rule = Callable[[Claim, Sequence[Relation]], str | None]


def conflict(claim: Claim, relations: Sequence[Relation]) -> str | None:
    """Other claims contradict or deny it, or it them."""
    apart = [relation for relation in relations if relation.kind in CONFLICTS]
    return f"in {len(apart)} conflict{'s' if len(apart) > 1 else ''}" if apart else None


def killed(claim: Claim, _: Sequence[Relation]) -> str | None:
    """It says that people were killed, or that none were."""
    return "says how many were killed" if any(count.field in DEAD for count in claim.counts) else None


def many(claim: Claim, _: Sequence[Relation]) -> str | None:
    """It says that ten or more were killed."""
    most = max((_number(count) for count in claim.counts if count.field in DEAD), default=0)
    return f"a toll of {most}" if most >= MANY else None


def hurt(claim: Claim, _: Sequence[Relation]) -> str | None:
    """It says that people were injured, are missing, were detained or displaced."""
    found = [count.field for count in claim.counts if count.field in HURT]
    return f"says how many were {', '.join(dict.fromkeys(found))}" if found else None


def chemical(claim: Claim, _: Sequence[Relation]) -> str | None:
    """It is about chemical weapons."""
    return "chemical weapons" if claim.event == "chemical_attack" else None


def blame(claim: Claim, _: Sequence[Relation]) -> str | None:
    """It blames somebody, owns to a deed, or denies one with its doer."""
    named = any(name.field == "actor" for name in claim.names)
    if claim.act in {"accuse", "admit"}:
        return "blames another" if claim.act == "accuse" else "owns to it"
    return f"{'denies' if claim.act == 'deny' else 'says'} who did it" if named else None


def weapon(claim: Claim, _: Sequence[Relation]) -> str | None:
    """It names a weapon or whose it is."""
    return "names a weapon" if any(name.field in {"weapon", "supplier"} for name in claim.names) else None


def commitment(claim: Claim, _: Sequence[Relation]) -> str | None:
    """It threatens, promises or predicts."""
    return f"a commitment ({claim.act})" if claim.act in COMMITTED or claim.event == "red_line" else None


def hedged(claim: Claim, _: Sequence[Relation]) -> str | None:
    """It is only suspected."""
    return "hedged" if claim.act == "suspect" else None


def unsure(claim: Claim, _: Sequence[Relation]) -> str | None:
    """The model was not sure that it is a claim at all."""
    chance = min((float(rule.removeprefix(MODEL)) for rule in claim.rules if rule.startswith(MODEL)), default=1.0)
    return f"a claim at all? (chance {chance:.2f})" if chance < SURE else None


def unruled(claim: Claim, _: Sequence[Relation]) -> str | None:
    """Its event type or its act are the reader's leaning, against the rules."""
    found = [part for part in ("event", "act") if f"{part}/reader" in claim.rules]
    return f"{' and '.join(found)} by the reader alone" if found else None


def nowhere(claim: Claim, _: Sequence[Relation]) -> str | None:
    """It tells of harm, but not where or not when."""
    if not any(count.field in DEAD | HURT for count in claim.counts):
        return None
    lacks = [word for word, has in (("place", claim.place), ("time", claim.time and claim.time.interval.is_known)) if not has]
    return f"harm without {' or '.join(lacks)}" if lacks else None


RULES: tuple[Rule, ...] = (conflict, killed, many, hurt, chemical, blame, weapon, commitment, hedged, unsure, unruled, nowhere)


def queue_of(claims: Iterable[Claim], relations: Iterable[Relation], decided: Container[str]) -> list[Task]:
    """The claims that nobody has decided on and that some rule speaks for, those with the most points first."""
    related: dict[str, list[Relation]] = {}
    for relation in relations:
        for key in (relation.a, relation.b):
            related.setdefault(key, []).append(relation)
    points = load_points()
    tasks = []
    for claim in claims:
        if claim.id not in decided:
            told = [(rule.__name__, rule(claim, related.get(claim.id, ()))) for rule in RULES]
            tasks.append(Task(claim, tuple(Reason(name, points[name], why) for name, why in told if why)))
    return sorted((task for task in tasks if task.reasons), key=lambda task: (-task.points, task.claim.id))


@lru_cache(maxsize=1)
def load_points() -> Mapping[str, int]:
    """The points that each rule gives; AssetError where the data and the rules do not name the same."""
    import yaml

    found = {str(row["rule"]): int(row["points"]) for row in yaml.safe_load(DATA.read_text("utf-8"))}
    if set(found) != {rule.__name__ for rule in RULES}:
        raise AssetError(f"{DATA} does not have the rules of the queue: reinstall counterclaim")
    return found


def _number(count: Count) -> int:
    return max(count.min or 0, count.max or 0)
