"""A claim with its passage and all that it rests on: rule, spans, document and bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.text import Text

from counterclaim.ledger import Ledger
from counterclaim.model.attribution import Attribution
from counterclaim.model.incident import Relation
from counterclaim.model.span import Span
from counterclaim.show.cli.passages import STYLES, Mark, marked, shifted, surroundings
from counterclaim.show.cli.words import act_words, answer_words, chain_words, date_words, entry_words, when_words
from counterclaim.show.export.jsonl import claim_object
from counterclaim.show.export.line import span_object
from counterclaim.store.records import ClaimRecord, DocumentRecord


def print_claim(out: Console, kept: Ledger, record: ClaimRecord) -> None:
    """The claim, its passage marked, and where it comes from."""
    document, attribution = _document(kept, record), kept.attribution(record)
    text = kept.text(document.id)
    marks = marks_of(record, attribution)
    start, end = surroundings(text, marks)
    out.print(Text(f"claim {record.claim.id}", "bold"))
    out.print(marked(text[start:end], shifted(marks, start), colour=out.is_terminal))
    if out.is_terminal:
        out.print(Text("  ").join(Text(label, STYLES[label]) for label in dict.fromkeys(mark.label for mark in marks)))
    out.print()
    for name, value in _lines(kept, record, document, attribution):
        out.print(Text.assemble((f"{name:11}", "dim"), value), soft_wrap=True)


def marks_of(record: ClaimRecord, attribution: Attribution | None) -> list[Mark]:
    """The passages that the claim rests on."""
    claim = record.claim
    marks = [Mark(claim.quote, "claim")]
    if attribution:
        for label in ("source", "cue", "content"):
            marks += [Mark(span, label) for span in getattr(attribution, label)]
    said = (("place", claim.place and claim.place.span), ("time", claim.time and claim.time.span), ("condition", claim.condition))
    return marks + [Mark(span, label) for label, span in said if span]


def claim_details(kept: Ledger, record: ClaimRecord) -> dict[str, Any]:
    """The claim's parts by name, with all that it rests on."""
    document, attribution, review = _document(kept, record), kept.attribution(record), kept.review_of(record.claim)
    parts = {
        label: [span_object(span) for span in getattr(attribution, label)] if attribution else []
        for label in ("source", "cue", "content")
    }
    return {
        "doc": list(record.names),
        **claim_object(record.claim),
        **parts,
        "attribution_rule": attribution.rule if attribution else None,
        "rules": list(record.claim.rules),
        "extractor": record.extractor,
        "state": review.state,
        "judged_by": review.decision.by if review.decision else None,
        "comments": [{"by": note.by, "at": note.at.isoformat(), "words": note.value} for note in review.comments],
        "document": document.id,
        "sha256": document.payload_sha256,
        "origins": [masthead.origin for masthead in document.mastheads],
    }


def _document(kept: Ledger, record: ClaimRecord) -> DocumentRecord:
    return next(document for document in kept.documents() if document.id == record.claim.document)


def _lines(
    kept: Ledger, record: ClaimRecord, document: DocumentRecord, attribution: Attribution | None
) -> Iterator[tuple[str, str]]:
    claim = record.claim
    yield "who says", chain_words(claim.chain)
    yield "act", f"{act_words(claim)} ({claim.event})"
    for answer in claim.answers:
        yield "says", f"{answer_words(answer)}{f'  [{answer.rule}]' if answer.rule else ''}"
    if claim.place:
        entry = claim.place.entry
        yield "where", f"{claim.place.span.exact}{f' = {entry_words(entry)}' if entry else ', not in the gazetteer'}"
    if claim.time:
        yield "when", f"{claim.time.span.exact if claim.time.span else '(from the context)'} = {when_words(claim) or 'unknown'}"
    if claim.condition:
        yield "condition", claim.condition.exact
    if attribution:
        yield "source", _places_of(attribution.source)
        yield "cue", _places_of(attribution.cue)
        yield "rule", f"{attribution.rule} (attribution){''.join(f', {rule}' for rule in claim.rules)}"
    else:
        yield "rule", ", ".join(claim.rules) or "the document's own voice"
    yield "quote", f"characters {claim.quote.start}–{claim.quote.end}"
    for masthead in document.mastheads:
        yield "document", f"{masthead.name} ({document.id}), published {date_words(masthead.published)}, from {masthead.origin}"
    yield "bytes", f"sha256 {document.payload_sha256}"
    yield "read by", f"counterclaim {record.extractor}, reader {document.reader_version}"
    yield from _judged(kept, record)
    for relation in kept.relations():
        if claim.id in (relation.a, relation.b):
            yield "relation", _relation(relation, claim.id)


def _judged(kept: Ledger, record: ClaimRecord) -> Iterator[tuple[str, str]]:
    review = kept.review_of(record.claim)
    if review.decision:
        why = f": {review.decision.why}" if review.decision.why else ""
        yield "judged", f"{review.state} by {review.decision.by}, {review.decision.at:%Y-%m-%d %H:%M}{why}"
    for note in review.comments:
        yield "comment", f"{note.value} ({note.by}, {note.at:%Y-%m-%d %H:%M})"


def _places_of(spans: tuple[Span, ...]) -> str:
    return " … ".join(f"“{span.exact}” {span.start}–{span.end}" for span in spans) or "none"


def _relation(relation: Relation, key: str) -> str:
    other = relation.b if relation.a == key else relation.a
    if relation.kind in ("updates", "denies", "responds") and relation.b == key:
        kind = {"updates": "is updated by", "denies": "is denied by", "responds": "is answered by"}[relation.kind]
    else:
        kind = {"responds": "responds to", "agrees": "agrees with", "differs_in_scope": "differs in scope from"}.get(
            relation.kind, relation.kind
        )
    return f"{kind} {other[:8]}{f' on {relation.field}' if relation.field else ''}: {relation.reason}"
