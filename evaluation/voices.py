"""Voices against the annotated chains, by B-cubed over the mentions of each cell: who is one voice, across documents.

A mention is a name in a chain of an annotated claim, once a document. The annotation writes every voice of a document as the
fullest name that the document has for it (GUIDELINES section 1), but does not say which voices of several documents are one.
What gold identity can be derived is this, within a cell (what several outlets wrote of one day and place; cells of one document
are left out), from the words alone:

- a mention with a name in it (a capital whose small form no text of the cell has): two are one voice if their words are the
  same, if one is the other's initials, or if all words of the one are in the other and both have one head (the last word before
  a preposition or comma), neither being two voices in one ("A and B"); and so on from each to the next
- a mention without a name ("residents", "a medical source") is of its own document: two are one if their words are the same

Limits: where a name shares no such words with its other name (an office and who holds it, a body and its head, who speaks for
it, "Russia's" and "Russian"), they count as two voices, though ours may rightly be one; a short name of two bodies counts as
one. So precision is told too low, and it can't be read as how often voices are put together wrongly: each pair has to be read
for that (`--apart` prints what ours has together and this identity apart, and the other way round). "By their words" is what is
had for nothing: the same words are the same voice; this identity is made of words too, so that line stands higher than it
deserves.

Ours are the roots' keys (`weigh/roots.py`) where the mention alone is the chain. All without a name in an outlet are one root
there, on purpose, since they support once; so the second block leaves them out. The test part is refused: the identity was made
by looking at the others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from counterclaim.model.attribution import Mention
from counterclaim.model.claim import Claim
from counterclaim.model.span import Span
from counterclaim.weigh.roots import Source, find_roots
from evaluation.clusters import b_cubed
from evaluation.joined import Gold
from evaluation.quality import MEASURED_ONLY, Refused, load

WORD = re.compile(r"[^\W_]+")
POSSESSIVE = re.compile(r"['’]s?\b")
JOINT = re.compile(r"\band\b")
BEHIND = re.compile(r",|\b(?:of|in|for|at|from|on|to|who|which|near|with)\b")
ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True)
class Voiced:
    """A name in the chains of a document of a cell, and whether it names somebody."""

    cell: str
    document: str
    name: str
    is_named: bool

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, small, without articles."""
        return tuple(word for word in words_of(self.name) if word not in ARTICLES)

    @property
    def head(self) -> str:
        """The last word before a preposition or comma."""
        return (words_of(BEHIND.split(self.name, maxsplit=1)[0]) or words_of(self.name) or [""])[-1]

    @property
    def initials(self) -> str:
        """The first letters of its capitalised words."""
        return "".join(word[0] for word in WORD.findall(self.name) if word[0].isupper()).lower()


def words_of(name: str) -> list[str]:
    """The words, small."""
    return [word.lower() for word in WORD.findall(POSSESSIVE.sub("", name))]


def report(part: str, data: Path, scorer: Path, apart: bool = False) -> Iterator[str]:
    """B-cubed of ours and of equal words, over all mentions and those with a name; with `apart` where ours and the gold part."""
    if part == MEASURED_ONLY:
        raise Refused(f"voices are not measured on the {part} part: what is gold here was derived by looking at mentions")
    _, gold = load(part, data, scorer)
    mentions = mentions_of(gold)
    cells = {mention.cell for mention in mentions}
    yield f"{part}: {len(mentions)} mentions of voices in {len({m.document for m in mentions})} documents of {len(cells)} cells"
    found = ours(gold, mentions)
    for title, some in (("all", mentions), ("with a name", [m for m in mentions if m.is_named])):
        wanted = identities(some)
        ways: dict[str, dict[Voiced, Hashable]] = {
            "ours": {m: found[m] for m in some},
            "by their words": {m: (m.cell, m.words) for m in some},
        }
        for name, mine in ways.items():
            share = b_cubed({m: wanted[m] for m in some}, {m: mine[m] for m in some})
            of = f"{len(set(wanted.values()))} voices, {len(set(mine.values()))} found, {len(some)} mentions"
            yield f"{title:12} {name:15} B3 {share.f1:.3f}   p {share.precision:.3f}  r {share.recall:.3f}   {of}"
    if apart:
        yield from differences([m for m in mentions if m.is_named], found)


def differences(mentions: Sequence[Voiced], found: Mapping[Voiced, Hashable]) -> Iterator[str]:
    """Pairs of names of a cell that ours has together and the gold apart (+), and the other way round (-), each once."""
    wanted = identities(mentions)
    pairs = combinations(mentions, 2)
    told = {
        ("+" if found[a] == found[b] else "-", a.cell, *sorted(" ".join(m.name.split()) for m in (a, b)))
        for a, b in pairs
        if (found[a] == found[b]) != (wanted[a] == wanted[b])
    }
    yield from (" | ".join(line) for line in sorted(told))


def mentions_of(gold: Gold) -> list[Voiced]:
    """The mentions in cells of several documents, each once a document."""
    sizes = Counter(gold.cells.values())
    texts: dict[str, set[str]] = {}
    for name, text in gold.texts.items():
        texts.setdefault(gold.cells[name], set()).update(WORD.findall(text))
    found: dict[Voiced, None] = {}
    for row in gold.documents:
        cell = gold.cells[row["doc"]]
        if sizes[cell] > 1:
            for name in (name for claim in row["claims"] for name in claim["chain"]):
                found[Voiced(cell, row["doc"], name, names_somebody(name, texts[cell]))] = None
    return list(found)


def names_somebody(name: str, words: set[str]) -> bool:
    """Whether a word of it has a capital and is nowhere small among the words."""
    said = WORD.findall(POSSESSIVE.sub("", name))
    return any(word[0].isupper() and word.lower() not in words for word in said)


def are_one(one: Voiced, other: Voiced) -> bool:
    """Whether two mentions of a cell are one voice by their words."""
    if one.cell != other.cell or (not one.is_named and one.document != other.document) or one.is_named != other.is_named:
        return False
    if one.words == other.words:
        return True
    return one.is_named and (_abbreviates(one, other) or _abbreviates(other, one) or _is_short_for(one, other))


def _abbreviates(short: Voiced, long: Voiced) -> bool:
    return len(short.words) == 1 and len(short.words[0]) > 1 and short.words[0] == long.initials


def _is_short_for(one: Voiced, other: Voiced) -> bool:
    few, many = sorted((set(one.words), set(other.words)), key=len)
    alone = not (JOINT.search(one.name) or JOINT.search(other.name))
    return alone and bool(few) and few <= many and one.head == other.head


def identities(mentions: Sequence[Voiced]) -> dict[Voiced, Hashable]:
    """Each mention's gold voice: what is one by its words, from each to the next."""
    parent = {mention: mention for mention in mentions}

    def first(mention: Voiced) -> Voiced:
        while parent[mention] is not mention:
            mention = parent[mention]
        return mention

    for one, other in combinations(mentions, 2):
        if are_one(one, other):
            parent[first(other)] = first(one)
    return {mention: first(mention) for mention in mentions}


def ours(gold: Gold, mentions: Sequence[Voiced]) -> dict[Voiced, Hashable]:
    """Each mention's root, by its key, told apart by cell."""
    claims = {mention: _claim(mention, number) for number, mention in enumerate(mentions)}
    roots = find_roots(list(claims.values()), {name: Source(name, (name,)) for name in gold.names})
    return {mention: (mention.cell, roots[claim.id].key) for mention, claim in claims.items()}


def _claim(mention: Voiced, number: int) -> Claim:
    """A claim by that voice and nobody else."""
    return Claim(mention.document, Span(0, 0, ""), (Mention(mention.name),), "assert", "+", "other", ordinal=number)
