"""Exports: a file a format. FORMATS gives each by the name that `--format` knows it by."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterclaim.ledger import Ledger
from counterclaim.show.export import attributions, captures, corpus, jsonl, places
from counterclaim.store.records import Listings

FORMATS: dict[str, Callable[[Listings], Iterator[str]]] = {
    "jsonl": jsonl.lines,
    "attributions": attributions.lines,
    "places": places.lines,
    "corpus": corpus.lines,
}
# What only a kept ledger has.
LEDGER_FORMATS: dict[str, Callable[[Ledger], Iterator[str]]] = {"captures": captures.lines}
