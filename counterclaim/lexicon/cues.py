"""Cue words by stance and frame, from data/cues.yaml: what shows that somebody says something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from counterclaim.model.attribution import Stance

DATA = Path(__file__).parent.parent / "data" / "cues.yaml"


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb of saying: what it makes of what is said, and the frames it stands in."""

    lemma: str
    stance: Stance
    frames: frozenset[str]


@dataclass(frozen=True)
class Cues:
    """The cue words. `words` holds the plain lists by their name in the file."""

    verbs: Mapping[str, VerbCue]
    nouns: Mapping[str, Stance]
    hedges: Mapping[str, Stance]
    adjectives: Mapping[str, Stance]
    persons: frozenset[str]
    organisations: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]

    def is_speaker(self, lemma: str) -> bool:
        """Whether the noun names one who can speak."""
        return lemma in self.persons or lemma in self.organisations


PLAIN = (
    "accusing", "silent_verbs", "refusing", "unverifiable", "seeming", "images", "posting", "monitors", "outlets",
    "relaying", "settings", "manner", "hostile", "toll_objects", "responsibility", "taking", "land", "anybody",
    "modifiers", "perceiving", "observers", "attacks", "naming", "taking_back", "traces", "searching",
)  # fmt: skip


@cache
def load_cues(path: Path = DATA) -> Cues:
    """The packaged cue words, read once."""
    import yaml

    raw = cast(dict[str, Any], yaml.safe_load(path.read_text("utf-8")))
    return Cues(
        verbs={
            word: VerbCue(word, group["stance"], frozenset(group["frames"])) for group in raw["verbs"] for word in group["words"]
        },
        nouns={word: stance for stance, words in raw["speech_nouns"].items() for word in words},
        hedges={word: stance for stance, words in raw["hedges"].items() for word in words},
        adjectives={word: stance for stance, words in raw["adjectives"].items() for word in words},
        persons=frozenset(raw["speakers"]["person"]),
        organisations=frozenset(raw["speakers"]["organisation"]),
        kinds={kind: frozenset(words) for kind, words in raw["kinds"].items()},
        words={name: frozenset(raw[name]) for name in PLAIN},
    )
