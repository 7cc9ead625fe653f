"""Reading the tab-separated files of data/: a header that names the origin, then one entry a line."""

from __future__ import annotations

from pathlib import Path

from counterclaim.errors import AssetError

DATA = Path(__file__).parent.parent / "data"


def read_table(name: str, columns: int) -> list[list[str]]:
    """The rows of a data file, each with that many cells, white space around them dropped; blank lines and # lines are skipped."""
    path = DATA / name
    if not path.is_file():
        raise AssetError(f"the data file {path} is missing: reinstall counterclaim")
    rows = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > columns:
            raise AssetError(f"{path}, line {number}: {len(cells)} cells where {columns} are read")
        rows.append(cells + [""] * (columns - len(cells)))
    return rows


def split_cell(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list, divided by semicolons."""
    return tuple(part for raw in cell.split(";") if (part := raw.strip()))
