"""Voices by name: who stands behind a source mention, a body or person known by name or else a role ("residents")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, cast, get_args

from counterclaim.errors import AssetError
from counterclaim.lexicon.phrases import STRICT, Match, PhraseTable, keys_in, keys_of
from counterclaim.lexicon.table import read_table, split_cell
from counterclaim.model.voice import Voice, VoiceKind

WHOLE = "~"  # before an alias: the voice as a whole mention only; in running text a place, an ordinary word or a description
PERSON = "@"  # before an alias: a person who speaks for the voice
MARKS = STRICT + WHOLE + PERSON

OPENERS = frozenset(
    "the a an some several many other another two three four five one few local unnamed anonymous unidentified alleged so called "
    "self proclaimed senior top former various multiple certain its his her their our".split()
)
# Words that end the phrase whose last noun says who speaks.
BREAKS = frozenset(
    "in at from of on near for with within inside to who which that whose based by among under across around close including led "
    "linked loyal belonging affiliated".split()
)
JOINTS = frozenset({"and", "or", "&"})
ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
LAST_ASIDE = re.compile(rf"(?:{ASIDE.pattern})\W*$")
# Nouns for those who speak on a body's behalf: with its name before or behind them, it is the body that speaks.
MOUTHPIECES = frozenset(
    "spokesman spokeswoman spokesperson director head chief chairman chairwoman president leader minister correspondent reporter "
    "journalist photographer statement representative coordinator manager press service agency group channel broadcaster tv "
    "television radio newspaper website page bureau office team stringer secretary commander founder member movement party faction "
    "organisation militia monitor monitoring watchdog governor mayor spokespeople envoy deputy ambassador telegram outlet report "
    "militant fighter rebel terrorist force troop unit official".split()
)


class Known(NamedTuple):
    """A voice under one of its names, a person's or the body's own."""

    voice: Voice
    person: bool


@lru_cache(maxsize=1)
def load_voices() -> tuple[Voice, ...]:
    """All voices of data/voices.tsv, in its order, the marks of their aliases taken off."""
    return tuple(voice for voice, _ in _rows())


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[Voice, tuple[str, ...]], ...]:
    """Each voice, and its aliases with their marks."""
    kinds = frozenset(get_args(VoiceKind))
    rows = []
    for name, kind, country, side, cell in read_table("voices.tsv", 5):
        if kind not in kinds:
            raise AssetError(f"voices.tsv: {name} is of no kind that is known: {kind}")
        written = split_cell(cell)
        aliases = tuple([alias[1:] if alias[0] in MARKS else alias for alias in written])
        rows.append((Voice(name, cast(VoiceKind, kind), country or None, side or None, aliases), written))
    return tuple(rows)


@lru_cache(maxsize=1)
def voice_names() -> PhraseTable[Known]:
    """The voices by the names that mean them in running text."""
    return PhraseTable(_names(whole=False))


@lru_cache(maxsize=1)
def voice_mentions() -> PhraseTable[Known]:
    """The voices by all that a whole mention of them may be."""
    return PhraseTable(_names(whole=True))


def _names(whole: bool) -> Iterator[tuple[str, Known]]:
    for voice, written in _rows():
        role = is_role(voice)
        if role and not whole:
            continue
        body, person = Known(voice, False), Known(voice, True)
        yield _open(voice.name), body
        for alias in written:
            if alias[0] == PERSON:
                yield alias[1:], person
            elif alias[0] != WHOLE:
                yield _open(alias), body
            elif whole:
                yield alias[1:], body


def _open(name: str) -> str:
    """The name with an Arabic article that needs no capital in a text."""
    return "al" + name[2:] if name[:3] in ("Al-", "Al ") else name


def is_role(voice: Voice) -> bool:
    """Whether the voice is a role that many may have ("residents"), nobody's name."""
    return voice.name[:1].islower()


@lru_cache(maxsize=4096)
def find_voice(mention: str) -> Voice | None:
    """The voice that a source mention stands for; None where it is not known, or where two speak together.

    Its whole words are looked up first, articles and asides in brackets left out; then a body named in it that speaks through
    one of its own ("an AFP correspondent in Homs"); then the role its noun names ("a military source in Homs").
    """
    words = _words(ASIDE.sub(" ", mention))
    readings = (_words(mention), _words(LAST_ASIDE.sub("", mention)), words)
    whole = next((voice for reading in readings if (voice := _whole(reading))), None)
    return whole or _spoken_for(words) or _role(words)


def _words(mention: str) -> list[str]:
    return mention.replace(",", " ").strip(" .;:\"“”'’").split()


def _whole(words: Sequence[str]) -> Voice | None:
    """The voice whose whole name the words are, but for articles and the like."""
    for cut, word in enumerate(words):
        known = _known(words[cut:]) or _known([w for w in words[cut:] if w.lower() != "the"])
        if known is not None:
            return known.voice
        if word.lower() not in OPENERS:
            break
    return None


def _known(words: Sequence[str]) -> Known | None:
    return voice_mentions().get_keys(keys_in(" ".join(words)))


def _spoken_for(words: Sequence[str]) -> Voice | None:
    """The body named in a mention whose other words are titles and names of those who speak for it."""
    named = voice_names().find(words)
    bodies = [match for match in named if not match.value.person]
    speaking = [match for match in (*reversed(bodies), *named) if _is_spoken_for(words, match)]
    return speaking[0].value.voice if speaking else None


def _is_spoken_for(words: Sequence[str], match: Match[Known]) -> bool:
    before, after = words[: match.first], words[match.last :]
    if any(word.lower() in JOINTS for word in (*before, *after)):
        return False
    if any(word.lower() in BREAKS for word in before):  # "the head of the Observatory", not "sources in the Observatory"
        return any(_key(word) in MOUTHPIECES for word in before) and not any(_key(word) == "source" for word in before)
    if not after or match.value.person:
        return True
    return after[0].lower() in BREAKS or after[0][:1].isupper() or any(_key(word) in MOUTHPIECES for word in after[:3])


def _role(words: Sequence[str]) -> Voice | None:
    """The role that the head noun names, with as many of the words before it as make a known phrase."""
    end = next((i for i, word in enumerate(words) if i and word.lower() in BREAKS), len(words))
    if any(word.lower() in JOINTS for word in words[:end]):
        return None
    while end:
        for first in range(end):
            known = _known(words[first:end])
            if known is not None and is_role(known.voice):
                return known.voice
        if not words[end - 1][:1].isupper():
            return None
        end -= 1  # the name behind a title: "local resident Malik Kasab"
    return None


def _key(word: str) -> str:
    keys = keys_of(word)
    return keys[-1] if keys else word
