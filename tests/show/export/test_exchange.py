"""FollowTheMoney, STIX, Web Annotation, schema.org and PROV, each read back by its own library where it has one."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from counterclaim.desk import Desk
from counterclaim.ledger import Ledger
from counterclaim.show.export import followthemoney, provenance, schemaorg, stix, webannotation
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.voices import being_of, slug_of
from counterclaim.weigh.grade import RELIABILITIES
from counterclaim.weigh.roots import Root

WHEN = datetime(2026, 3, 21, tzinfo=UTC)


def judged(ledger: Ledger, chosen: Selection) -> Selection:
    """The same after an analyst has graded the harm of one incident."""
    incident = next(i for i in chosen.incidents if i.place == "Taganrog")
    ledger.judge("harm", "", "Fair", [chosen.desk.claims[incident.claims[0]]], by="E. Marsh", at=WHEN, why="two morgues")
    return Selection(Desk(ledger, now=WHEN))


def test_followthemoney_reads_back_each_voice_in_its_own_dataset(chosen: Selection) -> None:
    pytest.importorskip("followthemoney")
    from followthemoney import model
    from followthemoney.statement.serialize import CSV, read_statements

    files = followthemoney.write(chosen)
    statements = list(read_statements(io.BytesIO(files["statements.csv"]), CSV))
    datasets = {row["name"] for row in json.loads(files["datasets.json"])["datasets"]}
    assert {statement.dataset for statement in statements} == datasets
    assert datasets == {"counterclaim"} | {slug_of(chosen.root(claim)) for claim in chosen.claims}
    said = {(s.origin, s.value, s.dataset) for s in statements if s.prop == "description"}
    assert said == {(f"claim:{c.id}", c.quote.exact, slug_of(chosen.root(c))) for c in chosen.claims}
    entities = [model.get_proxy(json.loads(line)) for line in files["entities.ftm.json"].decode().splitlines()]
    [event] = [e for e in entities if e.schema.name == "Event" and "Taganrog" in e.caption]
    assert event.get("country") == ["ru"] and event.get("date") == ["2024-12-11"] and len(event.get("description")) == 4
    documents = {e.id: e for e in entities if e.schema.name == "Article"}
    assert set(event.get("proof")) <= set(documents)


def test_what_is_not_asserted_is_a_note_and_no_property_of_the_event(chosen: Selection) -> None:
    pytest.importorskip("followthemoney")
    key = chosen.claims[0].id
    chosen.desk.records[key] = replace(chosen.desk.records[key], claim=replace(chosen.claims[0], act="deny", polarity="-"))
    statements = followthemoney.write(Selection(chosen.desk))["statements.csv"].decode()
    [line] = [line for line in statements.splitlines() if f"claim:{key}" in line and "proof" not in line]
    assert '"notes"' in line and "(deny not): “4 killed in Taganrog on 2024-12-11”" in line


def test_stix_reads_back_and_grades_by_the_admiralty_table(chosen: Selection) -> None:
    stix2 = pytest.importorskip("stix2")
    bundle = stix2.parse(stix.write(chosen).decode())
    found: dict[str, list] = {}
    for one in bundle.objects:
        found.setdefault(one.type, []).append(one)
    ids = {one.id for one in bundle.objects}
    assert all(ref in ids for kind in ("note", "report", "opinion") for one in found.get(kind, []) for ref in one.object_refs)
    assert [note.content for note in found["note"]] == [claim.quote.exact for claim in chosen.claims]
    assert len(found["report"]) == len(chosen.incidents)
    assert {opinion.opinion for opinion in found["opinion"]} == {"disagree"}
    for note, claim in zip(found["note"], chosen.claims, strict=True):
        assert stix.admiralty_tags("F", chosen.credibility(claim)) == note.labels
        assert note.get("confidence") == stix.CONFIDENCE.get(chosen.credibility(claim))
    assert stix.write(chosen) == stix.write(Selection(chosen.desk))


def test_the_admiralty_table_is_that_of_stix() -> None:
    scales = pytest.importorskip("stix2.confidence.scales")
    assert {grade: scales.value_to_admiralty_credibility(value)[0] for grade, value in stix.CONFIDENCE.items()} == {
        g: g for g in "12345"
    }
    assert {stix.admiralty_tags(letter, "1")[0][-2] for letter in RELIABILITIES} == set("abcdef")


def test_web_annotations_select_their_words(chosen: Selection, ledger: Ledger) -> None:
    page = json.loads(webannotation.write(chosen))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage"
    assert len({item["id"] for item in page["items"]}) == len(page["items"])
    for item in page["items"]:
        assert item["type"] == "Annotation" and item["motivation"] in {"describing", "identifying"}
        place, quote = item["target"][0]["selector"]
        text = ledger.text(item["target"][0]["source"].rsplit(":", 1)[1])
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        assert all(target["selector"] == quote and target["source"].startswith("https://") for target in item["target"][1:])
    claims = [item for item in page["items"] if item["motivation"] == "describing"]
    assert len(claims) == len(chosen.claims)


def test_only_a_named_analysts_judgement_is_a_review(chosen: Selection, ledger: Ledger) -> None:
    graph = json.loads(schemaorg.write(chosen))["@graph"]
    assert [(node["@type"], node["text"]) for node in graph] == [("Claim", claim.quote.exact) for claim in chosen.claims]
    [review] = [n for n in json.loads(schemaorg.write(judged(ledger, chosen)))["@graph"] if n["@type"] == "ClaimReview"]
    assert review["author"] == {"@type": "Person", "name": "E. Marsh"}
    assert review["reviewRating"]["alternateName"] == "Fair" and "two morgues" in review["reviewRating"]["ratingExplanation"]
    assert review["datePublished"] == WHEN.isoformat()
    ids = {node["@id"] for node in graph}
    assert {part["@id"] for part in review["itemReviewed"]["hasPart"]} <= ids


def test_prov_reads_back_as_it_was(chosen: Selection, ledger: Ledger) -> None:
    model = pytest.importorskip("prov.model")
    content = provenance.write(judged(ledger, chosen))
    document = model.ProvDocument.deserialize(content=content.decode(), format="json")
    assert model.ProvDocument.deserialize(content=document.serialize(format="json"), format="json") == document
    quotes = list(document.get_records(model.ProvDerivation))
    claims = {f"cc:claim-{claim.id}" for claim in chosen.claims}
    assert claims <= {str(derivation.args[0]) for derivation in quotes}
    assert {str(record.args[0]) for record in document.get_records(model.ProvAttribution)} == claims
    assert "E. Marsh" in content.decode() and "two morgues" in content.decode()


def test_what_a_voice_is() -> None:
    root = Root("x", "X", "Daily")
    kinds = {"military": "public body", "ngo": "body", "resident": "person", "official": "unknown", "unknown": "unknown"}
    assert {kind: being_of(replace(root, kind=kind)) for kind in kinds} == kinds
    assert being_of(replace(root, kind="resident", anonymous=True)) == "unknown" and being_of(replace(root, own=True)) == "body"
    assert slug_of(replace(root, key="Министерство")).startswith("voice_") and slug_of(root) != slug_of(replace(root, key="X"))
