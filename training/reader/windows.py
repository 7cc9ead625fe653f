"""Lessons cut into the windows that the encoder reads, and damaged the way corpora damage text."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

LONGEST = 250  # words; counterclaim/language/reader.py reads no more at once
COLUMNS = ("words", "breaks", "starts", "tag", "pos", "head", "dep", "lemma", "name_tag", "agree")
CLAIM_COLUMNS = ("event", "act", "root", "count", "roles", "claim")  # of annotated texts alone
SKIP = -100
DROPPED = frozenset({",", "'", "’", ";"})


@dataclass
class Window:
    """Some sentences of a text, heads counted from the window's first word."""

    words: list[str]
    breaks: list[int]
    starts: list[int]
    tag: list[str]
    pos: list[str]
    head: list[int]
    dep: list[str]
    lemma: list[str]
    name_tag: list[str]
    agree: list[int]
    claims: dict[str, list[Any]] = field(default_factory=dict)


def damaged(row: dict[str, Any]) -> dict[str, Any]:
    """The lesson as a text that lost its commas and apostrophes: "Syria's" is one word, "Syrias"; "did n't" is "did nt"."""
    keep: list[int] = []
    words = list(row["words"])
    for i, word in enumerate(words):
        if word in DROPPED and row["dep"][i] == "punct":
            continue
        bare = word.replace("'", "").replace("’", "")
        if bare != word and bare.lower() == "s" and keep and row["glued"][i]:
            words[keep[-1]] += bare
            continue
        if bare:
            words[i] = bare
            keep.append(i)
    place = {old: new for new, old in enumerate(keep)}

    def home(i: int) -> int:
        while i not in place and row["head"][i] != i:
            i = row["head"][i]
        return place.get(i, -1)

    out: dict[str, Any] = {**row, "words": [words[i] for i in keep]}
    for column in (*COLUMNS[1:], *(c for c in CLAIM_COLUMNS if c in row)):
        out[column] = [row[column][i] for i in keep]
    if "root" in row:
        out["root"] = [place.get(r, SKIP) if r >= 0 else r for r in out["root"]]
    out["head"] = [h if (h := home(row["head"][i])) >= 0 else place[i] for i in keep]
    out["lemma"] = [
        row["lemma"][i] if words[i] == row["words"][i] or row["words"][i][0] in "'’n" else _with_s(row["lemma"][i]) for i in keep
    ]
    begins, lost = [], False
    following = set(keep)
    for i, start in enumerate(row["starts"]):
        lost = lost or bool(start)
        if i in following:
            begins.append(int(lost))
            lost = False
    out["starts"] = begins
    return out


def _with_s(script: str) -> str:
    off, _, on = script.partition(":")
    return f"{int(off) + 1}:{on}"


def windows(row: dict[str, Any], chance: random.Random, shortest: int = 15) -> list[Window]:
    """The text in windows of whole sentences, of lengths drawn anew each time; a sentence longer than a window is cut off."""
    begins = [i for i, start in enumerate(row["starts"]) if start or i == 0] + [len(row["words"])]
    found, at = [], 0
    while at < len(begins) - 1:
        limit = chance.randint(shortest, LONGEST)
        to = at + 1
        while to < len(begins) - 1 and begins[to + 1] - begins[at] <= limit:
            to += 1
        found.append(_cut(row, begins[at], min(begins[to], begins[at] + LONGEST), chance.random() < 0.4))
        at = to
    return found


def _cut(row: dict[str, Any], first: int, last: int, forget: bool) -> Window:
    columns = {name: list(row[name][first:last]) for name in COLUMNS}
    columns["head"] = [h - first if first <= h < last else i for i, h in enumerate(columns["head"])]
    columns["breaks"] = [1] + [0 if forget else b for b in columns["breaks"][1:]]
    columns["starts"][0] = 1
    claims = {name: list(row[name][first:last]) for name in CLAIM_COLUMNS if name in row}
    if claims:
        claims["root"] = [r if r < 0 else r - first if first <= r < last else SKIP for r in claims["root"]]
    return Window(**columns, claims=claims)
