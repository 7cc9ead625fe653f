"""Sentences of our own with their claims marked as a reader would (tests/marked.py): a line of pictures/ is a text.

A line that begins with "!" is known to be read otherwise: it is tried all the same, and shows when it comes right.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from marked import mark, unmarked

FOLDER = Path(__file__).parent / "pictures"
LINES = [
    pytest.param(line.removeprefix("!"), id=f"{path.stem}-{number}", marks=[pytest.mark.xfail] * line.startswith("!"))
    for path in sorted(FOLDER.glob("*.txt"))
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("marked", LINES)
def test_a_reader_would_mark_the_same_claims(marked: str) -> None:
    assert mark(unmarked(marked)) == marked
