from __future__ import annotations

from pathlib import Path

import pytest
from marked_attributions import pictures, read_cases, unmarked

FOLDER = Path(__file__).parent / "pictures"
CASES = [
    pytest.param([case[0].removeprefix("!"), *case[1:]], id=f"{path.stem}-{n}", marks=[pytest.mark.xfail] * case[0].startswith("!"))
    for path in sorted(FOLDER.glob("*.txt"))
    for n, case in enumerate(read_cases(path))
]


@pytest.mark.parametrize("case", CASES)
def test_what_is_attributed(case: list[str]) -> None:
    text = unmarked(case[0].partition(": ")[2])
    assert pictures(text) == ([] if case[0].startswith("nothing: ") else case)
