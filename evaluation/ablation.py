"""Rules alone, the reader alone, and both: the decisions that they share, made by one of them only.

Attributions, fields, places and times come from rules in all three; what differs is which clauses are claims, their event type and
their act.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

from counterclaim.claim import build, scope
from counterclaim.claim.choose import Choice, Choices, Odds, load_choices
from evaluation.joined import Gold
from evaluation.predictions import predict
from evaluation.quality import load
from evaluation.scoring import headline, measure

SHOWN = ("claims", "ledger", "spans", "roots", "chains", "acts", "events", "counts", "attributed")
SILENT = Choice(reader=0.0, floor=-99.0, rules={}, other=9.0)
ALONE = Choice(reader=1.0, floor=-99.0, rules={}, other=0.0)


def ways() -> dict[str, Choices]:
    """The three ways of choosing, by name; the linear scope model counts as the rules'."""
    both = load_choices()
    rules = Choices(SILENT, SILENT, Odds({"linear": 1.0, "rule": 1.8}, -0.4))
    reader = Choices(ALONE, ALONE, Odds({"reader": 1.0}, 0.0))
    return {"rules": rules, "reader": reader, "both": both}


def report(part: str, data: Path, scorer_path: Path) -> Iterator[str]:
    """The lines of the table."""
    scorer, gold = load(part, data, scorer_path)
    columns = {name: _figures(scorer, gold, choices) for name, choices in ways().items()}
    yield f"{part}: {len(gold.documents)} documents"
    yield f"{'':12}" + "".join(f"{name:>9}" for name in columns)
    for figure in SHOWN:
        yield f"{figure:12}" + "".join(f"{headline(figures[figure]):9.3f}" for figures in columns.values())


def _figures(scorer: Any, gold: Gold, choices: Choices) -> dict[str, dict[str, float]]:
    with (
        mock.patch.object(build, "load_choices", lambda: choices),
        mock.patch.object(scope, "load_choices", lambda: choices),
    ):
        return measure(scorer, gold, predict(gold.texts), 1).figures
