"""GeoJSON, read by a model of RFC 7946."""

from __future__ import annotations

import json

import pytest

from counterclaim.show.export import geojson
from counterclaim.show.export.selection import Selection


def test_points_have_their_precision_and_what_has_none_is_counted(chosen: Selection) -> None:
    found = json.loads(geojson.write(chosen))
    assert found["without_place"] == {"incidents": 1, "claims": 1}
    assert len(found["features"]) == len(chosen.incidents) + len(chosen.claims)
    for feature in found["features"]:
        assert (feature["geometry"] is None) == (feature["properties"]["precision"] is None)
    points = {tuple(f["geometry"]["coordinates"]) for f in found["features"] if f["geometry"]}
    assert points == {(38.8969, 47.2362)}


def test_a_reader_of_rfc_7946_takes_it(chosen: Selection) -> None:
    model = pytest.importorskip("geojson_pydantic")
    found = model.FeatureCollection.model_validate_json(geojson.write(chosen))
    assert len({feature.id for feature in found.features}) == len(found.features)
