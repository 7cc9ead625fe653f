"""Every attribution, whatever it is about, as JSON lines: for comparison with other readers of who said what."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.show.export.line import as_line, span_object
from counterclaim.store.records import Listings


def lines(listings: Listings) -> Iterator[str]:
    """A line for each attribution under each name of its document; each part is a list, since it may be discontinuous."""
    names = {document.id: document.names for document in listings.documents()}
    for key, attributions in listings.attributions():
        for name in names[key]:
            for attribution in attributions:
                yield as_line(
                    {
                        "doc": name,
                        "source": [span_object(span) for span in attribution.source],
                        "cue": [span_object(span) for span in attribution.cue],
                        "content": [span_object(span) for span in attribution.content],
                        "chain": [mention.name for mention in attribution.chain],
                        "rule": attribution.rule,
                    }
                )
