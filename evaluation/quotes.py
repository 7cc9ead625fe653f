"""Who says what, without the rest: quotes of several simple ways and of ours against the annotated claims that have a voice.

A quote is a source and a content. The source counted is the voice nearest to the content, the last of the chain: no way beside ours
follows a chain to its origin. Definitions of right:

content  at least half of the content words (the scorer's list of stop words left out) are shared, by Dice; quotes of a document are
         paired one to one, the most alike first
source   the content is right, and the scorer's `same_voice` holds of the two sources

Two of the ways are named after peers. They are simplified rebuilds from the published descriptions as PEERS.md gives them; neither
program was run, and no figure here is one of theirs:

textacy          direct quotations only: it "does not extract indirect or mixed", and raises on an odd number of quote marks
                 (such a text gives nothing here). Rebuilt: what is in quotation marks and begins a sentence of its own, with the
                 subject of the nearest verb of saying. Its own rules for cue and speaker are not rebuilt.
GenderGapTracker rules by verbs, "according to", and floating quotes. Rebuilt: the clause under a verb of saying, "according to",
                 direct quotations, and a quotation with nobody beside it as the last speaker's. Its coreference (neuralcoref) is
                 not rebuilt: a pronoun stays one. It reports F1 83.7 (overlap .3) on 98 articles of its own: other texts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evaluation.joined import Gold, Row

ENOUGH = 0.5
SAYING = frozenset(
    "say tell report claim announce state add confirm deny accuse warn declare note explain argue insist stress believe allege "
    "admit acknowledge describe comment reveal suggest testify write assert maintain affirm point indicate estimate promise "
    "threaten".split()
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CONTENTS = frozenset({"ccomp", "parataxis"})
QUOTED = re.compile(r"[\"\u201c]([^\"\u201c\u201d]+)[\"\u201d]")
MARK = re.compile(r"[\"\u201c\u201d]")
ACCORDING = re.compile(r"\baccording to ([^,.;]+)", re.IGNORECASE)
FEWEST = 4  # words: less in quotation marks is a name or a scare quote


@dataclass(frozen=True)
class Quote:
    """A content and who is said to have said it; an empty source is one that was not found."""

    source: str
    content: str


@dataclass(frozen=True)
class Found:
    """How many of the quotes found and annotated are right."""

    right: int
    found: int
    gold: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


def from_claims(claims: Iterable[Row]) -> list[Quote]:
    """The quotes in claims: those with a voice; two claims with the same words and voice are one quote."""
    quotes = {}
    for claim in claims:
        voices = [v.get("mention", "") if isinstance(v, dict) else v for v in claim.get("chain") or []]
        if voices:
            quotes[voices[-1], claim["quote"]] = Quote(voices[-1], claim["quote"])
    return list(quotes.values())


def direct_quotations(parsed: Any) -> list[Quote]:
    """What stands in quotation marks as a sentence, the nearest verb's subject its source; none if a mark is odd."""
    return [quote for quote in _in_marks(parsed) if quote.source]


def _in_marks(parsed: Any) -> list[Quote]:
    """What stands in quotation marks and begins a sentence of its own, with the source beside it, if any."""
    if len(MARK.findall(parsed.text)) % 2:
        return []
    quotes = []
    for match in QUOTED.finditer(parsed.text):
        if len(match[1].split()) >= FEWEST and match[1].lstrip()[:1].isupper():
            verb = _verb_beside(parsed, match)
            quotes.append(Quote(_subject(verb) if verb is not None else "", match[1]))
    return quotes


def _verb_beside(parsed: Any, match: re.Match[str]) -> Any:
    """The verb of saying nearest to a quotation, in its sentences and outside its marks."""
    around = [s for s in parsed.sents if s.start_char < match.end() and s.end_char > match.start()]
    outside = [t for s in around for t in s if _says(t) and not match.start() <= t.idx < match.end()]
    return min(outside, key=lambda t: min(abs(t.idx - match.start()), abs(t.idx - match.end())), default=None)


def tracked(parsed: Any) -> list[Quote]:
    """In the manner of the GenderGapTracker: the clause under a verb of saying, "according to", direct and floating quotations."""
    quotes = [
        Quote(_subject(token), _words(child.subtree))
        for token in parsed
        if _says(token)
        for child in _contents(token)
        if _subject(token)
    ]
    for sentence in parsed.sents:
        for match in ACCORDING.finditer(sentence.text):
            rest = (sentence.text[: match.start()] + sentence.text[match.end() :]).strip(" ,.\n")
            quotes.append(Quote(match[1].strip(), rest))
    return quotes + [q for q in floating(_in_marks(parsed)) if not any(q.content in other.content for other in quotes)]


def floating(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotations in their order, one with nobody beside it as the last speaker's."""
    found, last = [], ""
    for quote in quotes:
        last = quote.source or last
        found.append(Quote(last, quote.content))
    return [quote for quote in found if quote.source]


def nearest(parsed: Any) -> list[Quote]:
    """Each sentence with a verb of saying is the content, its first such verb's subject the source."""
    quotes = []
    for sentence in parsed.sents:
        source = next((_subject(token) for token in sentence if _says(token) and _subject(token)), "")
        if source:
            quotes.append(Quote(source, sentence.text.replace(source, " ", 1)))
    return quotes


WAYS: dict[str, Callable[[Any], list[Quote]]] = {
    "direct (textacy)": direct_quotations,
    "rules (GGT)": tracked,
    "nearest verb": nearest,
}


def _says(token: Any) -> bool:
    return token.lemma_.lower() in SAYING and token.pos_ == "VERB"


def _subject(verb: Any) -> str:
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    return _words(subject.subtree) if subject is not None else ""


def _contents(verb: Any) -> Iterator[Any]:
    """The clauses that hang on a verb of saying, or the clause that a verb of saying in parenthesis stands in."""
    yield from (child for child in verb.children if child.dep_ in CONTENTS)
    if verb.dep_ in CONTENTS and verb.head.pos_ in {"VERB", "AUX"} and not _says(verb.head) and verb.dep_ == "parataxis":
        yield verb.head


def _words(tokens: Iterable[Any]) -> str:
    return " ".join(token.text for token in tokens)


def pairs(scorer: Any, gold: Sequence[Quote], found: Sequence[Quote]) -> Iterator[tuple[Quote, Quote]]:
    """One-to-one pairs whose contents share enough, the most alike first; of equals those of the same voice."""
    shares = ((scorer.overlap(g.content, f.content)[0], i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    options = [(share, bool(scorer.same_voice(gold[i].source, found[j].source)), i, j) for share, i, j in shares if share >= ENOUGH]
    used: tuple[set[int], set[int]] = set(), set()
    for *_, i, j in sorted(options, key=lambda o: (-o[0], not o[1], o[2], o[3])):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield gold[i], found[j]


def compare(scorer: Any, gold: Gold, found: Mapping[str, Sequence[Quote]]) -> tuple[Found, Found]:
    """How right the contents and the sources of all documents are."""
    content = source = n_found = n_gold = 0
    for document in gold.documents:
        wanted, mine = from_claims(document["claims"]), found.get(document["doc"], ())
        paired = list(pairs(scorer, wanted, mine))
        content += len(paired)
        source += sum(bool(scorer.same_voice(g.source, f.source)) for g, f in paired)
        n_found += len(mine)
        n_gold += len(wanted)
    return Found(content, n_found, n_gold), Found(source, n_found, n_gold)


def of_rows(rows: Iterable[Row]) -> dict[str, list[Quote]]:
    """The quotes in each document's predicted claims."""
    claims: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["type"] == "claim":
            claims[row["doc"]].append(row)
    return {name: from_claims(mine) for name, mine in claims.items()}


def of_peers(texts: Mapping[str, str]) -> dict[str, dict[str, list[Quote]]]:
    """The quotes that each simple way finds, from one parse."""
    from evaluation.toy import load_parser

    parsed = {name: load_parser()(text) for name, text in texts.items()}
    return {way: {name: find(text) for name, text in parsed.items()} for way, find in WAYS.items()}


def table(scorer: Any, gold: Gold, ways: Mapping[str, Mapping[str, Sequence[Quote]]]) -> Iterator[str]:
    """A way a line: the F1 of contents and of sources, and over how many."""
    yield f"{'quotes':18} {'content':>8} {'source':>8} {'found':>6} {'gold':>6}"
    for way, found in ways.items():
        content, source = compare(scorer, gold, found)
        yield f"{way:18} {content.f1:8.3f} {source.f1:8.3f} {content.found:6} {content.gold:6}"
