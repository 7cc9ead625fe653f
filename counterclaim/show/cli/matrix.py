"""The matrix of an incident: rows are fields, columns are voices by side, each cell the figure and its passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from counterclaim.desk import Assessment
from counterclaim.fields import BY_NAME
from counterclaim.model.claim import Answer
from counterclaim.show.cli.grid import grid
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.roots import Root

COLUMN = 30  # characters from which a cell can be read
PASSAGE = 64
UNKNOWN = "side not known"
OWN = "own voice"
MARKS = {
    "suspect": "perhaps ",
    "deny": "denied: ",
    "accuse": "accuses: ",
    "threaten": "threatens: ",
    "predict": "foresees: ",
    "promise": "vows: ",
}


def print_matrix(out: Console, found: Assessment) -> None:
    """The matrix, in as many tables as the page's width asks for, side by side told apart by their heads."""
    columns = columns_of(found)
    fit = max(1, (out.width - 12) // COLUMN)
    for start in range(0, len(columns), fit):
        out.print(_table(found, columns[start : start + fit]))
        out.print()


def columns_of(found: Assessment) -> list[Root]:
    """The roots that answer anything, by side; those on no known side after them, outlets' own voices last."""
    answering = {record.claim.id for record in found.claims if record.claim.answers}
    roots = {found.roots[key].key: found.roots[key] for key in sorted(answering)}
    return sorted(roots.values(), key=lambda r: (r.own, r.side is None, r.side or "", r.anonymous, r.key))


def _table(found: Assessment, columns: Sequence[Root]) -> Table:
    table = grid(("field", 2), *((_head(root), 6) for root in columns))
    for field in BY_NAME:
        cells = [list(_cell(found, root, field)) for root in columns]
        if any(cells):
            table.add_row(Text(field, "bold"), *(Text("\n").join(cell) for cell in cells))
    return table


def _head(root: Root) -> str:
    side = OWN if root.own else (root.side or UNKNOWN)
    nameless = ", nameless" if root.anonymous else ""
    return f"{root.name.replace('[', '(')} ({side}{nameless})"


def _cell(found: Assessment, root: Root, field: str) -> Iterator[Text]:
    for record in found.claims:
        if found.roots[record.claim.id].key == root.key:
            said = [answer for answer in record.claim.answers if answer.field == field]
            if said:
                yield _said(record, said)


def _said(record: ClaimRecord, answers: Sequence[Answer]) -> Text:
    claim = record.claim
    mark = MARKS.get(claim.act, "not: " if claim.polarity == "-" and not any(c.max == 0 for c in claim.counts) else "")
    shown = ", ".join(BY_NAME[answer.field].show(answer) for answer in answers)
    text = Text(f"{mark}{shown}", "bold")
    words = " ".join(claim.quote.exact.split())
    words = words if len(words) <= PASSAGE else words[: PASSAGE - 1].rsplit(" ", 1)[0] + " …"
    return text.append(f"\n“{words}” {record.names[0]} {claim.id[:8]}", "not bold dim")
