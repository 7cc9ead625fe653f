"""Teach the reader the claims: annotated texts and the teacher's lessons together, from a fixed seed.

    python -m training.reader.claims GOLD.jsonl.gz LESSONS.jsonl.gz BASE TRAINED OUT [--epochs 15]

TRAINED is what training.reader.train wrote. Each epoch reads every annotated text of the part `train` and a share of the lessons,
so that nothing learned is lost. Prints what is right on the part `dev`: for each annotated claim, the event, act and root that its
words give together.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModel, PreTrainedTokenizerFast

from training.reader.gold import NONE, OWN, ROLES, SKIP
from training.reader.network import Labels, Reader
from training.reader.texts import load
from training.reader.train import LAYERS, SEED, Batcher, loss_of, measure, words_of
from training.reader.windows import Window, damaged, windows

SHARE = 0.1  # of the lessons, each epoch
SHORTEST = 120  # words: a claim wants its surroundings
WEIGHTS = {"event": 2.0, "act": 1.0, "count": 0.7, "root": 0.7}
NEW = ("event", "act", "count", "roles", "said", "voice", "own")  # the heads that begin from nothing


def claim_labels(rows: Sequence[dict[str, Any]]) -> dict[str, list[str]]:
    """The labels of the claims' tasks that occur, "none" first."""
    seen: dict[str, set[str]] = {task: {x for row in rows for x in row[task]} - {NONE} for task in ("event", "act", "count")}
    return {task: [NONE, *sorted(names)] for task, names in seen.items()} | {"roles": list(ROLES)}


def claim_tensors(batch: list[Window], labels: Labels) -> dict[str, Tensor]:
    """(batch, words) numbers of event, act, count and root (0 the own voice, else 1 + word), (batch, words, roles)."""
    width = max(len(w.words) for w in batch)
    out = {task: torch.full((len(batch), width), SKIP) for task in WEIGHTS}
    roles = torch.full((len(batch), width, len(ROLES)), SKIP)
    for b, window in enumerate(batch):
        n = len(window.words)
        for task in ("event", "act", "count"):
            names = getattr(labels, task)
            out[task][b, :n] = torch.tensor([names.index(x) for x in window.claims[task]])
        out["root"][b, :n] = torch.tensor([r if r == SKIP else 0 if r == OWN else r + 1 for r in window.claims["root"]])
        roles[b, :n] = torch.tensor(window.claims["roles"])
    return {**out, "roles": roles}


def claim_outputs(reader: Reader, words: Tensor, there: Tensor) -> dict[str, Tensor]:
    """The scores of the claims' heads; `there` (batch, words) is whether a word is one, so that no padding is taken for a voice."""
    scores = {"event": reader.event(words), "act": reader.act(words), "count": reader.count(words)}
    roots = reader.roots(words)
    shut = torch.cat([torch.zeros_like(there[:, :1]), ~there], 1).unsqueeze(1)
    return {**scores, "root": roots.masked_fill(shut, -1e4), "roles": reader.roles(words)}


def claim_loss(reader: Reader, words: Tensor, t: dict[str, Tensor], gold: dict[str, Tensor]) -> Tensor:
    """Cross-entropy of the claims' tasks."""
    scores = claim_outputs(reader, words, t["head"] != SKIP)
    total = torch.zeros(())
    for task, weight in WEIGHTS.items():
        if (gold[task] != SKIP).any():
            loss = nn.functional.cross_entropy(scores[task].transpose(1, 2), gold[task], ignore_index=SKIP)
            total = total + weight * loss
    real = gold["roles"] != SKIP
    if real.any():
        total = total + nn.functional.binary_cross_entropy_with_logits(scores["roles"][real], gold["roles"][real].float())
    return total


def measure_claims(reader: Reader, batcher: Batcher, labels: Labels, found: list[Window]) -> dict[str, float]:
    """Share of the claims whose event, act and root (own voice or not; and which word) their words give together."""
    reader.eval()
    right: collections.Counter[str] = collections.Counter()
    with torch.no_grad():
        for batch in batcher.batches(found, None):
            t, gold = batcher.tensors(batch), claim_tensors(batch, labels)
            words = reader.words(t["pieces"], t["shapes"], t["firsts"])
            scores = {k: v.log_softmax(-1) for k, v in claim_outputs(reader, words, t["head"] != SKIP).items() if k != "roles"}
            for b, window in enumerate(batch):
                for number in sorted(set(window.claims["claim"]) - {-1}):
                    inside = [i for i, c in enumerate(window.claims["claim"]) if c == number]
                    right["claims"] += 1
                    for task in ("event", "act"):
                        answer = scores[task][b, inside, 1:].mean(0).argmax() + 1
                        right[task] += int(answer == gold[task][b, inside[0]])
                    right["found"] += int((scores["event"][b, inside, 0].exp().mean()) < 0.5)
                    root = gold["root"][b, inside[0]]
                    if root != SKIP:
                        answer = scores["root"][b, inside].exp().mean(0).argmax()
                        right["roots"] += 1
                        right["root"] += int(answer == root)
                        right["own"] += int((answer == 0) == (root == 0))
    of = {"root": right.pop("roots"), "claims": 1}
    of["own"] = of["root"]
    return {task: round(n / of.get(task, right["claims"]), 3) for task, n in right.items()}


def fit(gold: list[dict[str, Any]], lessons: list[dict[str, Any]], base: Path, trained: Path, out: Path, *, epochs: int) -> None:
    """Train and write the reader after each epoch."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    train, dev = ([row for row in gold if row["part"] == part] for part in ("train", "dev"))
    labels = Labels(**{**json.loads((trained / "labels.json").read_text("utf-8")), **claim_labels(gold)})
    out.mkdir(parents=True, exist_ok=True)
    (out / "labels.json").write_text(json.dumps(vars(labels), ensure_ascii=False), "utf-8")
    encoder = AutoModel.from_pretrained(base)
    encoder.encoder.layer = encoder.encoder.layer[:LAYERS]
    reader = Reader(encoder, labels)
    known = torch.load(trained / "reader.pt", weights_only=True)
    shapes = {name: tensor.shape for name, tensor in reader.state_dict().items()}
    reader.load_state_dict({k: v for k, v in known.items() if shapes.get(k) == v.shape}, strict=False)
    for parameter in reader.encoder.embeddings.parameters():
        parameter.requires_grad = False
    batcher = Batcher(PreTrainedTokenizerFast(tokenizer_file=str(base / "tokenizer.json"), pad_token="[PAD]"), labels)
    held, kept = lessons[::25], [row for i, row in enumerate(lessons) if i % 25]
    tests = [w for row in held for w in windows(row, random.Random(SEED))]
    tried = [w for row in dev for w in windows(row, random.Random(SEED), SHORTEST)]
    fine = [p for n, p in reader.named_parameters() if p.requires_grad and n.startswith("encoder")]
    new = [p for n, p in reader.named_parameters() if n.split(".")[0] in NEW]
    rest = [p for n, p in reader.named_parameters() if p.requires_grad and n.split(".")[0] not in (*NEW, "encoder")]
    rates, groups = (1.5e-4, 2e-3, 3e-4), (fine, new, rest)
    optimiser = torch.optim.AdamW([{"params": p, "lr": r} for p, r in zip(groups, rates, strict=True)], weight_decay=0.02)
    step, begun, steps = 0, time.time(), 0
    for epoch in range(epochs):
        read = [damaged(row) if row["clean"] and chance.random() < 0.5 else row for row in train]
        taught = [damaged(r) if r["clean"] and chance.random() < 0.4 else r for r in chance.sample(kept, int(SHARE * len(kept)))]
        batches = [*batcher.batches([w for row in read for w in windows(row, chance, SHORTEST)], chance)]
        batches += [*batcher.batches([w for row in taught for w in windows(row, chance)], chance)]
        chance.shuffle(batches)
        steps = steps or epochs * len(batches)
        reader.train()
        total = 0.0
        for batch in batches:
            step += 1
            share = min(step / 100, max(1.0 - step / steps, 0.01))
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * share
            t = batcher.tensors(batch)
            words = words_of(reader, t)
            loss = loss_of(reader, words, t)
            if batch[0].claims:
                loss = 0.5 * loss + claim_loss(reader, words, t, claim_tensors(batch, labels))
            loss.backward()
            for group in groups:
                nn.utils.clip_grad_norm_(group, 1.0)
            optimiser.step()
            optimiser.zero_grad()
            total += loss.item()
        torch.save(reader.state_dict(), out / "reader.pt")
        print(f"epoch {epoch} step {step}/{steps} loss {total / len(batches):.3f} {time.time() - begun:.0f}s", flush=True)
        print("  dev claims", measure_claims(reader, batcher, labels, tried), flush=True)
        if epoch in (0, epochs - 1):
            print("  lessons", measure(reader, batcher, tests), flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("gold", "lessons", "base", "trained", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--epochs", type=int, default=15)
    options = parser.parse_args(arguments)
    torch.set_num_threads(2)
    lessons = load(options.lessons)
    random.Random(SEED).shuffle(lessons)
    fit(load(options.gold), lessons, options.base, options.trained, options.out, epochs=options.epochs)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
