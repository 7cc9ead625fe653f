"""W3C PROV (PROV-JSON): bytes → text → claim, by which reader, on whose word; incidents are collections, judgements activities.

Needs prov (extra).
"""

from __future__ import annotations

from typing import Any

from counterclaim.extras import extra
from counterclaim.model.claim import Claim
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.voices import being_of, slug_of

NAMESPACE = "urn:counterclaim:"
AGENTS = {"body": "prov:Organization", "public body": "prov:Organization", "person": "prov:Person"}


def write(chosen: Selection) -> bytes:
    """The document, as PROV-JSON."""
    made = extra("prov.model", "prov").ProvDocument()
    made.add_namespace("cc", NAMESPACE)
    _add_documents(made, chosen)
    _add_agents(made, chosen)
    for record in chosen.records:
        _add_claim(made, chosen, record.claim, record.extractor)
    for incident in chosen.incidents:
        made.collection(f"cc:incident-{incident.id}", {"prov:label": incident.title})
        for key in incident.claims:
            made.hadMember(f"cc:incident-{incident.id}", f"cc:claim-{key}")
    _add_judgements(made, chosen)
    return str(made.serialize(format="json")).encode("utf-8")


def _add_documents(made: Any, chosen: Selection) -> None:
    for key, document in chosen.documents.items():
        payload = f"cc:payload-{document.payload_sha256}"
        made.entity(payload, {"cc:sha256": document.payload_sha256, "cc:mediaType": document.mastheads[0].media_type})
        made.entity(f"cc:text-{key}", {"cc:reader": document.reader_version, "prov:label": "; ".join(document.names)})
        made.wasDerivedFrom(f"cc:text-{key}", payload)
        for masthead in document.mastheads:
            address = {"cc:item": masthead.item, "cc:origin": masthead.origin}
            made.activity(f"cc:receipt-{masthead.capture}", None, masthead.received, address)
            made.wasGeneratedBy(payload, f"cc:receipt-{masthead.capture}", masthead.received)


def _add_agents(made: Any, chosen: Selection) -> None:
    roots = {slug_of(root): root for claim in chosen.claims for root in [chosen.root(claim)]}
    for slug, root in sorted(roots.items()):
        kind = AGENTS.get(being_of(root))
        made.agent(
            f"cc:voice-{slug}", {"prov:label": root.name, **({"prov:type": made.valid_qualified_name(kind)} if kind else {})}
        )
    for extractor in sorted({record.extractor for record in chosen.records}):
        software = made.valid_qualified_name("prov:SoftwareAgent")
        made.agent(f"cc:extractor-{_word(extractor)}", {"prov:type": software, "prov:label": extractor})


def _add_claim(made: Any, chosen: Selection, claim: Claim, extractor: str) -> None:
    key, text, reader = f"cc:claim-{claim.id}", f"cc:text-{claim.document}", f"cc:extractor-{_word(extractor)}"
    place = {"cc:start": claim.quote.start, "cc:end": claim.quote.end, "cc:act": claim.act, "cc:polarity": claim.polarity}
    made.entity(key, {"prov:value": claim.quote.exact, **place})
    made.quotation(key, text)
    made.wasAttributedTo(key, f"cc:voice-{slug_of(chosen.root(claim))}")
    reading = f"cc:reading-{claim.document}-{_word(extractor)}"
    if not made.get_record(reading):
        made.activity(reading)
        made.used(reading, text)
        made.wasAssociatedWith(reading, reader)
    made.wasGeneratedBy(key, reading)


def _add_judgements(made: Any, chosen: Selection) -> None:
    for judgement in chosen.desk.judgements:
        about = [anchor.claim for anchor in judgement.anchors if anchor.claim in chosen.incident_of]
        if not about:
            continue
        key, person = f"cc:judgement-{judgement.id}", f"cc:analyst-{_word(judgement.by)}"
        made.agent(person, {"prov:type": made.valid_qualified_name("prov:Person"), "prov:label": judgement.by})
        decided = {"cc:kind": judgement.kind, "cc:value": judgement.value, "cc:subject": judgement.subject, "cc:why": judgement.why}
        made.entity(key, {name: value for name, value in decided.items() if value})
        made.activity(f"{key}-making", judgement.at, judgement.at)
        made.wasGeneratedBy(key, f"{key}-making", judgement.at)
        made.wasAssociatedWith(f"{key}-making", person)
        for claim in about:
            made.used(f"{key}-making", f"cc:claim-{claim}")


def _word(text: str) -> str:
    """The text as a word that a qualified name can hold: all but letters and digits of ASCII written as their code."""
    return "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in text)
