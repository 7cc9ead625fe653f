"""Why a claim is of its incident: told, and the same however the claims came and in whichever process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from made_claims import claim
from made_incidents import SAME_STRIKE, STRIKE, TOLL, WAR, claims, some_night

from counterclaim.incident import explain_groups, group_claims
from counterclaim.incident.cluster import forget
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Membership, Relation

TESTS = Path(__file__).parent.parent


def why(made: Sequence[Claim], relations: Sequence[Relation] = ()) -> dict[str, Membership]:
    """Each claim's membership, by its words."""
    told = {member.claim: member for _, members in explain_groups(made, relations) for member in members}
    return {one.quote.exact: told[one.id] for one in made}


def test_a_toll_is_here_for_the_strike_told_before_it() -> None:
    found = why([STRIKE, TOLL])[TOLL.quote.exact]
    assert found.beside == STRIKE.id
    assert found.reason == f"with “{STRIKE.quote.exact}” ({STRIKE.id[:8]}): same day, same kind of event, told right beside it"
    assert found.score is not None and 0.5 < found.score < 1
    assert found.signals and all(signal.startswith("within") for signal, _ in found.signals)


def test_another_report_is_here_for_place_day_and_figure() -> None:
    found = why([STRIKE, TOLL, SAME_STRIKE])[SAME_STRIKE.quote.exact]
    assert "): same place, same day, same kind of event, same target" in found.reason
    assert found.beside == STRIKE.id and found.signals[0][0].startswith("across")


def test_what_stands_alone_says_so() -> None:
    found = why([STRIKE, TOLL, WAR])[WAR.quote.exact]
    assert found.reason.startswith("it stands alone") and (found.score, found.beside, found.signals) == (None, None, ())


def test_a_denial_is_here_for_what_it_denies() -> None:
    denial = claim("weekly", 0, "the ministry denied the raid", voice="the ministry", act="deny", polarity="-", when="2026-05-01")
    found = why([STRIKE, denial], [Relation(denial.id, STRIKE.id, "denies", None, "", "")])
    assert found[denial.quote.exact].reason == f"it denies “{STRIKE.quote.exact}” ({STRIKE.id[:8]})"
    assert found[STRIKE.quote.exact].reason.startswith("it is denied by")


@settings(max_examples=40, deadline=None)
@given(claims(), st.integers(0, 2))
def test_reasons_are_the_same_one_by_one_and_all_at_once(made: list[Claim], last: int) -> None:
    documents = sorted({c.document for c in made})
    added = documents[last % len(documents)]
    forget()
    explain_groups([c for c in made if c.document != added])
    grown = explain_groups(reversed(made))
    forget()
    assert grown == explain_groups(made)
    assert [group for group, _ in grown] == group_claims(made)
    assert all([one.id for one in group] == [member.claim for member in members] for group, members in grown)
    for _, members in grown:
        held = {member.claim for member in members}
        assert all(member.beside in held - {member.claim} for member in members if member.beside)


TOLD = """
import json
from dataclasses import asdict
from made_incidents import some_night
from counterclaim.incident import explain_groups
print(json.dumps([[asdict(member) for member in members] for _, members in explain_groups(some_night())]))
"""


def test_another_process_gives_the_same_reasons() -> None:
    here = json.dumps([[asdict(member) for member in members] for _, members in explain_groups(some_night())])
    for seed in "12":
        world = {"PYTHONHASHSEED": seed, "PYTHONPATH": f"{TESTS}:{TESTS.parent}"}
        told = subprocess.run([sys.executable, "-c", TOLD], check=True, capture_output=True, text=True, env=world)
        assert told.stdout == here + "\n"
