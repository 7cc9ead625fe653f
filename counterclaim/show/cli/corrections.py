"""Options that say what a claim should be, for `judge correct` and `judge add`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from counterclaim.model.claim import COUNT_FIELDS, EVENTS, NAME_FIELDS

if TYPE_CHECKING:
    from counterclaim.model.claim import Claim

Command = TypeVar("Command", bound=Callable[..., Any])

BOUNDS = re.compile(r"(?P<low>\d*)(?P<to>\.\.)?(?P<high>\d*)(?: (?P<of>.+))?", re.S)
WORDS = ("place", "time", "time_iso", "condition")  # "" for none of it


def claim_options(command: Command) -> Command:
    """The options, a part of a claim each."""
    from counterclaim.show.cli.claims import ACTS

    for option in (
        click.option("--condition", metavar="WORDS", help="A threat's condition, or '' for none."),
        click.option("--time-iso", metavar="EDTF", help="When: 2017, 2017-04, 2017-04-04, 2017-04-04T06:30, two with /."),
        click.option("--time", metavar="WORDS", help="When, in the text's words, or '' for none."),
        click.option("--place", metavar="WORDS", help="Where, in the text's words, or '' for none."),
        click.option(
            "--field",
            "fields",
            multiple=True,
            metavar="FIELD=VALUE",
            help="What it answers: killed=4, killed=4..6, killed='4.. people', weapon=WORDS, JSON; killed= for none.",
        ),
        click.option("--event", type=click.Choice(EVENTS), metavar="EVENT", help="An event type: shelling, drone_strike."),
        click.option("--polarity", type=click.Choice(("+", "-")), help="Whether it says so (+) or not (-)."),
        click.option("--act", type=click.Choice(ACTS), metavar="ACT", help=f"One of {', '.join(ACTS)}."),
        click.option(
            "--voice", "chain", multiple=True, metavar="WORDS", help="Who says so, origin first; '' for the document's own."
        ),
        click.option("--start", type=int, metavar="N", help="Where the quote begins, if its words stand more than once."),
    ):
        command = option(command)
    return command


def changes_of(said: Mapping[str, Any], claim: Claim | None = None) -> dict[str, Any]:
    """What the options change, in the form of GUIDELINES.md; the rest of a count is as the claim has it."""
    from counterclaim.errors import UsageError

    changes = {name: said[name] for name in ("quote", "start", "act", "polarity", "event") if said.get(name) is not None}
    changes |= {name: said[name] or None for name in WORDS if said.get(name) is not None}
    if said.get("chain"):
        changes["chain"] = [voice for voice in said["chain"] if voice]
    for one in said.get("fields") or ():
        field, equals, value = one.partition("=")
        if not equals or field not in (*COUNT_FIELDS, *NAME_FIELDS):
            raise UsageError(f"{one} is not FIELD=VALUE: killed=4..6, weapon='a drone'")
        found = _value(field, value, claim)
        changes[field] = [*changes.get(field, []), *(found if isinstance(found, list) else [found])]
    return changes


def _value(field: str, value: str, claim: Claim | None) -> Any:
    from counterclaim.errors import UsageError

    if not value:
        return []
    if value[0] in "[{":
        try:
            return json.loads(value)
        except ValueError as error:
            raise UsageError(f"{field}: {value} is no JSON: {error}") from error
    match = BOUNDS.fullmatch(value) if field in COUNT_FIELDS else None
    if field in COUNT_FIELDS and (match is None or not (match["low"] or match["high"])):
        raise UsageError(f"{field}={value}: give 4, 4.., ..6 or 4..6, and whom or what it counts after a space")
    return _count(field, match, claim) if match else value


def _count(field: str, match: re.Match[str], claim: Claim | None) -> dict[str, Any]:
    low = int(match["low"]) if match["low"] else None
    high = int(match["high"]) if match["high"] else None if match["to"] else low
    before = next((count for count in claim.counts if count.field == field), None) if claim else None
    kept = {"of": before.of, "by": before.by, "category": before.category, "period": before.period} if before else {}
    return {**kept, "min": low, "max": high} | ({"of": match["of"]} if match["of"] else {})
