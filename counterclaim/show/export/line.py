"""One JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from counterclaim.model.span import Span


def as_line(row: Mapping[str, Any]) -> str:
    """The object on one line, letters as they are."""
    return json.dumps(row, ensure_ascii=False)


def span_object(span: Span) -> dict[str, Any]:
    """Start, end and words, by name."""
    return {"start": span.start, "end": span.end, "exact": span.exact}
