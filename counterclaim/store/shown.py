"""How notebooks show a document and a claim: with their words, and nothing that is run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.fields import BY_NAME
from counterclaim.hypertext import Html, element, link, table

if TYPE_CHECKING:
    from counterclaim.store.records import ClaimRecord, DocumentRecord

OWN_VOICE = "(own voice)"


def document_html(record: DocumentRecord) -> Html:
    """What it appeared under, and how many claims it has."""
    rows = [
        (
            m.name,
            m.title or "",
            m.publisher or "",
            m.published.moment.isoformat() if m.published.moment else "unknown",
            link(m.url or "", m.url),
        )
        for m in record.mastheads
    ]
    superseded = "" if record.is_current else ", superseded"
    return table(("name", "title", "publisher", "published", "address"), rows, f"{record.id}: {record.claims} claims{superseded}")


def claim_html(record: ClaimRecord) -> Html:
    """Who says what in which words, what it answers, where it stands."""
    claim = record.claim
    voices = " → ".join(mention.name for mention in claim.chain) or OWN_VOICE
    answers = "; ".join(f"{a.field} {BY_NAME[a.field].show(a).removesuffix(f' {a.field}')}" for a in claim.answers)
    said = f"{claim.act}{' not' if claim.polarity == '-' else ''}"
    parts = (answers, said, claim.event.replace("_", " "), ", ".join(record.names), claim.id)
    words = element("q", claim.quote.exact, dir="auto")
    return element("p", element("b", voices), ": ", words, " ", element("small", " · ".join(part for part in parts if part)))
