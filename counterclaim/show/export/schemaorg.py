"""schema.org (JSON-LD): a Claim for each claim; a ClaimReview only for what a named analyst judged, never for a rule's grade."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from counterclaim.desk import Assessment
from counterclaim.framing import published_words
from counterclaim.model.claim import Claim
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.voices import being_of
from counterclaim.weigh.roots import Root

TYPES = {"body": "Organization", "public body": "GovernmentOrganization", "person": "Person", "unknown": "Thing"}
Node = dict[str, Any]


def write(chosen: Selection) -> bytes:
    """A graph: claims, then the reviews of incidents' civilian harm that analysts gave."""
    graph = [*(_claim(chosen, claim) for claim in chosen.claims), *_reviews(chosen)]
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False).encode("utf-8")


def _claim(chosen: Selection, claim: Claim) -> Node:
    said = f"{claim.act}{' not' if claim.polarity == '-' else ''}"
    return {
        "@type": "Claim",
        "@id": _id(claim.id),
        "text": claim.quote.exact,
        "author": _author(chosen.root(claim)),
        "appearance": _work(chosen, claim),
        "additionalType": f"urn:counterclaim:act:{said.replace(' ', '-')}",
        "isPartOf": {"@type": "CreativeWork", "@id": f"urn:counterclaim:incident:{chosen.incident_of[claim.id].id}"},
    }


def _author(root: Root) -> Node:
    return {"@type": TYPES[being_of(root)], "name": root.name}


def _work(chosen: Selection, claim: Claim) -> Node:
    head = chosen.masthead(claim)
    known = {
        "headline": head.title,
        "url": head.url,
        "datePublished": published_words(head.published),
        "inLanguage": head.language,
        "publisher": {"@type": "Organization", "name": head.publisher} if head.publisher else None,
    }
    work = {"@type": "CreativeWork", "@id": f"urn:counterclaim:text:{claim.document}"}
    return {**work, **{key: value for key, value in known.items() if value}}


def _reviews(chosen: Selection) -> Iterator[Node]:
    for one in chosen.assessed:
        if one.harm_by:
            yield _review(chosen, one)


def _review(chosen: Selection, one: Assessment) -> Node:
    made = [j for j in chosen.desk.judgements if (j.kind, j.by, j.value) == ("harm", one.harm_by, one.harm.grade)]
    about = [j for j in made if any(anchor.claim in one.incident.claims for anchor in j.anchors)]
    harm = {record.claim.id for record in one.claims for count in record.claim.counts if count.field in {"killed", "injured"}}
    reviewed = {
        "@type": "Claim",
        "name": f"Civilian harm: {one.incident.title}",
        "hasPart": [{"@id": _id(key)} for key in sorted(harm)],
    }
    rating = {"@type": "Rating", "alternateName": one.harm.grade, "ratingExplanation": one.harm.why}
    return {
        "@type": "ClaimReview",
        "@id": f"urn:counterclaim:incident:{one.incident.id}:harm",
        "author": {"@type": "Person", "name": one.harm_by},
        "claimReviewed": f"Civilian harm: {one.incident.title}",
        "itemReviewed": reviewed,
        "reviewRating": rating,
        **({"datePublished": about[-1].at.isoformat()} if about else {}),
    }


def _id(claim: str) -> str:
    return f"urn:counterclaim:claim:{claim}"
