"""Who is who: a name looked up as an analyst judged it, else as the user has it, else as the lexicon does.

Names are compared in Latin letters without case, accents, articles and marks, so that a name in Cyrillic is found under its Latin
form. Judgements of kind "voice" say that a name (`subject`) is the voice of another (`value`), or, where both are one, its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from counterclaim.lexicon.place_names import sound_key, spelling_key
from counterclaim.lexicon.voices import find_voice, is_role
from counterclaim.model.judgement import Judgement
from counterclaim.model.voice import Voice

# A servant-of name is written in one word or two, with any vowel: "Abdul-Rahman", "Abdel Rahman", "Abdurrahman".
SERVANT = re.compile("abd[aui](?:l|(?=r)) ?")


@dataclass(frozen=True)
class Roster:
    """What goes before the lexicon: `users` are a user's voices by their names, `judged` says whose a name is."""

    users: Mapping[str, Voice] = field(default_factory=dict)
    judged: Mapping[str, str] = field(default_factory=dict)

    def find(self, mention: str) -> Voice | None:
        """The voice that a mention stands for by the user's file, else by the lexicon; None where neither knows it."""
        return self.users.get(name_key(mention)) or find_voice(mention) or _with_epithet(mention)

    def judged_to_be(self, *names: str) -> str | None:
        """The voice that the first of some names stands for which analysts judged; None where they judged none of them."""
        for name in names:
            path, last = [name_key(name)], None
            while (target := self.judged.get(path[-1])) is not None:
                last = target
                if name_key(target) in path:
                    break
                path.append(name_key(target))
            if last is not None:
                return last
        return None


PACKAGED = Roster()


def roster_of(voices: Iterable[Voice] = (), judgements: Iterable[Judgement] = ()) -> Roster:
    """The roster of a user's voices and the judgements that stand, in the order made: the last on a name counts."""
    users = {name_key(name): voice for voice in voices for name in (*voice.aliases, voice.name)}
    return Roster(users, {name_key(j.subject): j.value for j in judgements if j.kind == "voice"})


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """A name in Latin letters, lower case, without articles, accents and marks."""
    return " ".join(word for word in spelling_key(in_latin(name)).split() if word != "the")


@lru_cache(maxsize=65536)
def in_latin(name: str) -> str:
    """The name in Latin letters."""
    if name.isascii():
        return name
    from anyascii import anyascii

    return anyascii(name)


@lru_cache(maxsize=65536)
def name_sound(words: Sequence[str]) -> str:
    """One key for the ways a person's name is spelt and transliterated; single initials make no difference."""
    full = [word for word in words if len(word.strip(".")) > 1]
    sound = " ".join(sound_key(in_latin(word)) for word in full)
    return SERVANT.sub("abdal", sound)


def _with_epithet(mention: str) -> Voice | None:
    """The voice known by name behind words that only describe it: "London Based Syrian Observatory for Human Rights"."""
    words = mention.split()
    for cut in range(1, len(words) - 1):
        voice = find_voice(" ".join(words[cut:]))
        if voice is not None and not is_role(voice) and all(w[0].isupper() or w.endswith("based") for w in words[:cut]):
            return voice
    return None
