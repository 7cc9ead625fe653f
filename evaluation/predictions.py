"""What Counterclaim makes of some texts, in the form that score.py reads: its own export."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from counterclaim.model.capture import Capture, Given
from counterclaim.reading import packaged_stages, read
from counterclaim.show.export import jsonl
from counterclaim.store.memory import Readings
from evaluation.joined import Row

RECEIVED = datetime(2000, 1, 1, tzinfo=UTC)  # no claim may rest on when a text was received


def captures_of(texts: Mapping[str, str]) -> list[Capture]:
    """The texts as plain files, in the order of their names."""
    return [
        Capture(text.encode("utf-8"), "text/plain", name, name, RECEIVED, Given(name=name)) for name, text in sorted(texts.items())
    ]


def predict(texts: Mapping[str, str]) -> list[Row]:
    """The claims of all the texts, read each alone, and the relations and incidents across them."""
    stages = packaged_stages()
    readings = Readings(stages.CODE_VERSION)
    for capture in captures_of(texts):
        readings.keep(capture, read(capture, stages))
    claims = readings.all_claims()
    relations = stages.relations_between(claims)
    readings.settle(relations, stages.incidents_from(claims, relations))
    return [json.loads(line) for line in jsonl.lines(readings)]
