"""Finding the phrases of a lexicon in running words.

Words are compared by their keys: lower case, no accents, dots, apostrophes or possessive endings, no plural -s, one spelling for
British and American, letters and digits apart. So "Assads", "Assad's" and "Assad" are one, as are S300, S-300 and "S 300".
A phrase's own letters say how case counts: a name wants its capital in the text, an abbreviation its capitals, a common noun
neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")
Case = Literal["any", "capital", "capitals", "exact"]

STRICT = "="  # before an alias: these capitals and no others, since the word is also an ordinary one (=WHO, =IS)
RUN = re.compile(r"[^\W\d_]+|\d+")
HYPHEN = re.compile(r"[-–‑]")
INITIALS = re.compile(r"(?:\w\.)+\w?\.?")
NUMBERED = re.compile(r"(?<=\d)s$")  # S-300s
POSSESSIVE = re.compile(r"['’ʼ`´]s?$")
APOSTROPHES = re.compile(r"['’ʼʹʻ‘`´]")
SPELLINGS = {
    "defense": "defence",
    "organization": "organisation",
    "centre": "center",
    "labor": "labour",
    "armored": "armoured",
    "program": "programme",
    "&": "and",
}
ENDS_IN_S = frozenset({"hamas"})  # no plural: Hama is a city
SILENT = frozenset(["-", "–", "—", "‑", "'", "’", "'s", "’s", "'S", "’S", "`", "´"])


class Match(NamedTuple, Generic[T]):
    """Tokens `first` to `last` (exclusive) say the phrase that stands for `value`."""

    first: int
    last: int
    value: T


class _Phrase(NamedTuple, Generic[T]):
    value: T
    case: Case
    at: int  # which of its keys carries the capital


class _Bucket(NamedTuple, Generic[T]):
    phrases: dict[tuple[str, ...], _Phrase[T]]
    longest: int


class _Piece(NamedTuple):
    key: str
    token: int
    opens: bool  # first of its token
    closes: bool  # last of its token, or before a hyphen within it


@lru_cache(maxsize=65536)
def keys_of(word: str) -> tuple[str, ...]:
    """The keys of one word or mark: none for a hyphen or a possessive ending, the mark itself for what parts phrases."""
    return tuple(key for part in _parts(word) for key in part)


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[tuple[str, ...], ...]:
    """The keys of a word, in groups divided by its hyphens."""
    if word.isascii() and word.isalpha():
        return ((_key(word.lower()),),)
    if word in SILENT:
        return ()
    plain = word if word.isascii() else _without_accents(word)
    plain = APOSTROPHES.sub("", POSSESSIVE.sub("", plain)).lower()
    groups = tuple(keys for part in HYPHEN.split(plain) if (keys := _keys_of_part(part)))
    return groups or ((SPELLINGS.get(word, word),),)


def _keys_of_part(part: str) -> tuple[str, ...]:
    run = part.replace(".", "") if INITIALS.fullmatch(part) else part
    return tuple(_key(r) for r in RUN.findall(NUMBERED.sub("", run)))


def _without_accents(word: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare.replace("ø", "o").replace("ł", "l").replace("ı", "i"))


def _key(run: str) -> str:
    if len(run) > 3 and run.endswith("s") and not run.endswith(("ss", "us", "is")) and run not in ENDS_IN_S:
        run = run[:-3] + "y" if run.endswith("ies") and len(run) > 4 else run[:-1]
    return SPELLINGS.get(run, run)


def keys_in(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase, its words divided by white space, commas dropped."""
    return tuple(key for word in phrase.replace(",", " ").split() for key in keys_of(word))


class PhraseTable(Generic[T]):
    """Phrases and what they stand for. Where a phrase is given twice, the first stays.

    Phrases are sorted by their first key when the table is made, and worked out only when a text has that key: a table of
    thousands is ready in milliseconds.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._waiting: dict[str, list[tuple[str, T]]] = {}
        self._ready: dict[str, _Bucket[T]] = {}
        for phrase, value in entries:
            first = keys_of(phrase.removeprefix(STRICT).split(maxsplit=1)[0])
            if first:
                self._waiting.setdefault(first[0], []).append((phrase, value))

    def _bucket(self, key: str) -> _Bucket[T] | None:
        """The phrases that start with a key, worked out once."""
        if key not in self._ready and key in self._waiting:
            self._ready[key] = _bucket_of(self._waiting.pop(key))
        return self._ready.get(key)

    def get(self, phrase: str) -> T | None:
        """What a phrase stands for as a whole, whatever its case; None if it is not in the table."""
        return self.get_keys(keys_in(phrase))

    def get_keys(self, keys: tuple[str, ...]) -> T | None:
        """What the phrase with these keys stands for, or None."""
        bucket = self._bucket(keys[0]) if keys else None
        found = bucket.phrases.get(keys) if bucket else None
        return found.value if found else None

    def find(self, words: Sequence[str], surfaces: Sequence[str] | None = None) -> list[Match[T]]:
        """The longest phrases in the words, left to right, none overlapping.

        `surfaces` are the words as printed where `words` had their case guessed: an abbreviation may go by those.
        """
        pieces = _pieces(words)
        found: list[Match[T]] = []
        i = 0
        while i < len(pieces):
            match = self._match(pieces, i, words, surfaces or words)
            if match is None:
                i += 1
                continue
            end, phrase = match
            found.append(Match(pieces[i].token, pieces[end - 1].token + 1, phrase.value))
            i = end
        return found

    def _match(
        self, pieces: Sequence[_Piece], i: int, words: Sequence[str], surfaces: Sequence[str]
    ) -> tuple[int, _Phrase[T]] | None:
        bucket = self._bucket(pieces[i].key) if pieces[i].opens else None
        if bucket is None:
            return None
        for end in range(min(i + bucket.longest, len(pieces)), i, -1):
            phrase = bucket.phrases.get(tuple(p.key for p in pieces[i:end])) if pieces[end - 1].closes else None
            if phrase is None:
                continue
            token = pieces[i + phrase.at].token
            if _case_fits(phrase.case, words[token], surfaces[token]):
                return end, phrase
        return None


def _bucket_of(entries: Iterable[tuple[str, T]]) -> _Bucket[T]:
    phrases: dict[tuple[str, ...], _Phrase[T]] = {}
    for written, value in entries:
        phrase = written.removeprefix(STRICT)
        case, at = _case_of(phrase)
        phrases.setdefault(keys_in(phrase), _Phrase(value, "exact" if written.startswith(STRICT) else case, at))
    return _Bucket(phrases, max(map(len, phrases)))


def _pieces(words: Sequence[str]) -> list[_Piece]:
    pieces: list[_Piece] = []
    for token, word in enumerate(words):
        groups = _parts(word)
        for g, keys in enumerate(groups):
            for k, key in enumerate(keys):
                pieces.append(_Piece(key, token, g == 0 and k == 0, k == len(keys) - 1))
    return pieces


def _case_of(phrase: str) -> tuple[Case, int]:
    """How case counts for a phrase, and at which of its keys: its first capitalised word decides."""
    at = 0
    alone = len(phrase.split()) == 1
    for word in HYPHEN.sub(" ", phrase).split():
        if any(c.isupper() for c in word):
            letters = [c for c in word if c.isalpha()]
            return ("capitals" if alone and len(letters) > 1 and all(c.isupper() for c in letters) else "capital"), at
        at += len(keys_of(word))
    return "any", 0


def _case_fits(case: Case, word: str, surface: str) -> bool:
    if case == "any":
        return True
    if case == "exact":
        return word.removesuffix("s").isupper()
    if case == "capitals":  # many papers print Isis, Nato, Tass; two letters are too many other things
        return surface.isupper() or (len(word) > 2 and word[:1].isupper())
    return any(c.isupper() for c in word)
