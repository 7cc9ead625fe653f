"""PDF with a text layer: the pages' text one after another, words parted at line ends joined."""

from __future__ import annotations

import io
import re

from counterclaim.errors import Unreadable
from counterclaim.model.capture import Capture
from counterclaim.read.page import Page
from counterclaim.read.quiet import quiet

# A small letter on both sides: "al-\nNusra" keeps its hyphen.
_PARTED = re.compile(r"(?<=[^\W\d_A-Z])[-\u00ad]\n(?=[^\W\d_A-Z])")


def read_pdf(capture: Capture) -> Page:
    """The text layer; Unreadable where there is none (a scan) or where the file is locked."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    with quiet("pypdf"):
        try:
            reader = PdfReader(io.BytesIO(capture.payload))
            text = "\n".join(page.extract_text() for page in reader.pages)
            title = reader.metadata.title if reader.metadata else None
        except (FileNotDecryptedError, DependencyError) as error:
            raise Unreadable(capture.origin, "the PDF is locked with a password") from error
    if not text.strip():
        raise Unreadable(capture.origin, "no text layer in the PDF (a scan?)")
    return Page(text=_PARTED.sub("", text), title=str(title) if title else None)
