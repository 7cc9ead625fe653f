"""A user's own voices: read, or refused with what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.errors import UsageError
from counterclaim.lexicon.user_voices import read_user_voices
from counterclaim.model.voice import Voice

GOOD = """
voices:
  - name: Coastal Harm Monitor
    aliases: [CHM, the Harbour-based monitor]
    kind: monitor
    country: VD
    origin: https://monitor.example/about
  - {name: Anna Petrel, kind: official, origin: "the governor's page"}
"""


def test_voices_are_read(tmp_path: Path) -> None:
    path = tmp_path / "voices.yaml"
    path.write_text(GOOD)
    monitor, governor = read_user_voices(path)
    assert monitor == Voice(
        "Coastal Harm Monitor", "monitor", "VD", None, ("CHM", "the Harbour-based monitor"), "https://monitor.example/about"
    )
    assert (governor.name, governor.kind, governor.aliases) == ("Anna Petrel", "official", ())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("voices: [", "not YAML"),
        ("- name: X", "under `voices:`"),
        ("voices: [X]", "voice 1: an entry has name, aliases"),
        ("voices: [{name: X, kind: monitor}]", r"voice 1 \(X\): `origin` is missing"),
        ("voices: [{name: X, kind: spy, origin: o}]", "`kind` is to be one of state_body"),
        ("voices: [{name: X, kind: media, origin: o, alias: Y}]", "`alias` is not one of"),
        ("voices: [{name: X, kind: media, origin: o, aliases: Y}]", "a list of names"),
        ("voices: [{name: X, kind: media, origin: o, country: Norway}]", "two capitals"),
        ("voices: [{name: X, kind: media, origin: o, country: NO}]", "words"),
        ("voices: [{name: residents, kind: media, origin: o}]", "a role is nobody's"),
        ("voices: [{name: X, kind: media, origin: o}, {name: Y, kind: media, origin: o, aliases: [x]}]", "given to both X and Y"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "voices.yaml"
    path.write_text(text)
    with pytest.raises(UsageError, match=fault) as caught:
        read_user_voices(path)
    assert str(path) in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.yaml: could not be read"):
        read_user_voices(tmp_path / "none.yaml")
