from __future__ import annotations

from typing import get_args

from counterclaim.lexicon.cues import DATA, load_cues
from counterclaim.model.attribution import Stance

FRAMES = {"clause", "quote", "quoted", "after", "object", "infinitive", "gerund", "to", "prep", "passive"}


def test_the_file_names_its_origin() -> None:
    assert "Origin:" in DATA.read_text("utf-8").partition("\nverbs:")[0]


def test_every_stance_and_frame_is_one_that_the_code_knows() -> None:
    cues = load_cues()
    assert {cue.stance for cue in cues.verbs.values()} <= set(get_args(Stance))
    assert {*cues.nouns.values(), *cues.hedges.values(), *cues.adjectives.values()} <= set(get_args(Stance))
    assert {frame for cue in cues.verbs.values() for frame in cue.frames} == FRAMES


def test_no_verb_stands_in_two_groups() -> None:
    import yaml

    words = [word for group in yaml.safe_load(DATA.read_text("utf-8"))["verbs"] for word in group["words"]]
    assert sorted(words) == sorted(set(words))


def test_speakers_are_persons_or_bodies_and_not_both() -> None:
    cues = load_cues()
    assert not cues.persons & cues.organisations
    assert cues.is_speaker("spokesman") and cues.is_speaker("ministry") and not cues.is_speaker("bridge")
