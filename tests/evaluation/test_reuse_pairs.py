"""The pairs that text reuse is measured on."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from evaluation.__main__ import main
from evaluation.reuse import found_among, with_facts_of
from evaluation.rewriting import rewrite

SENTENCE = "The council said that 14 families left the flooded quarter of Marn after the upper dam gave way before dawn on Sunday."


def test_a_rewriting_follows_from_the_seed() -> None:
    one, other = (rewrite(SENTENCE, ["harbour"], random.Random(3)) for _ in range(2))
    assert one == other != SENTENCE


def test_the_facts_of_one_are_put_into_the_other() -> None:
    assert with_facts_of("On Sunday 14 left Marn", "Some 9 ran from Tesk by Friday") == "Some Sunday ran from 14 by Marn"


def test_what_is_found_is_counted_for_both_kinds() -> None:
    assert found_among(
        [(SENTENCE, SENTENCE.replace("council", "mayor"))], [(SENTENCE, "A goat stood on the wall all day long.")], []
    ) == (1, 0)


def test_without_the_data_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reuse", "--data", str(tmp_path)]) == 2
    assert "articles" in capsys.readouterr().err
