"""The root of each claim: whose word it rests on in the end. Independence is of roots, not of URLs (law 4).

The outlet's own voice is the wire's where it credits one. Those without a name ("residents", "a source") are one root an outlet,
however many it quotes. A spokesman named by his body's kind alone ("ministry spokesman Sorin") speaks for the body of that kind
that his document names, a body's initials for that body. Who is who across documents is settled in weigh/same_voice.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from counterclaim.fields.parties import side_of
from counterclaim.lexicon.voices import is_role
from counterclaim.model.claim import Claim
from counterclaim.weigh.roster import PACKAGED, Roster, name_key
from counterclaim.weigh.same_voice import proper_of, same_names

NAMELESS = frozenset({"anonymous", "resident", "witness"})
BODIES = frozenset({"state_body", "military", "official", "party", "armed_group", "rescue"})
MOUTHPIECES = frozenset({"media", "agency", "channel"})
WHERE = frozenset({"in", "from", "near"})
MOUTHPIECE = re.compile(r"\b([a-z]+) (?:spokesman|spokeswoman|spokesperson)\b")


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


def canonical(name: str, roster: Roster = PACKAGED) -> str:
    """The known name for a voice known by name; else the words themselves."""
    voice = roster.find(name)
    return voice.name if voice and not is_role(voice) else " ".join(name.split())


def find_roots(claims: Sequence[Claim], sources: Mapping[str, Source], roster: Roster = PACKAGED) -> dict[str, Root]:
    """Each claim's root, by claim id; names that are spellings of one are one root, as are those that analysts made one."""
    named: dict[str, list[str]] = {}
    for claim in claims:
        named.setdefault(claim.document, []).extend(mention.name for mention in claim.chain)
    found = {
        claim.id: root_of(claim, source, [*source.outlets, *named[claim.document]], roster)
        for claim in claims
        for source in [sources.get(claim.document, Source(claim.document))]
    }
    named_roots = [root.name for root in found.values() if not root.anonymous and not root.own]
    same = same_names(named_roots, {name for name in set(named_roots) if (voice := roster.find(name)) and not is_role(voice)})
    renamed = {key: _as(same[root.name], root, roster) if root.name in same else root for key, root in found.items()}
    said = {claim.id: claim.chain[0].name if claim.chain else "" for claim in claims}
    return {key: _judged(root, said[key], roster) for key, root in renamed.items()}


def root_of(claim: Claim, source: Source, around: Iterable[str] = (), roster: Roster = PACKAGED) -> Root:
    """The root of a claim; `around` are the names that its document has for voices."""
    if not claim.chain:
        return _own(source, roster)
    known = list(around)
    mention = _fullest(_spoken_for(claim.chain[0].name, known), known, roster)
    voice = roster.find(mention)
    if voice is not None and not is_role(voice):
        return Root(voice.name.lower(), voice.name, source.outlet, voice.kind, side=side_of(voice))
    kind = voice.kind if voice else "unknown"
    proper = proper_of(mention)
    if kind not in NAMELESS and proper:
        return Root(_key_of(mention), " ".join(mention.split()), source.outlet, kind)
    name = " ".join(mention.split())
    if voice is not None and kind in BODIES:  # a body, though nobody says whose: one for each outlet
        return Root(f"{voice.name} in {source.outlet}".lower(), name, source.outlet, kind)
    return Root(f"nameless in {source.outlet}".lower(), name, source.outlet, kind, anonymous=True)


def _as(name: str, root: Root, roster: Roster) -> Root:
    """The root under another name: the known voice of that name, else one that is no more known than it was."""
    voice = roster.find(name)
    if voice is not None and not is_role(voice):
        return replace(root, key=voice.name.lower(), name=voice.name, kind=voice.kind, side=side_of(voice), anonymous=False)
    return replace(root, key=_key_of(name), name=name, anonymous=False)


def _key_of(mention: str) -> str:
    """The names in a mention; all its words where they say but where somebody is: "doctors in Tesk" are not "officials in Tesk"."""
    words = mention.split()
    named = next((n for n, word in enumerate(words) if proper_of(word)), len(words))
    if WHERE.isdisjoint(word.lower() for word in words[:named]):
        return " ".join(proper_of(mention) or words).lower()
    return name_key(mention)


def _judged(root: Root, mention: str, roster: Roster) -> Root:
    """The root as analysts have it; a name that was judged its own voice is no longer looked up."""
    if root.own or not roster.judged:
        return root
    name = roster.judged_to_be(mention, root.name, root.key)
    if name is None:
        return root
    if name_key(name) == name_key(mention) and name_key(name) in roster.judged:
        return replace(root, key=name_key(name), name=" ".join(mention.split()), kind="unknown", side=None, anonymous=False)
    return _as(name, root, roster)


def is_party(root: Root) -> bool:
    """Whether the root is a party to the war, or speaks for one: a state's body, an army, an armed group, media on a side."""
    return (root.kind in BODIES and root.kind != "rescue") or (root.kind in MOUTHPIECES and root.side is not None)


def _own(source: Source, roster: Roster) -> Root:
    name = canonical(source.credit or source.outlet, roster)
    voice = roster.find(name)
    known = voice if voice and not is_role(voice) else None
    role = voice.kind if voice else "own voice"
    return Root(name.lower(), name, source.outlet, role, side=side_of(known) if known else None, own=True)


def _fullest(mention: str, around: Sequence[str], roster: Roster) -> str:
    """The one fuller name that the document has for a single name ("Observatory", "Petrel") or for initials ("CHM"); the mention
    where there is none or there are several."""
    own = proper_of(mention)
    if len(own) != 1 or len(mention.split()) > 2 or roster.find(mention) is not None:
        return mention
    fuller = {canonical(name, roster): name for name in around if len(found := proper_of(name)) > 1 and _stands_for(own[0], found)}
    return fuller.popitem()[1] if len(fuller) == 1 else mention


def _stands_for(word: str, name: Sequence[str]) -> bool:
    """Whether a word is one of a name's, or its initials."""
    return word in name or (len(word) > 2 and word.isupper() and word.replace(".", "") == "".join(part[0] for part in name))


def _spoken_for(mention: str, around: Iterable[str]) -> str:
    """The body of the kind that a spokesman is said to be of, where just one is named; else the mention."""
    found = MOUTHPIECE.search(mention)
    if not found:
        return mention
    bodies = {name for name in around if name.lower().endswith(" " + found[1]) and proper_of(name)}
    return bodies.pop() if len(bodies) == 1 else mention
