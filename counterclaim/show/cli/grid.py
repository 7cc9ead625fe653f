"""Tables as they look everywhere."""

from __future__ import annotations

from rich import box
from rich.table import Table

# What must not be folded: an id, the longest act, a day.
_NEEDED = {"id": 8, "act": 8, "when": 10}


def grid(*columns: str | tuple[str, int], title: str | None = None) -> Table:
    """An empty table, no lines but one under the head; what is too long is folded.

    A column may come with its share of the width: then the table is as wide as the page, and like the next one.
    """
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", title_style="bold", pad_edge=False, show_edge=False)
    for column in columns:
        name, share = (column, None) if isinstance(column, str) else column
        table.add_column(name, overflow="fold", ratio=share, min_width=_NEEDED.get(name))
    table.expand = any(not isinstance(column, str) for column in columns)
    return table
