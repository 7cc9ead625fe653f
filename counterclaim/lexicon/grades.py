"""The grading rules of data/grades.yaml: policy as data, each rule with its reason and what would change what it gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, cast

from counterclaim.errors import AssetError

DATA = Path(__file__).parent.parent / "data" / "grades.yaml"
Scheme = Literal["credibility", "harm"]
FACTS: dict[Scheme, frozenset[str]] = {
    "credibility": frozenset(
        "agree agree_apart nameless contradict contradict_apart hedged admission interested named spoken".split()
    ),
    "harm": frozenset("series harmed sources accepted blamed struck fighters boasted cleared".split()),
}
PARTS = {"rule", "grade", "means", "when", "because", "change", "doc"}


@dataclass(frozen=True)
class GradeRule:
    """A rule: the grade it gives where each fact named in `when` is within its bounds, why, and what would change it."""

    rule: str
    grade: str
    means: str
    when: Mapping[str, tuple[int | None, int | None]]
    because: str
    change: str
    doc: str

    def holds(self, facts: Mapping[str, int]) -> bool:
        """Whether all conditions hold."""
        return all(
            (low is None or facts[name] >= low) and (high is None or facts[name] <= high) for name, (low, high) in self.when.items()
        )


@lru_cache(maxsize=1)
def load_grades(path: Path = DATA) -> Mapping[Scheme, tuple[GradeRule, ...]]:
    """The rules of each scheme, in the order of their precedence; AssetError where one does not make sense."""
    import yaml

    raw = cast(dict[str, Any], yaml.safe_load(path.read_text("utf-8")))
    return {scheme: tuple(_rule(scheme, row, path) for row in raw[scheme]) for scheme in FACTS}


def _rule(scheme: Scheme, row: Mapping[str, Any], path: Path) -> GradeRule:
    unknown = set(row["when"]) - FACTS[scheme]
    if unknown or set(row) != PARTS:
        raise AssetError(f"{path}: the rule {row.get('rule')} lacks a part or asks for {', '.join(sorted(unknown)) or 'nothing'}")
    when = {name: (bounds[0], bounds[1]) for name, bounds in row["when"].items()}
    return GradeRule(**{**row, "grade": str(row["grade"]), "when": when})
