"""Published loss claims as claims: which disagreements between claimants are found, and which are made where there are none.

Protocol. The tables give figures, not texts, so each row is made into a claim of the model: its claimant class is the voice, the
words are those that a report would have ("1200 Russian soldiers killed"), `minimum` and `maximum` are open bounds. A figure has the
day that it holds for and says whether it is a day's or all so far. Each row is a document of its own. All claims of one day are
related to each other as one incident (`weigh.relate`): nothing here measures how incidents are found.

A **disagreement** is a pair of rows of one day by two claimant classes, of one category, one country's losses and one time frame,
whose bounds no number satisfies both. It is found as a contradiction or, as GUIDELINES section 4 wants where neither time nor
opposed sides forbid it, as an update. A contradiction between two figures of one class in one scope is none of ours to call right
or wrong (the class may be several voices, or one that contradicts itself) and is counted apart; between any other two rows it is
false, and is counted by what the rows differ in.

Oryx. The general staff's claims on the first of each month against Oryx's undated count in the same class: "visually confirmed" is
another scope than claimed, so that a contradiction is wrong, whatever the figures.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

from counterclaim.fields.numbers import meets
from counterclaim.model.attribution import Mention
from counterclaim.model.claim import Claim, Count, TimeSaid
from counterclaim.model.moment import Interval
from counterclaim.model.span import Span
from counterclaim.weigh import relate

FIRST_DAY = date(2022, 2, 24)
VOICES = {
    "UA Source": "the Ukrainian Defence Ministry",
    "RU Source": "the Russian Defence Ministry",
    "US Source": "US officials",
    "GB Source": "the British Defence Ministry",
    "United Nations": "the United Nations",
    "OSI": "open-source analysts",
    "Other": "other sources",
}
PEOPLES = {"Russia": "Russian", "Ukraine": "Ukrainian"}
HARMS = {"Deaths": "killed", "Injuries": "injured", "Casualties": "casualties"}
GROUPS = {"Civilian": "civilians", "Military": "soldiers"}
ONE_CLASS = "nothing but the figure"
FOUND = ("contradicts", "updates")
CLASSES = {  # the general staff's class, Oryx's class
    "aircraft": "Aircrafts",
    "helicopter": "Helicopters",
    "tank": "Tanks",
    "APC": "Armoured Personnel Carriers",
    "field artillery": "Artillery Systems",
    "MRL": "Multiple Rocket Launchers",
    "drone": "Unmanned Aerial Vehicles",
    "naval ship": "Warships, Boats",
    "anti-aircraft warfare": "Anti-aircraft Warfare Systems",
    "special equipment": "Special Equipment",
    "vehicles and fuel tanks": "Vehicle and Fuel Tank",
}


@dataclass(frozen=True)
class Loss:
    """A row: what it counts, in which scope, by whom; and the claim it became."""

    scope: tuple[str, str, str]
    source: str
    claim: Claim

    @property
    def count(self) -> Count:
        """The figure."""
        return self.claim.counts[0]

    def differs_in(self, other: Loss) -> str:
        """What sets two rows apart, the first that does; "bounds" for two that one number satisfies."""
        parts = ("category", "country", "time frame")
        apart = next((part for part, one, two in zip(parts, self.scope, other.scope, strict=True) if one != two), None)
        return apart or ("bounds, which meet" if meets(self.count, other.count) else ONE_CLASS)

    def disagrees(self, other: Loss) -> bool:
        """Whether two claimants give figures of one scope that no number satisfies both."""
        return self.scope == other.scope and self.source != other.source and not meets(self.count, other.count)


def load_losses(data: Path) -> dict[int, list[Loss]]:
    """The rows by day; FileNotFoundError where the table is not."""
    days: dict[int, list[Loss]] = defaultdict(list)
    with (data / "conflict_losses_pnas" / "replication-data-pnas.csv").open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            days[int(row["days"])].append(loss_of(number, row))
    return dict(days)


def loss_of(number: int, row: Mapping[str, str]) -> Loss:
    """A row of the table."""
    size, (group, _, harm) = int(float(row["loss_count"])), row["category"].partition(" ")
    field, noun = (HARMS[harm], GROUPS[group]) if harm in HARMS else ("destroyed", row["category"].lower())
    low, high = (None if row["maximum"] == "1" else size), (None if row["minimum"] == "1" else size)
    words = f"{PEOPLES[row['loss_country']]} {noun}"
    until = FIRST_DAY + timedelta(int(row["days"]) - 1)
    count = Count(field, low, high, of=words, period="cumulative" if row["time_frame"] == "Cumulative" else "day")
    claim = claim_of(f"row {number}", VOICES[row["claim_source"]], count, f"{size} {words} {field}", until)
    return Loss((row["category"], row["loss_country"], row["time_frame"]), row["claim_source"], claim)


def claim_of(document: str, voice: str, count: Count, words: str, day: date | None) -> Claim:
    """A voice's figure as the only claim of a document."""
    said = TimeSaid(None, Interval(day.isoformat(), day.isoformat(), "day", day.isoformat())) if day else None
    return Claim(document, Span(0, len(words), words), (Mention(voice),), "assert", "+", "armed_clash", (count,), time=said)


def kinds_of(claims: Sequence[Claim]) -> dict[frozenset[str], str]:
    """How the claims stand to one another, as one incident."""
    return {frozenset((r.a, r.b)): r.kind for r in relate(claims)}


@dataclass(frozen=True)
class Outcome:
    """How the disagreements were told, by pair of claimants, and what false contradictions differ in."""

    told: Mapping[tuple[str, str], Counter[str]]
    false: Counter[str]
    contradictions: int

    @property
    def all_told(self) -> Counter[str]:
        """Over all claimants."""
        return sum(self.told.values(), Counter())


def compare(days: Iterable[Sequence[Loss]]) -> Outcome:
    """All pairs of each day's rows."""
    told: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    false: Counter[str] = Counter()
    contradictions = 0
    for losses in days:
        kinds = kinds_of([loss.claim for loss in losses])
        for one, other in combinations(losses, 2):
            kind = kinds.get(frozenset((one.claim.id, other.claim.id)), "nothing")
            contradictions += kind == "contradicts"
            if one.disagrees(other):
                first, second = sorted((one.source, other.source))
                told[first, second][kind] += 1
            elif kind == "contradicts":
                false[one.differs_in(other)] += 1
    return Outcome(dict(told), false, contradictions)


def against_oryx(data: Path) -> Counter[str]:
    """How the general staff's claims stand to Oryx's counts."""
    folder = data / "ua_mod_claims"
    claimed: list[Mapping[str, Any]] = json.loads((folder / "russia_losses_equipment.json").read_text("utf-8"))
    seen: Counter[str] = Counter()
    for row in json.loads((folder / "russia_losses_equipment_oryx.json").read_text("utf-8")):
        seen[row["equipment_ua"]] += row["losses_total"]
    kinds: Counter[str] = Counter()
    for row in claimed:
        if row["date"].endswith("-01"):
            kinds.update(_in_class(row, name, seen[known]) for name, known in CLASSES.items() if row.get(name) and known in seen)
    return kinds


def _in_class(row: Mapping[str, Any], name: str, seen: int) -> str:
    until, size = date.fromisoformat(row["date"]), int(row[name])
    theirs = Count("destroyed", seen, seen, of=f"Russian {name}")
    mine = Count("destroyed", size, size, of=f"Russian {name}", period="cumulative")
    pair = (
        claim_of("Oryx", "Oryx", theirs, f"{seen} Russian {name} were visually confirmed as destroyed", None),
        claim_of("staff", "the Ukrainian General Staff", mine, f"{size} Russian {name} destroyed", until),
    )
    return next(iter(kinds_of(pair).values()), "nothing")


def report(data: Path) -> Iterator[str]:
    """The lines of the report."""
    days = load_losses(data)
    outcome = compare(_shown(days))
    total, told = sum(outcome.all_told.values()), outcome.all_told
    yield f"loss claims: {sum(map(len, days.values()))} rows on {len(days)} days; {total} disagreements between claimants"
    yield f"found: {sum(told[k] for k in FOUND) / total if total else 0:.3f}   " + _counts(told)
    for (one, other), kinds in sorted(outcome.told.items(), key=lambda item: -sum(item[1].values())):
        yield f"  {one + ' / ' + other:28} {sum(kinds.values()):5}   {_counts(kinds)}"
    apart, false = outcome.false[ONE_CLASS], Counter({k: n for k, n in outcome.false.items() if k != ONE_CLASS})
    yield f"contradictions: {outcome.contradictions}; within one class {apart}; false {sum(false.values())}   " + _counts(false)
    kinds = against_oryx(data)
    yield f"general staff against Oryx: {sum(kinds.values())} pairs   {_counts(kinds)}"


def _shown(days: Mapping[int, list[Loss]]) -> Iterator[list[Loss]]:
    for done, day in enumerate(sorted(days), 1):
        print(f"\r{done} of {len(days)} days", end="", file=sys.stderr, flush=True)
        yield days[day]
    print(file=sys.stderr)


def _counts(kinds: Counter[str]) -> str:
    return "  ".join(f"{kind} {number}" for kind, number in kinds.most_common())
