"""Our incidents as clusters of event mentions over ECB+'s test topics, by the CoNLL F1: for reference.

Protocol. Test topics 36 to 45 and the sentences that ECBplus_coreference_sentences.csv lists, as is usual. Gold mentions: every
action (ACTION_*, NEG_ACTION_*); gold clusters: its CROSS_DOC_COREF instance, else its INTRA_DOC_COREF chain, else the mention
alone; singletons count. Texts are the corpus' tokens joined by spaces. All claims of a topic's documents are grouped at once; which
documents are of one topic is given.

Our incidents cluster claims, not mentions. A mention takes the shortest claim whose quote covers its first token:

incidents         the incident of that claim; a mention that no claim covers is alone
incidents + word  the same, and mentions of one incident are one only if they share the stem of their first token: an incident
                  holds the shot, the death and the arrest, which ECB+ keeps apart
same word         mentions of a topic with one stem are one, without us: the usual baseline
alone             every mention alone
"""

from __future__ import annotations

import csv
import io
import sys
import tarfile
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from counterclaim.fields.content_words import stem
from counterclaim.incident import group_claims
from counterclaim.model.claim import Claim
from evaluation.coreference import Clusters, compare
from evaluation.muc import read_message

TOPICS = range(36, 46)
ACTIONS = ("ACTION_", "NEG_ACTION_")
Read = Callable[[str, str], Sequence[Claim]]


@dataclass(frozen=True)
class Mention:
    """An action in a text: where its first token starts, that token's stem, and its gold cluster."""

    start: int
    stem: str
    cluster: str


@dataclass(frozen=True)
class Story:
    """A document of a topic, with its mentions by their own names."""

    name: str
    topic: int
    text: str
    mentions: Mapping[str, Mention]


def load_stories(data: Path) -> list[Story]:
    """The documents of the test topics; FileNotFoundError where the corpus is not."""
    with tarfile.open(data / "ecbplus.tar.gz") as archive:
        files = {Path(member.name).name: member for member in archive if member.isfile()}

        def content(name: str) -> bytes:
            file = archive.extractfile(files[name])
            return file.read() if file else b""

        sentences: dict[str, set[int]] = defaultdict(set)
        for row in csv.DictReader(io.StringIO(content("ECBplus_coreference_sentences.csv").decode("utf-8"))):
            sentences[f"{row['Topic']}_{row['File']}.xml"].add(int(row["Sentence Number"]))
        named = [(name, int(name.split("_")[0])) for name in sorted(files) if name.endswith(".xml")]
        return [story_of(name, topic, content(name), sentences[name]) for name, topic in named if topic in TOPICS]


def story_of(name: str, topic: int, xml: bytes, sentences: set[int]) -> Story:
    """A document, with its mentions in those sentences."""
    root = ElementTree.fromstring(xml)
    starts, pieces, at, last = {}, [], 0, None
    tokens = {token.get("t_id"): token for token in root.iter("token")}
    for identity, token in tokens.items():
        if last is not None:
            pieces.append(" " if token.get("sentence") == last else "\n")
            at += 1
        starts[identity] = at
        pieces.append(token.text or "")
        at, last = at + len(token.text or ""), token.get("sentence")
    mentions = {}
    clusters = _clusters(root, name)
    for markable in root.iter():
        anchor = markable.find("token_anchor")
        if markable.tag.startswith(ACTIONS) and anchor is not None:
            token, identity = tokens[anchor.get("t_id")], f"{name}/{markable.get('m_id')}"
            if int(token.get("sentence", "-1")) in sentences:
                word = stem((token.text or "").lower())
                mentions[identity] = Mention(starts[anchor.get("t_id")], word, clusters.get(markable.get("m_id"), identity))
    return Story(name, topic, "".join(pieces), mentions)


def _clusters(root: ElementTree.Element, name: str) -> dict[str | None, str]:
    """The instance or chain of each mention that has one."""
    found: dict[str | None, str] = {}
    for kind in ("INTRA_DOC_COREF", "CROSS_DOC_COREF"):
        for link in root.iter(kind):
            cluster = link.get("note", "") if kind == "CROSS_DOC_COREF" else f"{name}/{link.get('r_id')}"
            found |= {source.get("m_id"): cluster for source in link.findall("source")}
    return found


def incidents_of(stories: Sequence[Story], claims: Mapping[str, Sequence[Claim]]) -> dict[str, Hashable]:
    """The incident of each mention of a topic; its own name where no claim covers it."""
    groups = group_claims([claim for story in stories for claim in claims[story.name]])
    incident = {claim.id: number for number, group in enumerate(groups) for claim in group}
    found: dict[str, Hashable] = {}
    for story in stories:
        for name, mention in story.mentions.items():
            over = [c for c in claims[story.name] if c.quote.start <= mention.start < c.quote.end]
            shortest = min(over, key=lambda c: c.quote.end - c.quote.start, default=None)
            found[name] = name if shortest is None else (story.topic, incident[shortest.id])
    return found


def ways_of(stories: Sequence[Story], claims: Mapping[str, Sequence[Claim]]) -> dict[str, dict[str, Hashable]]:
    """The clusters of all mentions in each way."""
    mentions = {name: (story.topic, mention) for story in stories for name, mention in story.mentions.items()}
    incidents: dict[str, Hashable] = {}
    for topic in sorted({story.topic for story in stories}):
        incidents |= incidents_of([story for story in stories if story.topic == topic], claims)
    return {
        "incidents": incidents,
        "incidents + word": {name: (incidents[name], mention.stem) for name, (_, mention) in mentions.items()},
        "same word": {name: (topic, mention.stem) for name, (topic, mention) in mentions.items()},
        "alone": {name: name for name in mentions},
    }


def report(data: Path, read: Read = read_message) -> Iterator[str]:
    """The lines of the report."""
    stories = load_stories(data)
    claims = {}
    for done, story in enumerate(stories, 1):
        print(f"\r{done} of {len(stories)} documents", end="", file=sys.stderr, flush=True)
        claims[story.name] = read(story.name, story.text)
    print(file=sys.stderr)
    gold: Clusters = {name: mention.cluster for story in stories for name, mention in story.mentions.items()}
    ways = ways_of(stories, claims)
    covered = sum(cluster != name for name, cluster in ways["incidents"].items())
    clusters = len(set(gold.values()))
    yield f"ECB+ test: {len(stories)} documents, {len(gold)} mentions in {clusters} clusters; {covered} covered by claims"
    yield f"{'':18} {'MUC':>6} {'B3':>6} {'CEAFe':>6} {'CoNLL':>6}"
    for way, found in ways.items():
        figures = compare(gold, found)
        cells = " ".join(f"{100 * f:6.1f}" for f in (figures.muc, figures.b3, figures.ceaf, figures.conll))
        yield f"{way:18} {cells}"
