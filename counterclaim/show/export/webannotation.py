"""W3C Web Annotation (JSON-LD): each claim on its words, by position in the text as read and by quote with what is around it.

The position is in the text of the document as Counterclaim read it, which the source `urn:counterclaim:text:ID` names; where the
document has an address, a second target quotes the words there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from counterclaim.model.claim import Claim
from counterclaim.model.span import Span
from counterclaim.show.export.selection import Selection

AROUND = 32  # characters of prefix and suffix
Node = dict[str, Any]


def write(chosen: Selection) -> bytes:
    """An AnnotationPage; a claim's voices where the text names them are annotations of their own."""
    items = [item for claim in chosen.claims for item in _of_claim(chosen, claim)]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:counterclaim:annotations",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    return json.dumps(page, ensure_ascii=False).encode("utf-8")


def _of_claim(chosen: Selection, claim: Claim) -> Iterator[Node]:
    said = [f"act:{claim.act}", f"polarity:{claim.polarity}", f"event:{claim.event}"]
    grades = [f"reliability:{chosen.reliability(claim)}", f"credibility:{chosen.credibility(claim)}"]
    voices = " → ".join(mention.name for mention in claim.chain) or chosen.root(claim).name
    yield {
        "id": f"urn:counterclaim:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": f"said by: {voices}"},
            *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in [*said, *grades]),
        ],
        "target": _targets(chosen, claim, claim.quote),
    }
    for number, mention in enumerate(claim.chain):
        if mention.span is not None:
            yield {
                "id": f"urn:counterclaim:claim:{claim.id}:voice:{number}",
                "type": "Annotation",
                "motivation": "identifying",
                "body": {"type": "TextualBody", "purpose": "identifying", "format": "text/plain", "value": mention.name},
                "target": _targets(chosen, claim, mention.span),
            }


def _targets(chosen: Selection, claim: Claim, span: Span) -> list[Node]:
    text, url = chosen.desk.sources[claim.document].text, chosen.masthead(claim).url
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    quote = {"type": "TextQuoteSelector", "exact": span.exact, "prefix": before, "suffix": after}
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    read = {"type": "SpecificResource", "source": f"urn:counterclaim:text:{claim.document}", "selector": [place, quote]}
    return [read, {"type": "SpecificResource", "source": url, "selector": quote}] if url else [read]
