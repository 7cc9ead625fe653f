"""Whether the days are right: score.py compares the words for a time, not what they come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from evaluation.joined import Gold, Row


@dataclass(frozen=True)
class Days:
    """Of so many times, how many come to the day that the annotation gives."""

    right: int
    of: int

    @property
    def share(self) -> float:
        """The share that is right; 0 of none."""
        return self.right / self.of if self.of else 0.0


def day_of(edtf: str | None) -> str | None:
    """An EDTF date without its clock times: a stretch within one day is that day."""
    if not edtf:
        return None
    ends = [end.partition("T")[0] for end in edtf.split("/")]
    return ends[0] if len(set(ends)) == 1 else "/".join(ends)


def days_said(scorer: Any, gold: Gold, rows: Sequence[Row]) -> Days:
    """Over paired claims whose words for the time are the same and whose day the annotation settles."""
    pairs = [(g, p) for g, p in paired(scorer, gold, rows) if g.get("time_iso") and scorer.same_voice(g.get("time"), p.get("time"))]
    said = [(g, p) for g, p in pairs if g.get("time") and p.get("time")]
    return _days(said)


def days_settled(scorer: Any, gold: Gold, rows: Sequence[Row]) -> Days:
    """Over all paired claims whose day the annotation settles, whether their own words say it or the text around them."""
    return _days([(g, p) for g, p in paired(scorer, gold, rows) if g.get("time_iso")])


def _days(pairs: Iterable[tuple[Row, Row]]) -> Days:
    verdicts = [day_of(g["time_iso"]) == day_of(p.get("time_iso")) for g, p in pairs]
    return Days(sum(verdicts), len(verdicts))


def paired(scorer: Any, gold: Gold, rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """The annotated and predicted claims that the scorer pairs."""
    predicted: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["type"] == "claim":
            predicted[row["doc"]].append(row)
    for document in gold.documents:
        mine = {row["id"]: row for row in predicted[document["doc"]]}
        theirs = {claim["id"]: claim for claim in document["claims"]}
        for g, p in scorer.pair(document["claims"], list(mine.values())).items():
            yield theirs[g], mine[p]
