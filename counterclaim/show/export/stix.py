"""STIX 2.1: a report an incident, a note a claim, an opinion where one claim agrees with, contradicts or denies another.

Confidence is the Admiralty credibility by the table of STIX 2.1, appendix A (6, cannot be judged, has none); both grades are also
labels in the words of MISP's taxonomy `admiralty-scale`. Needs stix2 (extra).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid5

from counterclaim.desk import Assessment
from counterclaim.extras import extra
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.voices import being_of

IDS = UUID("6f6c4b1e-0d9f-5c0a-9a57-1a2e3c4d5e6f")  # the namespace of our ids: one thing has one id in every export
CONFIDENCE = {"1": 90, "2": 70, "3": 50, "4": 30, "5": 10}
CLASSES = {"body": "organization", "public body": "organization", "person": "individual", "unknown": "unknown"}
OPINIONS = {"agrees": "agree", "contradicts": "disagree", "denies": "strongly-disagree"}


def write(chosen: Selection) -> bytes:
    """A bundle; created at the time that the ledger is looked at, which with `--as-of` is that time."""
    library = extra("stix2", "stix2")
    identities = {root.key: root for claim in chosen.claims for root in [chosen.root(claim)]}
    made = [
        _made(library.v21.Identity, chosen, "counterclaim", name="Counterclaim", identity_class="system"),
        *(
            _made(library.v21.Identity, chosen, key, name=root.name, identity_class=CLASSES[being_of(root)])
            for key, root in sorted(identities.items())
        ),
        *(_note(library, chosen, claim) for claim in chosen.claims),
        *(_opinion(library, chosen, relation) for relation in chosen.relations if relation.kind in OPINIONS),
        *(_report(library, chosen, one) for one in chosen.assessed),
    ]
    bundle = library.v21.Bundle(*made, id=_id("bundle", "; ".join(sorted(i.id for i in chosen.incidents))))
    return bytes(bundle.serialize(pretty=True, ensure_ascii=False).encode("utf-8"))


def admiralty_tags(reliability: str, credibility: str) -> list[str]:
    """Both grades as machine tags of MISP's taxonomy."""
    return [
        f'admiralty-scale:source-reliability="{reliability.lower()}"',
        f'admiralty-scale:information-credibility="{credibility}"',
    ]


def _note(library: Any, chosen: Selection, claim: Claim) -> Any:
    root, head = chosen.root(claim), chosen.masthead(claim)
    said = f"{claim.act}{' not' if claim.polarity == '-' else ''}"
    source = {"source_name": head.publisher or head.name, "external_id": claim.id, "description": f"in the text {claim.document}"}
    return _made(
        library.v21.Note,
        chosen,
        claim.id,
        abstract=f"{root.name} ({said})",
        content=claim.quote.exact,
        authors=[mention.name for mention in claim.chain] or [root.name],
        object_refs=[_id("identity", root.key)],
        labels=admiralty_tags(chosen.reliability(claim), chosen.credibility(claim)),
        external_references=[{**source, **({"url": head.url} if head.url else {})}],
        **_confidence(chosen.credibility(claim)),
    )


def _opinion(library: Any, chosen: Selection, relation: Relation) -> Any:
    root = chosen.desk.roots[relation.a]
    return _made(
        library.v21.Opinion,
        chosen,
        f"{relation.a} {relation.kind} {relation.b} {relation.field}",
        opinion=OPINIONS[relation.kind],
        explanation=f"{relation.reason} (found by the rule: {relation.rule}; the other claim: {relation.a})",
        authors=[root.name],
        object_refs=[_id("note", relation.b)],
    )


def _report(library: Any, chosen: Selection, one: Assessment) -> Any:
    claims = [record.claim for record in one.claims]
    by = f", judged by {one.harm_by}" if one.harm_by else ""
    return _made(
        library.v21.Report,
        chosen,
        one.incident.id,
        name=one.incident.title,
        description=f"What is claimed, not what is so. Civilian harm: {one.harm.grade}{by}: {one.harm.why}",
        published=chosen.desk.now,
        report_types=["observed-data"],
        object_refs=list(dict.fromkeys(_refs(chosen, claims))),
    )


def _refs(chosen: Selection, claims: list[Claim]) -> Iterator[str]:
    for claim in claims:
        yield _id("note", claim.id)
        yield _id("identity", chosen.root(claim).key)


def _made(kind: Any, chosen: Selection, key: str, **parts: Any) -> Any:
    now = chosen.desk.now
    by = {} if key == "counterclaim" else {"created_by_ref": _id("identity", "counterclaim")}
    return kind(id=_id(kind._type, key), created=now, modified=now, **by, **parts)


def _id(kind: str, key: str) -> str:
    return f"{kind}--{uuid5(IDS, f'{kind} {key}')}"


def _confidence(credibility: str) -> dict[str, int]:
    return {"confidence": CONFIDENCE[credibility]} if credibility in CONFIDENCE else {}
