"""Our claims on MUC's dev messages against its templates: casualty number, effect, perpetrator, confidence of the accusation.

Protocol. Each message is read alone. Denials and threats aside, what its claims say of the harmed and the doers is put into the
slots of the templates (muc_templates.py says which field answers which slot) and scored in two ways:

message    all fills of a message's templates against all of its claims, whatever happening they belong to
templates  each of our incidents that fills a slot is a form; forms and templates of a message are paired one to one, those first
           that share most (a shared kind of incident decides among equals); what stays unpaired on our side is too much,
           on theirs missing. `missing only` leaves our unpaired forms out of precision

A fill earns 1 or, where MUC gives half, .5; recall is what was earned over the fills wanted, precision over the fills given. Each
fill is paired once; one that says again what has been paired in full is not counted against us. Optional fills and templates
(`?`, OPTIONAL) are counted only where we have them.

What differs from the official scoring of 1992: it scored systems that filled MUC's own templates, asked for the right target by its
own string, took the alignment that the scorer or a person settled, and was made on other messages. A relevance test (only acts of
terrorism, as MUC's rules define them) is no part of ours, so every clash between soldiers that we report is too much. We give no
REGAINED FREEDOM and no RESIGNATION, and of persons only those that a claim counts as harmed.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

from counterclaim.incident import group_claims
from counterclaim.model.claim import Claim
from evaluation.muc_templates import SLOTS, Fill, Form, credit, form_of_claims, form_of_template

OFFICIAL = {"number": "66/56", "effect": "62/52", "confidence": "24/30"}
WAYS = ("message", "templates", "missing only")
Read = Callable[[str, str], Sequence[Claim]]


@dataclass(frozen=True)
class Tally:
    """What was earned, over how many fills wanted and given."""

    earned: float = 0.0
    wanted: int = 0
    given: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.earned + other.earned, self.wanted + other.wanted, self.given + other.given)

    @property
    def shares(self) -> str:
        """Recall/precision in hundredths, as in 1992."""
        return "/".join(f"{100 * self.earned / n if n else 0:.0f}" for n in (self.wanted, self.given))


@dataclass(frozen=True)
class Compared:
    """The tally of each slot, and the fills that earned nothing."""

    tallies: Mapping[str, Tally]
    missed: tuple[Fill, ...] = ()
    spurious: tuple[Fill, ...] = ()


def compare(wanted: Sequence[Fill], given: Sequence[Fill]) -> Compared:
    """Fills paired one to one, what earns most first."""
    options = sorted(((-credit(w, g), i, j) for (i, w), (j, g) in product(enumerate(wanted), enumerate(given)) if credit(w, g)))
    earned: dict[int, float] = {}
    mine: set[int] = set()
    for cost, i, j in options:
        if i not in earned and j not in mine:
            earned[i] = -cost
            mine.add(j)
    again = {j for cost, i, j in options if j not in mine and cost == -1.0 and earned.get(i) == 1.0}
    counted = [w for i, w in enumerate(wanted) if i in earned or not w.optional]
    kept = [g for j, g in enumerate(given) if j not in again]
    tallies = {
        slot: Tally(
            sum(e for i, e in earned.items() if wanted[i].slot == slot),
            sum(f.slot == slot for f in counted),
            sum(f.slot == slot for f in kept),
        )
        for slot in SLOTS
    }
    missed = tuple(w for i, w in enumerate(wanted) if i not in earned and not w.optional)
    return Compared(tallies, missed, tuple(g for j, g in enumerate(given) if j not in mine | again))


def by_message(templates: Sequence[Form], claims: Sequence[Claim]) -> Compared:
    """All that a message's templates want against all that its claims give."""
    wanted = [replace(f, optional=f.optional or form.optional) for form in templates for f in form.fills]
    return compare(_once(wanted), form_of_claims(claims).fills)


def _once(fills: Sequence[Fill]) -> list[Fill]:
    """A perpetrator of several templates is wanted once; the one that must be found stands for all."""
    ordered = sorted(fills, key=lambda f: f.optional)
    return list({(f.slot, f.values, f.about): f for f in reversed(ordered)}.values())


def by_template(templates: Sequence[Form], claims: Sequence[Claim], spurious: bool = True) -> dict[str, Tally]:
    """The tallies over pairs of a template and one of our incidents, and over what stays alone."""
    forms = [form for group in group_claims(claims) if (form := form_of_claims(group)).fills]
    options = sorted((-likeness(t, f), i, j) for (i, t), (j, f) in product(enumerate(templates), enumerate(forms)))
    pairs: dict[int, int] = {}
    for cost, i, j in options:
        if cost < 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    total = {slot: Tally() for slot in SLOTS}
    for i, template in enumerate(templates):
        if i in pairs or not template.optional:
            total = _added(total, compare(template.fills, forms[pairs[i]].fills if i in pairs else ()).tallies)
    for j, form in enumerate(forms):
        if spurious and j not in pairs.values():
            total = _added(total, compare((), form.fills).tallies)
    return total


def likeness(template: Form, form: Form) -> float:
    """What the form earns of the template, and a little for the same kind; 0 if it earns nothing."""
    earned = sum(tally.earned for tally in compare(template.fills, form.fills).tallies.values())
    return earned + 0.1 * bool(template.kinds & form.kinds) if earned else 0.0


def _added(one: Mapping[str, Tally], other: Mapping[str, Tally]) -> dict[str, Tally]:
    return {slot: one[slot] + other[slot] for slot in SLOTS}


def load_messages(data: Path) -> list[Mapping[str, Any]]:
    """The dev messages with their templates; FileNotFoundError where they are not."""
    with gzip.open(data / "muc34" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_message(name: str, text: str) -> Sequence[Claim]:
    """The claims of one message."""
    from counterclaim.pipeline import claims_in
    from evaluation.predictions import captures_of

    return claims_in(captures_of({name: text})[0])


def report(data: Path, misses: bool = False, read: Read = read_message) -> Iterator[str]:
    """The lines of the report: a slot a line, recall/precision in each way; with `misses` what was missed and what was too much."""
    messages = load_messages(data)
    totals = {way: {slot: Tally() for slot in SLOTS} for way in WAYS}
    for done, message in enumerate(messages, 1):
        print(f"\r{done} of {len(messages)} messages", end="", file=sys.stderr, flush=True)
        claims = read(message["id"], message["text"])
        templates = [form_of_template(template) for template in message["templates"]]
        whole = by_message(templates, claims)
        found = (whole.tallies, by_template(templates, claims), by_template(templates, claims, spurious=False))
        totals = {way: _added(totals[way], tallies) for way, tallies in zip(WAYS, found, strict=True)}
        if misses:
            yield from (f"{message['id']} - {_shown(f)}" for f in whole.missed)
            yield from (f"{message['id']} + {_shown(f)}" for f in whole.spurious)
    print(file=sys.stderr)
    yield from table(totals, len(messages), sum(len(m["templates"]) for m in messages))


def _shown(fill: Fill) -> str:
    return f"{fill.slot}: {' / '.join(fill.values)}: {' / '.join(fill.about)}"


def table(totals: Mapping[str, Mapping[str, Tally]], messages: int, templates: int) -> Iterator[str]:
    """A slot a line."""
    yield f"MUC dev: {messages} messages, {templates} templates; recall/precision"
    yield f"{'':12} " + " ".join(f"{way:>13}" for way in WAYS) + f" {'best of 1992':>13} {'wanted':>7} {'given':>6}"
    for slot in SLOTS:
        cells = " ".join(f"{totals[way][slot].shares:>13}" for way in WAYS)
        one = totals["message"][slot]
        yield f"{slot:12} {cells} {OFFICIAL.get(slot, '-'):>13} {one.wanted:7} {one.given:6}"
