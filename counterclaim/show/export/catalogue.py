"""Exports of what is assessed, by the names that `--format` knows them by: FILES are one file each, FOLDERS several."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counterclaim.show.export import (
    acled,
    airwars,
    csv_tables,
    followthemoney,
    geojson,
    parquet,
    provenance,
    report,
    schemaorg,
    stix,
    ucdp,
    webannotation,
)
from counterclaim.show.export.selection import Selection

FILES: Mapping[str, Callable[[Selection], bytes]] = {
    "geojson": geojson.write,
    "acled": acled.write,
    "ucdp": ucdp.write,
    "webannotation": webannotation.write,
    "stix": stix.write,
    "schemaorg": schemaorg.write,
    "prov": provenance.write,
    "html": report.write,
}
FOLDERS: Mapping[str, Callable[[Selection], Mapping[str, bytes]]] = {
    "csv": csv_tables.write,
    "parquet": parquet.write,
    "airwars": airwars.write,
    "followthemoney": followthemoney.write,
}
