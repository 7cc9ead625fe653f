"""`counterclaim claims`: the claims of a ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from counterclaim.model.claim import COUNT_FIELDS, NAME_FIELDS
from counterclaim.show.cli.options import as_of_option, json_option, ledger_option, open_ledger
from counterclaim.show.cli.output import console, print_json

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger
    from counterclaim.store.records import ClaimRecord

ACTS = ("assert", "deny", "admit", "accuse", "suspect", "threaten", "promise", "predict", "demand")


@click.command(name="claims")
@click.option("--voice", metavar="NAME", help="One of the chain, by a part of its name or a name it also goes by.")
@click.option("--act", type=click.Choice(ACTS), metavar="ACT", help=f"One of {', '.join(ACTS)}.")
@click.option("--field", type=click.Choice((*COUNT_FIELDS, *NAME_FIELDS)), metavar="FIELD", help="What it answers: killed, weapon.")
@click.option("--place", metavar="WORDS", help="Where, by a part of the words or of the gazetteer's name.")
@click.option("--time", metavar="DATE", help="When: 2017, 2017-04, 2017-04-04, 2017-04-01/2017-04-09, or words.")
@click.option("--text", metavar="WORDS", help="Words of the quote.")
@click.option("--rejected", is_flag=True, help="Those that analysts took out, and only these.")
@as_of_option
@json_option
@ledger_option
def command(
    *,
    voice: str | None,
    act: str | None,
    field: str | None,
    place: str | None,
    time: str | None,
    text: str | None,
    rejected: bool,
    as_of: str | None,
    as_json: bool,
    ledger: str | None,
) -> None:
    """List claims, those that fit all filters.

    \b
    Examples:
      counterclaim claims --field killed --place Aleppo
      counterclaim claims --voice SOHR --time 2017-04
      counterclaim claims --act deny --json
      counterclaim claims --field killed --as-of 2026-03-14T09:00+02:00
    """
    with open_ledger() as kept:
        wanted = {"voice": voice, "act": act, "field": field, "place": place, "time": time, "text": text}
        if rejected:
            records = rejected_claims(kept, as_of, wanted)
        else:
            records = claims_then(kept, as_of, wanted) if as_of else kept.claims(**wanted)
    if as_json:
        from counterclaim.show.export.jsonl import claim_object

        print_json({"doc": name, **claim_object(record.claim)} for record in records for name in record.names)
        return
    from counterclaim.show.cli.sheet import claims_table

    out = console()
    out.print(claims_table(records, out.width, with_document=True))


def rejected_claims(kept: Ledger, as_of: str | None, wanted: dict[str, str | None]) -> list[ClaimRecord]:
    """The claims that analysts took out; no filter goes with that."""
    from counterclaim.errors import UsageError

    if as_of or any(wanted.values()):
        raise UsageError("--rejected lists all that were rejected: it goes with no filter")
    return kept.rejected()


def claims_then(kept: Ledger, as_of: str, wanted: dict[str, str | None]) -> list[ClaimRecord]:
    """The claims known at a time that fit the filters, of the versions that items held then."""
    from counterclaim.standing import find_known, parse_time

    return find_known(kept, parse_time(as_of), **wanted)
