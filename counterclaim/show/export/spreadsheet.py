"""CSV that spreadsheets open without running anything: RFC 4180, UTF-8, a head line.

Texts that a spreadsheet would take for a formula get an apostrophe before them (OWASP, "CSV injection"); `unguarded` takes it off.
"""

from __future__ import annotations

import csv
import io

from counterclaim.framing import Cell, Table

FORMULA = tuple("=+-@\t\r\n＝＋－＠")
SIGNS = frozenset("+-")  # a polarity: one sign alone is no formula
APOSTROPHE = "'"


def as_csv(table: Table) -> bytes:
    """The table, its texts guarded; None is an empty cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(table.columns)
    writer.writerows([_shown(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8")


def guarded(text: str) -> str:
    """The text as no spreadsheet takes it for a formula."""
    return APOSTROPHE + text if _is_formula(text) else text


def unguarded(cell: str) -> str:
    """The text that was guarded."""
    return cell[1:] if cell.startswith(APOSTROPHE) and _is_formula(cell[1:]) else cell


def _is_formula(text: str) -> bool:
    return text.lstrip(APOSTROPHE).startswith(FORMULA) and text not in SIGNS


def _shown(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return str(cell).lower()
    return guarded(cell) if isinstance(cell, str) else cell
