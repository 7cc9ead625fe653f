"""The gate on quality: no figure may fall below its floor, and no update lowers a floor."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.__main__ import HOME
from evaluation import predictions, quality
from evaluation.joined import Gold, Row
from evaluation.scoring import FIGURES, headline, score

FLOORS = Path(__file__).parent / "floors.json"
MEASURED = ("dev", "test")  # what is learned from may grow: the floors stay those of the same reports
PLACES = 1000  # floors are kept to three places, as the scorer gives its figures

Predict = Callable[[Mapping[str, str]], list[Row]]
Load = Callable[[str, Path, Path], tuple[Any, Gold]]
Parts = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Floors:
    """The lowest that each figure of each part may be, and the annotations that they were measured on."""

    corpus: str
    parts: Parts


@dataclass(frozen=True)
class Verdict:
    """Whether the gate lets through, and what it says."""

    passed: bool
    lines: tuple[str, ...]


def digest_of(home: Path = HOME) -> str:
    """The SHA-256 over the annotation files of the parts that floors are measured on, each with its path, in their paths' order."""
    total = hashlib.sha256()
    for path in sorted(path for part in MEASURED for path in (home / part).rglob("*.jsonl")):
        total.update(f"{path.relative_to(home).as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def read_floors(path: Path) -> Floors | None:
    """The pinned floors; None where none were pinned yet."""
    if not path.is_file():
        return None
    row = json.loads(path.read_text("utf-8"))
    return Floors(row["corpus"], row["parts"])


def write_floors(floors: Floors, path: Path) -> None:
    """The floors lie at the path."""
    path.write_text(json.dumps({"corpus": floors.corpus, "parts": floors.parts}, indent=1, sort_keys=True) + "\n", "utf-8")


def run(
    parts: Sequence[str] | None,
    data: Path,
    scorer: Path,
    *,
    update: bool = False,
    new_corpus: bool = False,
    path: Path = FLOORS,
    home: Path = HOME,
    predict: Predict = predictions.predict,
    load: Load = quality.load,
) -> Verdict:
    """Measure the parts against their floors, or raise the floors to what is measured."""
    floors, corpus = read_floors(path), digest_of(home)
    if floors is None and not update:
        return Verdict(False, ("no floors are pinned: python -m evaluation gate --update",))
    if floors is not None and floors.corpus != corpus and not (update and new_corpus):
        return Verdict(False, _other_corpus(floors.corpus, corpus))
    pinned = floors.parts if floors else {}
    measured = {part: measure(part, data, scorer, predict, load) for part in parts or sorted(pinned) or ["dev"]}
    if not update:
        lines = tuple(below(pinned, measured))
        return Verdict(not lines, (*head(lines), *lines) if lines else (f"no figure of {', '.join(measured)} is below its floor",))
    return raised(pinned, measured, corpus, path)


def measure(part: str, data: Path, scorer_path: Path, predict: Predict, load: Load) -> dict[str, float]:
    """The figures of a part as they are now."""
    try:
        scorer, gold = load(part, data, scorer_path)
    except FileNotFoundError as error:
        raise FileNotFoundError(f"the gate cannot be run here: {error}") from error
    figures = score(scorer, gold, predict(gold.texts))
    return {name: headline(figures[name]) for name in FIGURES if name in figures}


def below(pinned: Parts, measured: Parts) -> Iterator[str]:
    """A line for each figure that is below its floor, or that has a floor and is no longer measured."""
    for part, figures in measured.items():
        for name, floor in sorted(pinned.get(part, {}).items()):
            now = figures.get(name)
            if now is None or now < floor:
                short = "not measured" if now is None else f"{now:7.3f} {now - floor:+.3f}"
                yield f"{part:6} {name:12} {floor:7.3f} {short}"
        if part not in pinned:
            yield f"{part:6} has no floors: python -m evaluation gate --update --part {part}"


def head(lines: Sequence[str]) -> tuple[str, str]:
    """What stands over the table."""
    return f"{len(lines)} below the floor", f"{'part':6} {'figure':12} {'floor':>7} {'now':>7}"


def raised(pinned: Parts, measured: Parts, corpus: str, path: Path) -> Verdict:
    """The floors are what is measured, if none is lowered by it; parts that were not measured keep theirs."""
    lower = tuple(line for line in below(pinned, {part: now for part, now in measured.items() if part in pinned}))
    if lower:
        return Verdict(False, ("not updated: an update never lowers a floor", *head(lower), *lower))
    new = {part: {name: math.floor(now * PLACES + 1e-9) / PLACES for name, now in now_.items()} for part, now_ in measured.items()}
    write_floors(Floors(corpus, {**pinned, **new}), path)
    return Verdict(True, (f"floors of {', '.join(measured)} are pinned",))


def _other_corpus(was: str, now: str) -> tuple[str, ...]:
    return (
        f"the annotations are not those that the floors were measured on ({was[:12]} then, {now[:12]} now)",
        "if they were changed on purpose: python -m evaluation gate --update --new-corpus",
    )
