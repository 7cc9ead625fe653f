"""Names of different documents that are one voice: spelt or transliterated otherwise, or short for the one fuller name there is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from counterclaim.weigh.roster import in_latin, name_sound

TITLES = frozenset(
    "Colonel General Major Captain Lieutenant Brigadier Admiral Marshal Sergeant Mr Mrs Ms Dr Sir President Minister Prime "
    "Governor Mayor Spokesman Spokeswoman Director Doctor Professor Ambassador Foreign Deputy Lt Gen Col Maj The".split()
)
# A body called by what it is alone ("the Observatory") is the only one of that sort that is named.
SORTS = frozenset("Observatory Network Committee Commission Council Foundation Institute Coalition".split())


# Where a mention has one of these its last name may be a place ("a hospital in Idlib"), no surname.
LINKS = frozenset("in at of from on near for with by to and or who that".split())


def same_names(names: Sequence[str], known: Set[str] = frozenset()) -> dict[str, str]:
    """For each name that is a form of another, that other one: the commonest of its spellings, or the fuller name.

    A person's surname with a title ("Governor Petrel") is the one person who bears both, a sort of body ("the Observatory") the one
    body of that sort; where there are two, nobody is taken for either. A name `known` is a form of no other.
    """
    counts = Counter(names)
    same = _spellings(counts, known)
    fuller = sorted({same.get(name, name) for name in counts if len(proper_of(name)) > 1})
    for name in counts:
        proper = proper_of(name)
        if len(proper) == 1 and name not in same and name not in known:
            found = {full for full in fuller if _is_short_for(name, proper[0], full)}
            if len(found) == 1:
                same[name] = found.pop()
    return same


def proper_of(mention: str) -> list[str]:
    """The words of a mention that are somebody's name: capitals that are no titles."""
    return [word for word in re.findall(r"[\w'’.-]+", mention) if word[:1].isupper() and word.strip(".") not in TITLES]


def _spellings(counts: Mapping[str, int], known: Set[str]) -> dict[str, str]:
    """The known, else commonest spelling of each name that is spelt in several ways; of equals the Latin one, then the first."""
    by_sound: dict[str, list[str]] = defaultdict(list)
    for name in counts:
        proper = proper_of(name)
        if len(proper) > 1:
            by_sound[name_sound(tuple(proper))].append(name)

    def rank(name: str) -> tuple[bool, int, bool, str]:
        return name not in known, -counts[name], not name.isascii(), name

    best = {sound: min(group, key=rank) for sound, group in by_sound.items()}
    return {name: best[sound] for sound, group in by_sound.items() for name in group if name not in {best[sound], *known}}


def _is_short_for(name: str, word: str, full: str) -> bool:
    proper = proper_of(full)
    if word in SORTS:
        return word in proper
    if LINKS & (_words(name) | _words(full)):
        return False
    sounds_alike = name_sound((word,)) == name_sound((proper[-1],))
    return sounds_alike and bool(_titles(name, word) & _titles(full, *proper))


def _titles(mention: str, *names: str) -> set[str]:
    """The words of a mention that are no part of the name, lower case."""
    return _words(mention) - {word.lower() for word in _words_of(names)} - {"the", "a", "an"}


def _words(mention: str) -> set[str]:
    return {word.lower() for word in _words_of([mention])}


def _words_of(names: Iterable[str]) -> list[str]:
    return [word for name in names for word in re.findall(r"\w+", in_latin(name))]
