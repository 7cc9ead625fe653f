"""The matrix of an incident: rows are fields, columns are voices by side, each cell the figure and its passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from counterclaim.desk import Assessment
from counterclaim.fields import BY_NAME
from counterclaim.matrix import cell_of, columns_of, head_of, said_in
from counterclaim.model.claim import Answer
from counterclaim.show.cli.grid import grid
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.roots import Root

COLUMN = 30  # characters from which a cell can be read
PASSAGE = 64


def print_matrix(out: Console, found: Assessment) -> None:
    """The matrix, in as many tables as the page's width asks for, side by side told apart by their heads."""
    columns = columns_of(found.claims, found.roots)
    fit = max(1, (out.width - 12) // COLUMN)
    for start in range(0, len(columns), fit):
        out.print(_table(found, columns[start : start + fit]))
        out.print()


def _table(found: Assessment, columns: Sequence[Root]) -> Table:
    table = grid(("field", 2), *((head_of(root).replace("[", "("), 6) for root in columns))
    for field in BY_NAME:
        cells = [list(_cell(found, root, field)) for root in columns]
        if any(cells):
            table.add_row(Text(field, "bold"), *(Text("\n").join(cell) for cell in cells))
    return table


def _cell(found: Assessment, root: Root, field: str) -> Iterator[Text]:
    return (_said(record, said) for record, said in cell_of(found.claims, found.roots, root, field))


def _said(record: ClaimRecord, answers: Sequence[Answer]) -> Text:
    claim = record.claim
    text = Text(said_in(claim, answers), "bold")
    words = " ".join(claim.quote.exact.split())
    words = words if len(words) <= PASSAGE else words[: PASSAGE - 1].rsplit(" ", 1)[0] + " …"
    return text.append(f"\n“{words}” {record.names[0]} {claim.id[:8]}", "not bold dim")
