"""`counterclaim history`: what became of a claim, decision by decision."""

from __future__ import annotations

import click

from counterclaim.show.cli.options import json_option, ledger_option, open_ledger
from counterclaim.show.cli.output import console, print_json


@click.command(name="history")
@click.argument("claim")
@json_option
@ledger_option
def command(claim: str, as_json: bool, ledger: str | None) -> None:
    """Tell a CLAIM's history: how each version of Counterclaim read it, and what analysts decided, undone decisions too.

    \b
    Examples:
      counterclaim history 5409
      counterclaim history 5409 --json | jq .by
    """
    from counterclaim.show.export.assessed import judgement_row

    with open_ledger() as kept:
        found = kept.claim(claim).claim
        made, standing = kept.history(found), {j.id for j in kept.judgements()}
        lost = {j.id for j in kept.unattached()}
        versions = kept.versions(found.id)
    if as_json:
        print_json(judgement_row(j, attached=j.id not in lost, stands=j.id in standing) for j in made)
        return
    from rich.text import Text

    from counterclaim.show.cli.grid import grid
    from counterclaim.show.cli.words import act_words, answer_words, chain_words
    from counterclaim.show.decided import decision_words

    table = grid(("when", 3), ("who", 3), ("what", 10), ("why", 5), "")
    for record in versions:
        found = record.claim
        says = f"{chain_words(found.chain)}: {act_words(found)} ({found.event}) “{' '.join(found.quote.exact.split())}”"
        what = "; ".join([says, *(answer_words(answer) for answer in found.answers)])
        table.add_row(*map(Text, ("", f"counterclaim {record.extractor}", what, "", "")))
    for j in made:
        state = "" if j.id in standing or j.kind == "undo" else "undone"
        state = "claim not found" if j.id in lost else state
        table.add_row(*map(Text, (f"{j.at:%Y-%m-%d %H:%M}", j.by, f"{j.kind} {decision_words(j)}".strip(), j.why, state)))
    console().print(table)
