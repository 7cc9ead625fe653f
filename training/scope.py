"""Train the model that says which clauses are claims (counterclaim/weights/scope.json) from the corpus.

    python -m training.scope --data ../shared/data [--parts train] [--out counterclaim/weights/scope.json]

Needs the `training` extra (scikit-learn) and a copy of the open corpora. Each clause that the claim stage proposes is an example:
a claim if a gold quote overlaps it (Dice of words, at least a half, one to one), else none. Logistic regression, L2, C = 0.3,
deterministic. The same command without the dev part, then `python -m evaluation quality --part dev`, shows what it is worth.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from corpus.__main__ import HOME, join, read_rows
from corpus.overlap import overlap
from corpus.texts import load_texts
from counterclaim.attribute import attributions_in
from counterclaim.claim.build import drafts_of
from counterclaim.claim.quote import quote_of
from counterclaim.claim.scope import WEIGHTS, features_of
from counterclaim.language.analyse import analyse
from counterclaim.model.capture import Capture
from counterclaim.read import document_of

C = 0.3
SMALLEST = 0.004  # weights below this are left out of the file: they change no decision


def examples_of(text: str, claims: list[dict[str, Any]]) -> list[tuple[dict[str, float], bool]]:
    """The features of every clause proposed in a text, and whether it is a claim."""
    capture = Capture(text.encode("utf-8"), "text/plain", "corpus", "corpus", datetime(2026, 1, 1, tzinfo=UTC))
    document = document_of(capture)
    analysis = analyse(document.text, document.published)
    drafts = drafts_of(analysis, attributions_in(analysis))
    quotes = [quote_of(draft.clause).exact for draft in drafts]
    pairs = sorted(
        ((overlap(claim["quote"], quote), i, j) for i, quote in enumerate(quotes) for j, claim in enumerate(claims)), reverse=True
    )
    used: set[int] = set()
    kept: set[int] = set()
    for share, i, j in pairs:
        if share >= 0.5 and i not in kept and j not in used:
            kept.add(i)
            used.add(j)
    return [(features_of(draft), i in kept) for i, draft in enumerate(drafts)]


def collect(parts: list[str], data: Path) -> list[tuple[dict[str, float], bool]]:
    """The examples of some parts of the corpus, in the order of its rows."""
    texts = load_texts(data)
    found: list[tuple[dict[str, float], bool]] = []
    for part in parts:
        with tempfile.TemporaryDirectory() as folder:
            join(HOME / part, Path(folder), texts)
            for row in read_rows(Path(folder) / "gold.jsonl"):
                text = (Path(folder) / "docs" / f"{row['doc']}.txt").read_text("utf-8")
                found.extend(examples_of(text, row["claims"]))
    return found


def fit(examples: list[tuple[dict[str, float], bool]]) -> dict[str, Any]:
    """The model's weights, intercept and thresholds, ready to be written."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([features for features, _ in examples])
    model = LogisticRegression(C=C, max_iter=3000).fit(matrix, [kept for _, kept in examples])
    names = vectorizer.get_feature_names_out()
    weights = {str(n): round(float(w), 4) for n, w in zip(names, model.coef_[0], strict=True) if abs(w) >= SMALLEST}
    return {
        "intercept": round(float(model.intercept_[0]), 4),
        "weights": dict(sorted(weights.items())),
    }


def main(arguments: list[str] | None = None) -> int:
    """Collect, fit and write."""
    parser = argparse.ArgumentParser(prog="python -m training.scope", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--parts", nargs="+", default=["train"], choices=["train", "dev"])
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args(arguments)
    examples = collect(options.parts, options.data)
    model = fit(examples)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(model, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(examples)} clauses, {sum(kept for _, kept in examples)} claims, {len(model['weights'])} weights -> {options.out}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
