"""The reader's network: a small encoder over word pieces, and a head for each thing it says of a word.

Heads and labels by the deep biaffine parser (Dozat & Manning, "Deep Biaffine Attention for Neural Dependency Parsing", ICLR 2017),
with one difference: the label is read from the word and its chosen head by a layer of its own, not biaffinely, which is cheaper.
Sentences are found in the same pass; a word's head is looked for within its sentence alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

SHAPES = 16  # eight shapes of a word, each with or without a known sentence start before it
FAR = -1e4


@dataclass(frozen=True)
class Labels:
    """The names behind the numbers, a list a task."""

    tag: list[str]
    pos: list[str]
    dep: list[str]
    lemma: list[str]
    name_tag: list[str]
    event: list[str]
    act: list[str]
    count: list[str]
    roles: list[str]


class Reader(nn.Module):
    """Word pieces to sentences, tags, heads, labels, lemma scripts and names."""

    def __init__(self, encoder: Any, labels: Labels, arc: int = 192, label: int = 128) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.shape = nn.Embedding(SHAPES, size, padding_idx=0)
        nn.init.zeros_(self.shape.weight)
        self.drop = nn.Dropout(0.1)
        self.start = nn.Linear(size, 2)
        self.tag = nn.Linear(size, len(labels.tag))
        self.pos = nn.Linear(size, len(labels.pos))
        self.lemma = nn.Linear(size, len(labels.lemma))
        self.name = nn.Linear(size, len(labels.name_tag))
        self.arc_word = nn.Sequential(nn.Linear(size, arc), nn.GELU())
        self.arc_head = nn.Sequential(nn.Linear(size, arc), nn.GELU())
        self.arc = nn.Parameter(torch.zeros(arc, arc))
        nn.init.xavier_uniform_(self.arc)
        self.arc_prior = nn.Linear(arc, 1)
        self.root = nn.Linear(arc, 1)
        self.label_word = nn.Linear(size, label)
        self.label_head = nn.Linear(size, label)
        self.label = nn.Linear(label, len(labels.dep))
        self.event = nn.Linear(size, len(labels.event))
        self.act = nn.Linear(size, len(labels.act))
        self.count = nn.Linear(size, len(labels.count))
        self.roles = nn.Linear(size, len(labels.roles))
        self.said = nn.Linear(size, arc)
        self.voice = nn.Linear(size, arc)
        self.own = nn.Linear(size, 1)

    def words(self, pieces: Tensor, shapes: Tensor, firsts: Tensor) -> Tensor:
        """(batch, words, size): each word by its first piece. `pieces` and `shapes` (batch, pieces), 0 where padded."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.shape(shapes)
        mask = (pieces != 0).long()
        out = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        index = firsts.unsqueeze(-1).expand(-1, -1, out.shape[-1])
        return self.drop(torch.gather(out, 1, index))

    def arcs(self, words: Tensor) -> Tensor:
        """(batch, word, head) scores; a word's own place stands for the root."""
        word, head = self.arc_word(words), self.arc_head(words)
        scores = (word @ self.arc) @ head.transpose(1, 2) / 8.0 + self.arc_prior(head).transpose(1, 2)
        eye = torch.eye(words.shape[1], device=words.device, dtype=scores.dtype)
        return scores * (1 - eye) + self.root(word) * eye

    def labels(self, words: Tensor, heads: Tensor) -> Tensor:
        """(batch, words, labels) scores given the heads; a root is its own head."""
        far = self.label_head(words)
        index = heads.unsqueeze(-1).expand(-1, -1, far.shape[-1])
        return self.label(nn.functional.gelu(self.label_word(words) + torch.gather(far, 1, index)))

    def roots(self, words: Tensor) -> Tensor:
        """(batch, words, 1 + words) scores: whose word it is, the document's own (first) or that of the voice headed by a word."""
        return torch.cat([self.own(words), self.said(words) @ self.voice(words).transpose(1, 2) / 8.0], -1)


class Exported(nn.Module):
    """What runs in the package: whole numbers out, and the arc scores for mending a tree that is none."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, shapes: Tensor, firsts: Tensor, breaks: Tensor) -> tuple[Tensor, ...]:
        """Sentence starts (1 or 0), heads, labels, tags, parts of speech, lemma scripts, name tags, arc scores; then of claims the
        log-probabilities of event, act, count field and root, and the probabilities of roles."""
        reader = self.reader
        words = reader.words(pieces, shapes, firsts)
        start = (reader.start(words).argmax(-1) + breaks).clamp(max=1)
        sentence = torch.cumsum(start, 1)
        apart = (sentence.unsqueeze(1) != sentence.unsqueeze(2)).to(words.dtype)
        arcs = reader.arcs(words) + apart * FAR
        heads = arcs.argmax(-1)
        label = reader.labels(words, heads).argmax(-1)
        tags = reader.tag(words).argmax(-1), reader.pos(words).argmax(-1), reader.lemma(words).argmax(-1)
        claims = [head(words).log_softmax(-1) for head in (reader.event, reader.act, reader.count)]
        claims += [reader.roots(words).log_softmax(-1), reader.roles(words).sigmoid()]
        return start, heads, label, *tags, reader.name(words).argmax(-1), arcs, *claims
