"""The words that say a happening, from data/events.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

DATA = Path(__file__).parent.parent / "data" / "events.yaml"
Key = tuple[str, bool]  # the event, and whether the word says it by itself


@dataclass(frozen=True, slots=True)
class EventWords:
    """Verbs and nouns by lemma, phrases by their first word."""

    verbs: dict[str, Key]
    nouns: dict[str, Key]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Key], ...]]


@lru_cache(maxsize=1)
def load_event_words(path: Path = DATA) -> EventWords:
    """The lexicon; where a word stands twice, the first entry counts."""
    verbs: dict[str, Key] = {}
    nouns: dict[str, Key] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Key]]] = {}
    for entry in yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        key = (str(entry["event"]), entry["strength"] == "strong")
        for verb in entry.get("verbs", ()):
            verbs.setdefault(verb, key)
        for noun in entry.get("nouns", ()):
            nouns.setdefault(noun, key)
        for phrase in entry.get("phrases", ()):
            words = tuple(phrase.split())
            phrases.setdefault(words[0], []).append((words, key))
    ordered = {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in phrases.items()}
    return EventWords(verbs, nouns, ordered)
