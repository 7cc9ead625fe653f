"""Keys under which a place's names are found: as spelt, and as they sound however they were transliterated."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ARTICLES = frozenset(
    {
        "al",
        "el",
        "ul",
        "il",
        "as",
        "es",
        "ash",
        "esh",
        "ar",
        "er",
        "an",
        "en",
        "ad",
        "ed",
        "az",
        "ez",
        "uz",
        "at",
        "et",
        "adh",
        "edh",
        "ath",
        "eth",
        "l",
        "the",
    }
)
GENERIC = frozenset(
    {
        "governorate",
        "province",
        "oblast",
        "region",
        "district",
        "raion",
        "krai",
        "republic",
        "department",
        "state",
        "prefecture",
        "county",
        "municipality",
        "city",
        "voivodeship",
        "canton",
        "emirate",
        "wilaya",
        "okrug",
        "область",
        "край",
        "республика",
        "район",
    }
)
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a"})
_SILENT = re.compile(r"['’‘ʼʻʾʿ`´ʹ′\"“”]")
_BREAK = re.compile(r"[^\w]+|_")
_FUSED = re.compile(r"^[aeiu](?=([srzntdl])\1\w{2})")
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ck", "k"),
        ("q", "k"),
        ("gh", "g"),
        ("dh", "d"),
        ("th", "t"),
        ("dj", "j"),
        ("t?ch", "sh"),
        ("ee", "i"),
        ("oo|ou|au|ow|aw(?![aeiou])", "u"),
        ("uw", "w"),
        ("ei|ey|ay|ai|ae|e", "a"),
        ("o", "u"),
        ("y", "i"),
        (r"(.)\1+", r"\1"),
        ("ah$", "a"),
    )
]


@lru_cache(maxsize=100_000)
def spelling_key(name: str) -> str:
    """The name in lower case without accents, apostrophes or marks, its words one space apart."""
    plain = unicodedata.normalize("NFKD", _SILENT.sub("", name).casefold()).translate(_LETTERS)
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(_BREAK.sub(" ", letters).split())


@lru_cache(maxsize=100_000)
def sound_key(name: str) -> str:
    """One key for the ways a name is transliterated: articles, doubled letters and the choice of vowel signs make no difference."""
    words = spelling_key(name).split()
    sound = "".join(_FUSED.sub("", word) for word in words if word not in ARTICLES) or "".join(words)
    for pattern, replacement in _SOUNDS:
        sound = pattern.sub(replacement, sound)
    return sound


def without_generic(name: str) -> str:
    """A region's name without what kind of region it is: "Idlib" of "Idlib Governorate"."""
    words = name.split()
    while len(words) > 1 and spelling_key(words[-1]) in GENERIC:
        words.pop()
    return " ".join(words)
