"""Every place mention as JSON lines, with the gazetteer entry it was resolved to: for comparison with other geoparsers.

A coordinate never goes without its precision: `settlement`, `district`, `region` or `country`.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.show.export.line import as_line, span_object
from counterclaim.store.records import Listings

_PARTS = ("geonameid", "name", "country", "latitude", "longitude", "precision")


def lines(listings: Listings) -> Iterator[str]:
    """A line for each mention under each name of its document; a place unknown to the gazetteer has null for its entry."""
    names = {document.id: document.names for document in listings.documents()}
    for key, places in listings.places():
        for name in names[key]:
            for place in places:
                entry = {part: getattr(place.entry, part) if place.entry else None for part in _PARTS}
                yield as_line({"doc": name, **span_object(place.span), **entry})
