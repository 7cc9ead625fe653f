"""Train the reader on its teacher's lessons, from a fixed seed.

    python -m training.reader.train LESSONS.jsonl.gz BASE OUT [--epochs 3] [--lessons N]

BASE is the folder of all-MiniLM-L6-v2 (Apache-2.0; model.safetensors, config.json, tokenizer.json), OUT a folder: reader.pt and
labels.json after each epoch. Two cores: some 30 minutes. Every 25th text is held out and measured against the teacher.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModel, PreTrainedTokenizerFast

from counterclaim.language.pieces import shapes_of
from training.reader.network import FAR, Labels, Reader
from training.reader.texts import load
from training.reader.windows import Window, damaged, windows

SEED = 20261122
LAYERS = 4  # of six: a third faster, and the rest learn the work
RARE = 3  # a lemma script seen less often is left out: the word stands for its own lemma
TASKS = ("tag", "pos", "lemma", "name_tag", "dep")
BUDGET = 640  # words in a batch
SKIP = -100


def labels_of(rows: Sequence[dict[str, Any]]) -> Labels:
    """The labels that occur, in alphabetical order; lemma scripts only if they are not rare."""
    seen: dict[str, collections.Counter[str]] = {task: collections.Counter() for task in TASKS}
    for row in rows:
        for task in TASKS:
            seen[task].update(row[task])
    kept = {t: sorted(k for k, n in seen[t].items() if n >= (RARE if t == "lemma" else 1)) for t in TASKS}
    return Labels(**kept, event=[], act=[], count=[], roles=[])


class Batcher:
    """Windows made into padded tensors."""

    def __init__(self, tokenizer: Any, labels: Labels) -> None:
        self.tokenizer = tokenizer
        self.numbers = {task: {name: i for i, name in enumerate(getattr(labels, task))} for task in TASKS}

    def batches(self, found: list[Window], chance: random.Random | None) -> Iterator[list[Window]]:
        """Windows of like length together, so many words a batch; in random order where a chance is given."""
        order = sorted(found, key=lambda w: len(w.words) + (chance.random() * 12 if chance else 0))
        batches: list[list[Window]] = [[]]
        for window in order:
            if batches[-1] and (len(batches[-1]) + 1) * len(window.words) > BUDGET:
                batches.append([])
            batches[-1].append(window)
        if chance:
            chance.shuffle(batches)
        yield from batches

    def tensors(self, batch: list[Window]) -> dict[str, Tensor]:
        """pieces, shapes, firsts, mask and a (batch, words) tensor for each task, SKIP where there is nothing to learn."""
        encoded = [self.tokenizer(w.words, is_split_into_words=True, truncation=True, max_length=500) for w in batch]
        most, width = max(len(e["input_ids"]) for e in encoded), max(len(w.words) for w in batch)
        pieces, shapes = torch.zeros(len(batch), most, dtype=torch.long), torch.zeros(len(batch), most, dtype=torch.long)
        firsts = torch.zeros(len(batch), width, dtype=torch.long)
        out = {name: torch.full((len(batch), width), SKIP) for name in (*TASKS, "start", "head")}
        weight = torch.zeros(len(batch), width)
        sentence = torch.full((len(batch), width), -1)
        for b, (window, e) in enumerate(zip(batch, encoded, strict=True)):
            ids, owners = e["input_ids"], e.word_ids()
            pieces[b, : len(ids)] = torch.tensor(ids)
            looks = shapes_of(window.words, window.breaks)
            shapes[b, : len(ids)] = torch.tensor([looks[o] if o is not None else 0 for o in owners])
            first: dict[int, int] = {}
            for at, owner in enumerate(owners):
                if owner is not None:
                    first.setdefault(owner, at)
            n = len(window.words)
            firsts[b, :n] = torch.tensor([first.get(i, 0) for i in range(n)])
            for task in TASKS:
                out[task][b, :n] = torch.tensor([self.numbers[task].get(x, SKIP) for x in getattr(window, task)])
            out["start"][b, :n] = torch.tensor([SKIP if k else s for s, k in zip(window.starts, window.breaks, strict=True)])
            out["head"][b, :n] = torch.tensor(window.head)
            weight[b, :n] = torch.tensor([1.0 if a else 0.35 for a in window.agree])
            sentence[b, :n] = torch.cumsum(torch.tensor(window.starts), 0)
        return {**out, "pieces": pieces, "shapes": shapes, "firsts": firsts, "weight": weight, "sentence": sentence}


def outputs(reader: Reader, words: Tensor, t: dict[str, Tensor]) -> dict[str, Tensor]:
    """The scores of every head; arcs within the teacher's sentences, labels by the teacher's heads."""
    apart = t["sentence"].unsqueeze(1) != t["sentence"].unsqueeze(2)
    scores = {"start": reader.start(words), "tag": reader.tag(words), "pos": reader.pos(words), "lemma": reader.lemma(words)}
    scores["name_tag"] = reader.name(words)
    scores["head"] = reader.arcs(words).float().masked_fill(apart, FAR)
    scores["dep"] = reader.labels(words, t["head"].clamp(min=0))
    return scores


def words_of(reader: Reader, t: dict[str, Tensor]) -> Tensor:
    """The encoder's vectors of a batch's words."""
    return reader.words(t["pieces"], t["shapes"], t["firsts"])


def loss_of(reader: Reader, words: Tensor, t: dict[str, Tensor]) -> Tensor:
    """Cross-entropy over all tasks; heads and labels on which the teachers differ weigh less."""
    total = torch.zeros(())
    for task, scores in outputs(reader, words, t).items():
        each = nn.functional.cross_entropy(scores.float().transpose(1, 2), t[task], ignore_index=SKIP, reduction="none")
        weighed = each * t["weight"] if task in {"head", "dep"} else each
        total = total + weighed.sum() / max(int((t[task] != SKIP).sum()), 1)
    return total


def measure(reader: Reader, batcher: Batcher, found: list[Window]) -> dict[str, float]:
    """Share of words right in each task, against the teacher; `las` is head and label."""
    reader.eval()
    right: collections.Counter[str] = collections.Counter()
    of: collections.Counter[str] = collections.Counter()
    with torch.no_grad():
        for batch in batcher.batches(found, None):
            t = batcher.tensors(batch)
            guess = {task: scores.argmax(-1) for task, scores in outputs(reader, words_of(reader, t), t).items()}
            for task, answer in guess.items():
                there = (t[task] != SKIP) & ((t["name_tag"] != batcher.numbers["name_tag"]["O"]) if task == "name_tag" else True)
                right[task] += int(((answer == t[task]) & there).sum())
                of[task] += int(there.sum())
            real = (t["dep"] != SKIP) & (t["weight"] == 1.0)
            right["las_agreed"] += int(((guess["head"] == t["head"]) & (guess["dep"] == t["dep"]) & real).sum())
            of["las_agreed"] += int(real.sum())
            for number, name in ((1, "start_p"), (2, "start_r")):
                base = (guess["start"] == 1) if number == 1 else (t["start"] == 1)
                base = base & (t["start"] != SKIP)
                right[name] += int((base & (guess["start"] == t["start"])).sum())
                of[name] += int(base.sum())
    return {task: round(right[task] / max(of[task], 1), 4) for task in right}


def fit(rows: list[dict[str, Any]], base: Path, out: Path, epochs: int, seed: int = SEED) -> None:
    """Train and write the reader after each epoch."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    held, kept = rows[::25], [row for i, row in enumerate(rows) if i % 25]
    labels = labels_of(kept)
    out.mkdir(parents=True, exist_ok=True)
    (out / "labels.json").write_text(json.dumps(vars(labels), ensure_ascii=False), "utf-8")
    encoder = AutoModel.from_pretrained(base)
    encoder.encoder.layer = encoder.encoder.layer[:LAYERS]
    reader = Reader(encoder, labels)
    for parameter in reader.encoder.embeddings.parameters():
        parameter.requires_grad = False
    batcher = Batcher(PreTrainedTokenizerFast(tokenizer_file=str(base / "tokenizer.json"), pad_token="[PAD]"), labels)
    batcher.tokenizer.backend_tokenizer.no_padding()
    tests = [w for row in held for w in windows(row, random.Random(seed))]
    harmed = [w for row in held if row["clean"] for w in windows(damaged(row), random.Random(seed))]
    fine = [p for n, p in reader.named_parameters() if p.requires_grad and n.startswith("encoder")]
    fresh = [p for n, p in reader.named_parameters() if p.requires_grad and not n.startswith("encoder")]
    rates = (2e-4, 1e-3)
    optimiser = torch.optim.AdamW([{"params": p, "lr": r} for p, r in zip((fine, fresh), rates, strict=True)], fused=True)
    words = sum(len(row["words"]) for row in kept)
    steps, step, begun = max(int(epochs * words / BUDGET * 1.08), 1), 0, time.time()
    for epoch in range(epochs):
        lessons = [damaged(row) if row["clean"] and chance.random() < 0.4 else row for row in kept]
        found = [w for row in lessons for w in windows(row, chance)]
        reader.train()
        total = 0.0
        for batch in batcher.batches(found, chance):
            step += 1
            share = min(step / 200, max(1.02 - step / steps, 0.02))
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * share
            t = batcher.tensors(batch)
            loss = loss_of(reader, words_of(reader, t), t)
            loss.backward()
            nn.utils.clip_grad_norm_(fine + fresh, 1.0)
            optimiser.step()
            optimiser.zero_grad()
            total += loss.item()
            if step % 100 == 0:
                print(f"step {step}/{steps} loss {total / 100:.3f} {time.time() - begun:.0f}s", flush=True)
                total = 0.0
        torch.save(reader.state_dict(), out / "reader.pt")
        print("epoch", epoch, measure(reader, batcher, tests), "damaged", measure(reader, batcher, harmed), flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Train the reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lessons", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--texts", type=int, help="so many texts only, for a trial")
    options = parser.parse_args(arguments)
    torch.set_num_threads(2)
    rows = load(options.lessons)
    random.Random(SEED).shuffle(rows)
    fit(rows[: options.texts], options.base, options.out, options.epochs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
