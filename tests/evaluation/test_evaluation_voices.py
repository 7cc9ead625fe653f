from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import voices
from evaluation.__main__ import main
from evaluation.joined import Gold, Row
from evaluation.voices import Voiced, are_one, differences, identities, mentions_of, names_somebody, ours


def named(name: str, document: str = "d", cell: str = "c") -> Voiced:
    return Voiced(cell, document, name, True)


def nameless(name: str, document: str = "d") -> Voiced:
    return Voiced("c", document, name, False)


def gold_of(chains: dict[str, list[list[str]]], alone: str = "") -> Gold:
    rows: list[Row] = [{"doc": doc, "claims": [{"chain": chain} for chain in some]} for doc, some in chains.items()]
    together = [f"{doc}/c1" for doc in chains if doc != alone]
    texts = dict.fromkeys(chains, "Residents and activists spoke. Many residents left; activists stayed.")
    return Gold(tuple(rows), (), ({"cluster": "c", "incident": "i", "claims": together},), texts, dict.fromkeys(chains, "x"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("the Orvan Monitor"), named("Orvan Monitor", "e")),
        (named("Orvan Relief Board"), named("ORB", "e")),
        (named("Orvan Monitor for Rights"), named("North Orvan Monitor for Rights", "e")),
        (named("Governor Sela Marsh"), named("Marsh", "e")),
        (nameless("the residents"), nameless("residents")),
    ],
)
def test_who_is_one_by_the_words(one: Voiced, other: Voiced) -> None:
    assert are_one(one, other) and are_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("Orvan Monitor"), named("Orvan Monitor", cell="elsewhere")),
        (named("Orvan"), named("a source in Orvan")),
        (named("Orvan Monitor"), named("the army and the Orvan Monitor")),
        (nameless("residents"), nameless("residents", "e")),
        (nameless("residents"), nameless("residents of the town")),
        (nameless("the monitor"), named("the Monitor")),
    ],
)
def test_who_is_not(one: Voiced, other: Voiced) -> None:
    assert not are_one(one, other) and not are_one(other, one)


def test_a_capital_that_the_texts_have_small_is_no_name() -> None:
    assert names_somebody("Orvan's residents", {"residents"}) and not names_somebody("Residents", {"residents"})


def test_only_cells_of_several_documents_count_and_a_mention_once_a_document() -> None:
    chains = {"d": [["Residents", "Orvan Monitor"], ["Orvan Monitor"]], "e": [["Orvan Monitor"], []], "f": [["Marsh"]]}
    found = mentions_of(gold_of(chains, alone="f"))
    assert [(m.document, m.name, m.is_named) for m in found] == [
        ("d", "Residents", False),
        ("d", "Orvan Monitor", True),
        ("e", "Orvan Monitor", True),
    ]
    assert len(set(identities(found).values())) == 2


def test_ours_are_the_roots() -> None:
    gold = gold_of({"d": [["AFP"], ["residents"]], "e": [["AFP correspondent in Orvan"], ["Orvan Monitor"]]})
    found = ours(gold, mentions := mentions_of(gold))
    known = [found[m] for m in mentions]
    assert known[0] == known[2] and len(set(known)) == 3
    wanted = [m for m in mentions if m.is_named]
    assert list(differences(wanted, found)) == ["+ | c | AFP | AFP correspondent in Orvan"]


def test_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    gold = gold_of({"d": [["Orvan Monitor"]], "e": [["Orvan Monitor"]]})
    monkeypatch.setattr(voices, "load", lambda part, data, scorer: (None, gold))
    assert main(["voices", "--apart", "--data", str(tmp_path)]) == 0
    assert "with a name  ours            B3 1.000" in capsys.readouterr().out
    assert main(["voices", "--part", "test"]) == 2 and "not measured" in capsys.readouterr().err
