"""What the API tells, takes and refuses."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel
from starlette.testclient import TestClient

from counterclaim.show.api import assessed_models, models

LISTS = "documents claims queue incidents relations conflicts voices commitments changes refused judgements exports".split()


def rows(api: TestClient, path: str, **asked: Any) -> list[dict[str, Any]]:
    answer = api.get(path, params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def judged(api: TestClient, **wanted: Any) -> dict[str, Any]:
    answer = api.post("/judgements", json=wanted)
    assert answer.status_code == 201, answer.text
    return answer.json()[0]


@pytest.mark.parametrize("path", LISTS)
def test_every_list_answers_then_and_now(shared: TestClient, path: str) -> None:
    rows(shared, f"/{path}")
    rows(shared, f"/{path}", as_of="2026-03-13", limit=1)


def test_claims_have_the_filters_of_the_command(shared: TestClient) -> None:
    assert [c["quote"] for c in rows(shared, "/claims", voice="SOHR", field="injured")] == ["3 injured in Marn on 2026-03-15"]
    assert [c["quote"] for c in rows(shared, "/claims", place="orlin", as_of="2026-03-14T12:00+00:00")] == ["4 killed in Orlin"]
    assert [c["doc"] for c in rows(shared, "/claims", time="2026-03")] == [["other"]]
    one = rows(shared, "/claims")[0]
    [source] = shared.get(f"/claims/{one['id'][:6]}").json()["source"]
    text = shared.get(f"/documents/{one['document']}/text").json()["text"]
    assert source["exact"] == "Petrel" == text[source["start"] : source["end"]]


def test_lists_come_in_parts(shared: TestClient) -> None:
    answer = shared.get("/claims", params={"limit": 3, "voice": "e"})
    assert answer.headers["X-Total-Count"] == "3" and 'rel="next"' not in answer.headers["Link"]
    answer = shared.get("/claims", params={"limit": 3})
    assert len(answer.json()) == 3 and answer.links["next"]["url"] == "http://localhost:8000/api/v1/claims?limit=3&offset=3"
    rest = shared.get(answer.links["next"]["url"])
    assert len(rest.json()) == 1 and "next" not in rest.links and rest.links["prev"]["url"].endswith("offset=0")


def test_an_incident_with_all_that_is_made_of_it(shared: TestClient) -> None:
    [orlin, marn] = rows(shared, "/incidents")
    assert (orlin["title"], orlin["conflicts"], marn["conflicts"]) == ("Bombing in Orlin", 3, 0)
    found = shared.get(f"/incidents/{orlin['claims'][0]}").json()
    assert found["id"] == orlin["id"] and {cell["voice"] for cell in found["matrix"]} == {"Petrel", "residents"}
    assert found["harm"]["why"] and found["support"] and all(r["reason"] for r in found["relations"])
    assert {v["reliability"] for v in rows(shared, "/voices")} == {"F"}


def test_review_by_http(api: TestClient) -> None:
    one, *_, last = rows(api, "/claims")
    made = judged(
        api, kind="correct", claims=[one["id"]], changes={"killed": {"min": 5, "max": 5}, "act": "deny"}, why="it says five"
    )
    assert (made["by"], made["at"], made["stands"]) == ("E. Marsh", "2026-03-16T12:00:00+00:00", True)
    [now] = rows(api, "/claims", act="deny")
    assert (now["fields"][0]["min"], now["state"], now["judged_by"]) == (5, "corrected", "E. Marsh")
    judged(api, kind="reject", claims=[last["id"]], by="N. Ode")
    assert [c["id"] for c in rows(api, "/claims", rejected=True)] == [last["id"]] and len(rows(api, "/incidents")) == 1
    added = judged(api, kind="add", document="early", changes={"quote": "A pier burned", "chain": ["people"]})
    assert added["claims"][0]["quote"] == "A pier burned" and rows(api, f"/claims/{added['claims'][0]['claim']}/history")
    assert api.delete(f"/judgements/{made['id']}", params={"why": "misread"}).json()["stands"] is False
    assert rows(api, "/claims", act="deny") == [] and len(rows(api, "/judgements")) == 2
    assert [j["kind"] for j in rows(api, "/judgements", undone=True)] == ["correct", "reject", "add", "undo"]
    assert {t["id"] for t in rows(api, "/queue")}.isdisjoint({added["claims"][0]["claim"], last["id"]})


def test_other_judgements_by_http(api: TestClient) -> None:
    orlin, marn = rows(api, "/incidents")
    judged(api, kind="merge", incidents=[orlin["id"], marn["claims"][0]])
    [one] = rows(api, "/incidents")
    judged(api, kind="harm", incidents=[one["id"]], value="Weak")
    assert api.get(f"/incidents/{orlin['id']}").json()["harm"]["judged_by"] == "E. Marsh"
    judged(api, kind="split", claims=marn["claims"])
    judged(api, kind="reliability", voice="petrel", value="B")
    judged(api, kind="voice", voice="residents", value="Petrel")
    assert {v["voice"]: v["reliability"] for v in rows(api, "/voices")}["Petrel"] == "B"
    judged(api, kind="comment", claims=orlin["claims"][:1], value="compare")
    judged(api, kind="relation", claims=orlin["claims"][:2], value="reject", field="killed")
    assert len(rows(api, "/conflicts")) == 2


@pytest.mark.parametrize(
    ("wanted", "status"),
    [
        ({"kind": "accept"}, 400),
        ({"kind": "accept", "claims": ["zzzz"]}, 404),
        ({"kind": "shout"}, 422),
        ({"kind": "harm", "value": "Awful", "incidents": []}, 400),
        ({"kind": "merge", "incidents": []}, 400),
        ({"kind": "reliability", "voice": "nobody", "value": "A"}, 404),
        ({"kind": "add", "document": "nowhere", "changes": {"quote": "x"}}, 404),
        ({"kind": "add", "document": "early", "changes": {"quote": "never said"}}, 400),
        ({"kind": "accept", "colour": "red"}, 422),
    ],
)
def test_what_makes_no_sense_is_a_problem(shared: TestClient, wanted: dict[str, Any], status: int) -> None:
    answer = shared.post("/judgements", json=wanted)
    assert answer.status_code == status and answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] and answer.json()["status"] == status and rows(shared, "/judgements", undone=True) == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/claims?as_of=noon", 400),
        ("/claims?limit=0", 422),
        ("/claims?act=shout", 422),
        ("/claims?rejected=true&act=deny", 400),
        ("/claims/zzzz", 404),
        ("/documents/zzzz/text", 404),
        ("/incidents/zzzz", 404),
        ("/exports/xlsx", 404),
        ("/nothing", 404),
    ],
)
def test_failures_are_problems(shared: TestClient, path: str, status: int) -> None:
    answer = shared.get(path)
    assert answer.status_code == status and answer.headers["content-type"] == "application/problem+json"
    assert {"type", "title", "status", "detail"} <= set(answer.json())


def test_broken_bodies_are_problems(shared: TestClient) -> None:
    for path, kind in (("/judgements", "application/json"), ("/captures", "multipart/form-data")):
        answer = shared.post(path, content=b"\x80", headers={"Content-Type": kind})
        assert answer.status_code in {400, 422} and answer.headers["content-type"] == "application/problem+json"


def test_nobody_decides_nothing(shared: TestClient) -> None:
    claim = rows(shared, "/claims")[0]["id"]
    answer = shared.post("/judgements", json={"kind": "accept", "claims": [claim]}, headers={"Counterclaim-By": " "})
    assert answer.status_code == 400 and "who" in answer.json()["detail"]


def test_captures_come_as_files_or_text(api: TestClient) -> None:
    files = [
        ("file", ("../../a/note.txt", b"Lind: 7 killed in Tesk", "text/plain")),
        ("file", ("bad.txt", b"unreadable", "text/plain")),
    ]
    answer = api.post("/captures", files=files, data={"publisher": "Post", "published": "2026-03-16"})
    assert answer.status_code == 201 and answer.json()["added"] == 1
    assert [r["origin"] for r in answer.json()["refused"]] == ["upload/bad.txt"] == [r["origin"] for r in rows(api, "/refused")]
    [note] = [d for d in rows(api, "/documents") if d["mastheads"][0]["name"] == "note"]
    assert note["mastheads"][0]["item"] == "upload/note.txt" and note["mastheads"][0]["publisher"] == "Post"
    assert api.post("/captures", files=files[:1], data={"publisher": "Post", "published": "2026-03-16"}).json()["unchanged"] == 1
    assert api.post("/captures", data={"text": "Vest: 2 injured in Tesk", "name": "told"}).json()["added"] == 1
    assert [c["doc"] for c in rows(api, "/claims", voice="Vest")] == [["told"]]
    payload = api.get(f"/documents/{note['id']}/payload")
    assert payload.content == b"Lind: 7 killed in Tesk" and payload.headers["Content-Disposition"] == "attachment"


@pytest.mark.parametrize(
    "data", [{}, {"address": "https://example.org/"}, {"text": "x: 1 killed in Y", "address": "https://a.org"}]
)
def test_what_is_not_to_be_added_is_refused(shared: TestClient, data: dict[str, str]) -> None:
    assert shared.post("/captures", data=data).status_code == 400


def test_exports_are_those_of_the_command(shared: TestClient) -> None:
    assert {"jsonl", "corpus"} <= set(rows(shared, "/exports"))
    lines = shared.get("/exports/jsonl").text.splitlines()
    assert len(lines) > 4 and all(line.startswith("{") for line in lines)


def undescribed(row: BaseModel) -> set[str]:
    """The keys that a row has beyond its model, its parts' too."""
    parts = [part for value in row.__dict__.values() for part in (value if isinstance(value, list) else [value])]
    return set(row.model_extra or ()) | {key for part in parts if isinstance(part, BaseModel) for key in undescribed(part)}


def test_every_key_is_described(shared: TestClient) -> None:
    described = {"documents": models.Document, "claims": models.Claim, "queue": models.Task, "relations": models.Relation}
    more = {"incidents": assessed_models.IncidentLine, "voices": assessed_models.Voice, "changes": assessed_models.IncidentChange}
    found = {f"/{path}": (rows(shared, f"/{path}")[0], model) for path, model in {**described, **more}.items()}
    for path, model in (("/claims/", models.ClaimDetails), ("/incidents/", assessed_models.Assessment)):
        row = shared.get(path + rows(shared, "/claims")[0]["id"]).json()
        found[path] = (row, model)
    for path, (row, model) in found.items():
        assert not undescribed(model.model_validate(row)), path


def test_the_description_is_whole(shared: TestClient) -> None:
    found = shared.get("http://localhost:8000/openapi.json").json()
    assert len(found["paths"]) >= 19
    for path, methods in found["paths"].items():
        for method, told in methods.items():
            assert told["summary"] and told["description"], (path, method)
            [answer] = [told["responses"][code] for code in ("200", "201") if code in told["responses"]]
            schema = next(iter(answer["content"].values()), {}).get("schema") if answer.get("content") else None
            assert schema or path.endswith(("/payload", "/{form}")), (path, method)
            assert "application/problem+json" in told["responses"]["4XX"]["content"]
