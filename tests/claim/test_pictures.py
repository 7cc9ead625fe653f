"""Sentences of our own with their claims marked as a reader would (tests/marked.py): a line of pictures/ is a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked import mark, unmarked

FOLDER = Path(__file__).parent / "pictures"
LINES = [
    pytest.param(line, id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.txt"))
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("marked", LINES)
def test_a_reader_would_mark_the_same_claims(marked: str) -> None:
    assert mark(unmarked(marked)) == marked
