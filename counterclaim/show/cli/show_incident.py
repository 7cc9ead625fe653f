"""An incident with its claims."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.text import Text

from counterclaim.ledger import Ledger
from counterclaim.model.incident import Incident
from counterclaim.show.cli.sheet import claims_table


def print_incident(out: Console, kept: Ledger, incident: Incident) -> None:
    """What it is, where and when, and who claims what about it."""
    out.print(Text(f"incident {incident.id}", "bold"))
    out.print(Text(incident.title))
    about = [part for part in (incident.kind, incident.place, incident.when.edtf) if part]
    out.print(Text(" · ".join(about)))
    out.print()
    members = set(incident.claims)
    out.print(claims_table([record for record in kept.claims() if record.claim.id in members], out.width, with_document=True))


def incident_object(incident: Incident) -> dict[str, Any]:
    """The incident's parts by name."""
    return {
        "id": incident.id,
        "title": incident.title,
        "kind": incident.kind,
        "place": incident.place,
        "when": incident.when.edtf,
        "claims": list(incident.claims),
    }
