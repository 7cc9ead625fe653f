"""`counterclaim queue`: the claims worth an analyst's minute first."""

from __future__ import annotations

import click

from counterclaim.show.cli.options import json_option, ledger_option, open_desk
from counterclaim.show.cli.output import console, print_json


@click.command(name="queue")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many.")
@json_option
@ledger_option
def command(limit: int, as_json: bool, ledger: str | None) -> None:
    """List what is worth looking at first: conflicts, high stakes, low certainty; not what was decided on already.

    Points and reasons are policy, in counterclaim/data/queue.yaml. `counterclaim judge accept`, `reject` and `correct` decide.

    \b
    Examples:
      counterclaim queue --limit 5
      counterclaim queue --json | jq -r .id
    """
    with open_desk() as desk:
        tasks, records = desk.queue()[:limit], desk.records
    if as_json:
        from counterclaim.show.export.assessed import task_row

        print_json(task_row(task, records[task.claim.id]) for task in tasks)
        return
    from rich.text import Text

    from counterclaim.show.cli.grid import grid
    from counterclaim.show.cli.words import act_words, answer_words, chain_words

    table = grid("id", ("who says", 4), ("what", 9), ("why look", 8), "points")
    for task in tasks:
        claim = task.claim
        answers = "".join(f"\n  {answer_words(answer)}" for answer in claim.answers)
        what = f"{act_words(claim)}: {' '.join(claim.quote.exact.split())}{answers}"
        why = "; ".join(reason.why for reason in task.reasons)
        table.add_row(*map(Text, (claim.id[:8], chain_words(claim.chain), what, why, str(task.points))))
    console().print(table if tasks else "Nothing waits to be looked at.")
