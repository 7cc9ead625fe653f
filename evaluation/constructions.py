"""What a reader sees in an annotated claim, and how ours do on each: a figure over everything hides where it fails."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from evaluation.joined import Gold, Row

FIGURES = ("recall", "ledger", "roots", "events", "counts")
FAMILIES = {
    "from the air": ("air_strike", "missile_strike", "drone_strike", "interception", "jamming"),
    "from the ground": ("shelling", "shooting", "armed_clash", "advance", "siege"),
    "blasts and arson": ("bombing", "explosion", "arson_sabotage"),
    "chemical": ("chemical_attack",),
    "people": ("execution", "abduction", "arrest", "displacement", "protest", "aid"),
    "words and deals": ("negotiation", "ceasefire", "threat", "red_line", "investigation", "sanction", "arms_policy", "assistance"),
}
EVENT_FAMILY = {event: family for family, events in FAMILIES.items() for event in events}


@dataclass
class Tally:
    """Over the annotated claims of one construction: how often each figure was right, of how many."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)

    def add(self, verdicts: Mapping[str, tuple[int, int]]) -> None:
        """One claim's verdicts are counted in."""
        for name, (right, of) in verdicts.items():
            self.right[name] += right
            self.of[name] += of

    def share(self, name: str) -> float | None:
        """The share that is right; None of none."""
        return self.right[name] / self.of[name] if self.of[name] else None


@dataclass(frozen=True)
class Judged:
    """An annotated claim, ours that was paired with it (None if there is none), and the verdicts."""

    document: str
    gold: Row
    ours: Row | None
    verdicts: Mapping[str, tuple[int, int]]

    @property
    def lost(self) -> int:
        """How much is wrong: a claim not found at all is the worst, then a wrong count, root, event, act."""
        missed = 0 if self.ours else 10
        return missed + sum(of - right for right, of in self.verdicts.values())


def groups_of(claim: Row) -> Iterator[str]:
    """The constructions that the claim belongs to, one of each kind."""
    yield f"chain: {len(claim['chain'])}" if len(claim["chain"]) < 2 else "chain: 2 or more"
    yield f"act: {claim['act']}"
    yield "polarity: " + ("denied" if claim["polarity"] == "-" else "affirmed")
    counted = [f for f in claim["fields"] if "min" in f]
    yield "counts: some" if counted else "counts: none"
    if any(f.get("derived") for f in counted):
        yield "counts: derived"
    if claim.get("condition"):
        yield "condition: some"
    yield "event: " + EVENT_FAMILY.get(claim["event"], "other")


def verdicts_of(scorer: Any, gold: Row, ours: Row | None) -> dict[str, tuple[int, int]]:
    """For each figure how much is right, of how much. Roots and events are asked only of claims that were found."""
    wanted: Counter[Any] = Counter(scorer.counts(gold))
    found: Counter[Any] = Counter(scorer.counts(ours)) if ours else Counter()
    verdicts = {"recall": (int(ours is not None), 1), "ledger": (0, 1), "counts": ((wanted & found).total(), wanted.total())}
    if ours is None:
        return verdicts
    root = bool(scorer.same_voice(scorer.root(gold), scorer.root(ours)))
    event = gold["event"] == ours["event"]
    act = (gold["act"], gold["polarity"]) == (ours["act"], ours["polarity"])
    whole = root and event and act and wanted == found
    return verdicts | {"ledger": (int(whole), 1), "roots": (int(root), 1), "events": (int(event), 1)}


def judge(scorer: Any, gold: Gold, rows: Sequence[Row]) -> Iterator[Judged]:
    """Every annotated claim with what the scorer pairs it with."""
    mine: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        if row["type"] == "claim":
            mine[row["doc"]][row["id"]] = row
    for document in gold.documents:
        name, claims = document["doc"], document["claims"]
        pairs = scorer.pair(claims, list(mine[name].values()))
        for claim in claims:
            ours = mine[name].get(pairs.get(claim["id"], ""))
            yield Judged(name, claim, ours, verdicts_of(scorer, claim, ours))


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """A construction a line: how many claims, then each figure."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for one in judged:
        for group in groups_of(one.gold):
            tallies[group].add(one.verdicts)
    yield f"{'construction':30} {'claims':>6} " + " ".join(f"{name:>7}" for name in FIGURES)
    for group, tally in sorted(tallies.items()):
        yield f"{group:30} {tally.of['recall']:6} " + " ".join(_cell(tally.share(name)) for name in FIGURES)


def _cell(share: float | None) -> str:
    return f"{'-':>7}" if share is None else f"{share:7.3f}"


def worst(judged: Sequence[Judged], number: int) -> Iterator[str]:
    """The claims that went most wrong, each with its text, the annotation and ours."""
    ranked = sorted(judged, key=lambda one: -one.lost)
    for one in ranked[:number]:
        if one.lost:
            yield f"\n{one.document}/{one.gold['id']}: {one.gold['quote']}"
            yield f"  gold {line_of(one.gold)}"
            yield f"  ours {line_of(one.ours)}" if one.ours else "  ours (not found)"
            if one.ours:
                yield f"       {one.ours['quote']}"


def line_of(claim: Row) -> str:
    """A claim as one line of a ledger: who, act, event, counts."""
    chain = " < ".join(v.get("mention", "") if isinstance(v, dict) else v for v in claim.get("chain") or []) or "(the report)"
    counts = ", ".join(f"{f['field']} {f['min']}-{f['max']} {f.get('of') or ''}".strip() for f in claim["fields"] if "min" in f)
    return f"{chain} | {claim['act']}{claim['polarity']} | {claim['event']} | {counts or 'no counts'}"
