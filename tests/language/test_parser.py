"""The reader behind the parser: what a user of its trees relies on, and that its files are the pinned ones."""

import shutil

import pytest

from counterclaim.errors import AssetError
from counterclaim.language import reader
from counterclaim.language.parser import parse

LONG = "The governor said that two drones hit a depot near the river on Tuesday. " * 60


def test_a_sentence_has_its_tree_lemmas_and_names():
    tokens, sentences, entities, leanings = parse("Russian forces shelled Aleppo on Monday. Nobody died.")
    assert [t.text for t in tokens if t.dep == "ROOT"] == ["shelled", "died"]
    assert tokens[2].lemma == "shell"
    assert [t.text for t in tokens if t.head == 2 and t.dep in {"nsubj", "dobj"}] == ["forces", "Aleppo"]
    assert len(sentences) == 2
    assert ("Russian", "group") in [(e.span.exact, e.kind) for e in entities]
    assert leanings is not None and len(leanings.event) == len(tokens)


def test_a_text_longer_than_a_window_is_read_whole_and_each_sentence_alike():
    tokens, sentences, _, _ = parse(LONG)
    assert len(sentences) == 60
    assert all(tokens[s.first].text == "The" for s in sentences)
    assert all(tokens[t.head].sentence == t.sentence for t in tokens)


def test_a_paragraph_ends_a_sentence():
    _, sentences, _, _ = parse("Raid on the port\n\nThree men died")
    assert [s.first for s in sentences] == [0, 4]


def test_nothing_gives_nothing():
    assert parse(" \n ") == ((), (), (), None)


def test_a_file_that_is_not_the_pinned_one_stops_the_reader(tmp_path):
    for path in reader.WEIGHTS.glob("reader.*"):
        shutil.copy(path, tmp_path)
    reader.check_files(tmp_path)
    (tmp_path / "reader.labels.json").write_text("{}", encoding="utf-8")
    with pytest.raises(AssetError, match=r"reader\.labels\.json"):
        reader.check_files(tmp_path)
    (tmp_path / "reader.labels.json").unlink()
    with pytest.raises(AssetError, match="missing"):
        reader.check_files(tmp_path)
