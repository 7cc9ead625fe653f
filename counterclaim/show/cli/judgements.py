"""`counterclaim judgements`: what analysts decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from counterclaim.show.cli.options import json_option, ledger_option, open_ledger
from counterclaim.show.cli.output import console, print_json

if TYPE_CHECKING:
    from counterclaim.model.judgement import Judgement


@click.command(name="judgements")
@click.option("--all", "undone", is_flag=True, help="Undone ones and undoings too.")
@json_option
@ledger_option
def command(undone: bool, as_json: bool, ledger: str | None) -> None:
    """List what analysts decided, with who, when and why; those whose claims are not found any longer say so.

    \b
    Examples:
      counterclaim judgements
      counterclaim judgements --all --json
    """
    with open_ledger() as kept:
        made, standing = kept.judgements(also_undone=undone), {j.id for j in kept.judgements()}
        lost = {j.id for j in kept.unattached()}
    if as_json:
        from counterclaim.show.export.assessed import judgement_row

        print_json(judgement_row(j, attached=j.id not in lost, stands=j.id in standing) for j in made)
        return
    from rich.text import Text

    from counterclaim.show.cli.grid import grid

    table = grid("id", "what", "of", "decided", "by", "when", "why", "")
    for j in made:
        named = "" if j.kind == "comment" else j.subject
        about = named or ", ".join(f"“{anchor.exact[:40]}” ({anchor.claim[:8]})" for anchor in j.anchors)
        remark = "claim not found" if j.id in lost else ("" if j.id in standing or j.kind == "undo" else "undone")
        table.add_row(*map(Text, (j.id[:8], j.kind, about, _decided(j), j.by, f"{j.at:%Y-%m-%d %H:%M}", j.why, remark)))
    console().print(table if made else "Nothing was judged.")


def _decided(judgement: Judgement) -> str:
    from counterclaim.show.decided import decision_words

    return decision_words(judgement) if judgement.kind in {"accept", "correct", "add"} else judgement.value
