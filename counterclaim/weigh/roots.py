"""The root of each claim: whose word it rests on in the end. Independence is of roots, not of URLs (law 4).

The outlet's own voice is the wire's where it credits one. Those without a name ("residents", "a source") are one root an outlet,
however many it quotes. A spokesman named by his body's kind alone ("ministry spokesman Sorin") speaks for the body of that kind
that his document names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from counterclaim.fields.parties import side_of
from counterclaim.lexicon.voices import find_voice, is_role
from counterclaim.model.claim import Claim
from counterclaim.model.voice import Voice

NAMELESS = frozenset({"anonymous", "resident", "witness"})
BODIES = frozenset({"state_body", "military", "official", "party", "armed_group", "rescue"})
MOUTHPIECES = frozenset({"media", "agency", "channel"})
MOUTHPIECE = re.compile(r"\b([a-z]+) (?:spokesman|spokeswoman|spokesperson)\b")
TITLES = frozenset(
    "Colonel General Major Captain Lieutenant Brigadier Admiral Marshal Sergeant Mr Mrs Ms Dr Sir President Minister Prime "
    "Governor Mayor Spokesman Spokeswoman Director Doctor Professor Ambassador Foreign Deputy Lt Gen Col Maj The".split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a claim's document: outlets it appeared under, the wire it credits, its text, and since when it is known.

    `published` is None where neither publication nor receipt is known.
    """

    document: str
    outlets: tuple[str, ...] = ()
    credit: str | None = None
    text: str = ""
    published: datetime | None = None

    @property
    def outlet(self) -> str:
        """The first outlet, under the lexicon's name where it has one; the document itself where none is known."""
        return canonical(self.outlets[0]) if self.outlets else f"document {self.document[:8]}"


@dataclass(frozen=True, slots=True)
class Root:
    """A root: `key` tells it from others, `name` shows it, `outlet` is where it was met.

    `side` is the side it stands on, where known; `kind` the lexicon's kind of voice, "own voice" for an outlet's, or "unknown".
    """

    key: str
    name: str
    outlet: str
    kind: str = "unknown"
    anonymous: bool = False
    side: str | None = None
    own: bool = False


def canonical(name: str) -> str:
    """The lexicon's name for a voice known by name; else the words themselves."""
    voice = find_voice(name) or _with_epithet(name)
    return voice.name if voice and not is_role(voice) else " ".join(name.split())


def find_roots(claims: Sequence[Claim], sources: Mapping[str, Source]) -> dict[str, Root]:
    """Each claim's root, by claim id."""
    named: dict[str, list[str]] = {}
    for claim in claims:
        named.setdefault(claim.document, []).extend(mention.name for mention in claim.chain)
    return {
        claim.id: root_of(claim, source, [*source.outlets, *named[claim.document]])
        for claim in claims
        for source in [sources.get(claim.document, Source(claim.document))]
    }


def root_of(claim: Claim, source: Source, around: Iterable[str] = ()) -> Root:
    """The root of a claim; `around` are the names that its document has for voices."""
    if not claim.chain:
        return _own(source)
    known = list(around)
    mention = _fullest(_spoken_for(claim.chain[0].name, known), known)
    voice = find_voice(mention) or _with_epithet(mention)
    if voice is not None and not is_role(voice):
        return Root(voice.name.lower(), voice.name, source.outlet, voice.kind, side=side_of(voice))
    kind = voice.kind if voice else "unknown"
    proper = proper_of(mention)
    if kind not in NAMELESS and proper:
        return Root(" ".join(proper).lower(), " ".join(mention.split()), source.outlet, kind)
    name = " ".join(mention.split())
    if voice is not None and kind in BODIES:  # a body, though nobody says whose: one for each outlet
        return Root(f"{voice.name} in {source.outlet}".lower(), name, source.outlet, kind)
    return Root(f"nameless in {source.outlet}".lower(), name, source.outlet, kind, anonymous=True)


def proper_of(mention: str) -> list[str]:
    """The words of a mention that are somebody's name: capitals that are no titles."""
    return [word for word in re.findall(r"[\w'’.-]+", mention) if word[:1].isupper() and word.strip(".") not in TITLES]


def is_party(root: Root) -> bool:
    """Whether the root is a party to the war, or speaks for one: a state's body, an army, an armed group, media on a side."""
    return (root.kind in BODIES and root.kind != "rescue") or (root.kind in MOUTHPIECES and root.side is not None)


def _own(source: Source) -> Root:
    name = canonical(source.credit) if source.credit else source.outlet
    voice = find_voice(name)
    known = voice if voice and not is_role(voice) else None
    role = voice.kind if voice else "own voice"
    return Root(name.lower(), name, source.outlet, role, side=side_of(known) if known else None, own=True)


def _with_epithet(mention: str) -> Voice | None:
    """The voice known by name behind words that only describe it: "London Based Syrian Observatory for Human Rights"."""
    words = mention.split()
    for cut in range(1, len(words) - 1):
        voice = find_voice(" ".join(words[cut:]))
        if voice is not None and not is_role(voice) and all(w[0].isupper() or w.endswith("based") for w in words[:cut]):
            return voice
    return None


def _fullest(mention: str, around: Sequence[str]) -> str:
    """The one fuller name that the document has for a single name: "Observatory", "Petrel"; the mention where there are several."""
    own = proper_of(mention)
    if len(own) != 1 or len(mention.split()) > 2 or find_voice(mention) is not None:
        return mention
    fuller = {canonical(name): name for name in around if own[0] in (found := proper_of(name)) and len(found) > 1}
    return fuller.popitem()[1] if len(fuller) == 1 else mention


def _spoken_for(mention: str, around: Iterable[str]) -> str:
    """The body of the kind that a spokesman is said to be of, where just one is named; else the mention."""
    found = MOUTHPIECE.search(mention)
    if not found:
        return mention
    bodies = {name for name in around if name.lower().endswith(" " + found[1]) and proper_of(name)}
    return bodies.pop() if len(bodies) == 1 else mention
