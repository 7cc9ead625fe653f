"""What makes a row of the corpus sound: spans inside their texts, labels of the guidelines, links between claims that exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from corpus.standoff import Row
from counterclaim.model.claim import COUNT_FIELDS, EVENTS, NAME_FIELDS

ACTS = frozenset(["assert", "deny", "admit", "accuse", "suspect", "threaten", "promise", "predict", "demand"])
LINKS = frozenset(["agrees", "contradicts", "updates", "differs_in_scope", "denies", "responds"])


def faults_of(
    part: str, documents: Sequence[Row], links: Sequence[Row], incidents: Sequence[Row], texts: dict[str, str]
) -> list[str]:
    """Every fault, named by part, document and claim. Spans are checked where the text is at hand."""
    found = [f"{part} {fault}" for row in documents for fault in _document_faults(row, texts.get(row["sha256"]))]
    known = {f"{row['doc']}/{claim['id']}" for row in documents for claim in row["claims"]}
    for link in links:
        unknown = [end for end in (link["a"], link["b"]) if end not in known]
        if unknown or link["type"] not in LINKS:
            found.append(
                f"{part} link {link['a']} {link['type']} {link['b']}: {'unknown ' + unknown[0] if unknown else 'unknown type'}"
            )
    members = Counter(claim for incident in incidents for claim in incident["claims"])
    found += [f"{part} incident member {claim}: unknown" for claim in members if claim not in known]
    found += [f"{part} {claim}: in {n} incidents" for claim, n in members.items() if n > 1]
    found += [f"{part} {claim}: in no incident" for claim in sorted(known - set(members))]
    return found


def _document_faults(row: Row, text: str | None) -> Iterator[str]:
    ids = Counter(claim["id"] for claim in row["claims"])
    yield from (f"{row['doc']} {name}: twice" for name, n in ids.items() if n > 1)
    for claim in row["claims"]:
        where = f"{row['doc']} {claim['id']}"
        if claim["act"] not in ACTS or claim["event"] not in EVENTS or claim["polarity"] not in {"+", "-"}:
            yield f"{where}: unknown act, event or polarity"
        for field in claim["fields"]:
            if field["field"] not in (*COUNT_FIELDS, *NAME_FIELDS):
                yield f"{where}: unknown field {field['field']}"
        if text is not None:
            yield from (
                f"{where}: span {span} reaches outside the text"
                for span in _spans(claim)
                if not 0 <= span[0] < span[1] <= len(text)
            )


def _spans(claim: Row) -> Iterator[Any]:
    yield claim["quote"]
    yield from claim["chain"]
    yield from (claim[key] for key in ("place", "time", "condition") if claim[key])
    yield from (field[key] for field in claim["fields"] for key in ("of", "by", "value", "part_of") if field.get(key))
