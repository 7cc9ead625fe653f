"""Every capture of a ledger with its bytes, as JSON lines that `counterclaim add` takes in again: the same ids come out."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.archive.restored import capture_line
from counterclaim.ledger import Ledger
from counterclaim.model.capture import Capture
from counterclaim.show.export.line import as_line


def lines(ledger: Ledger) -> Iterator[str]:
    """A line a receipt, in the order received; bytes received under several mastheads stand on each of their lines."""
    mastheads = {m.capture: m for document in ledger.documents() for m in document.mastheads}
    for head in sorted(mastheads.values(), key=lambda m: m.received):
        payload = ledger.payload(head.payload_sha256)
        yield as_line(capture_line(Capture(payload, head.media_type, head.item, head.origin, head.received, head.given)))
