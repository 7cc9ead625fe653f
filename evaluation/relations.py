"""How well relations and incidents are found where the claims themselves are right: `python -m evaluation.relations GOLD_DIR`.

GOLD_DIR holds gold.jsonl, links.jsonl, incidents.jsonl and docs/DOC.txt. The gold claims of each cell (the reports of one day and
place) are given to relations_between and incidents_from, and what comes out is measured as score.py does: relations but for
agreement by pair and kind (with their direction where they have one), conflicts as unordered pairs, incidents by B-cubed.
With --given readers' own incidents are what the relations are sought in. With --together all cells are weighed at once;
with --errors what was missed and what was too much is shown, with its reasons.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from counterclaim.fields import BY_NAME
from counterclaim.language.analyse import analyse
from counterclaim.model.claim import Claim
from counterclaim.model.moment import Published
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.pipeline import incidents_from, relations_between
from counterclaim.weigh import relate_groups
from evaluation.gold_claims import Row, Settle, claims_from

DIRECTED = ("updates", "denies", "responds")
KINDS = ("contradicts", "updates", "differs_in_scope", "denies", "responds")
FINENESS = ("locality", "village", "town", "city", "district", "area", "region", "sea", "country")
Link = tuple[str, str, str]


@dataclass
class Cell:
    """The gold claims of some documents by DOC/ID, and what readers made of them."""

    claims: dict[str, Claim] = field(default_factory=dict)
    incident_of: dict[str, str] = field(default_factory=dict)
    links: dict[Link, str] = field(default_factory=dict)


@dataclass
class Outcome:
    """What was found in a cell, in gold ids."""

    links: dict[Link, str]
    incident_of: dict[str, str]


def rows_of(path: Path) -> list[Row]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def load_cells(folder: Path) -> dict[str, Cell]:
    """The cells of a gold folder by name, each with its documents' claims, incidents and links."""
    claims: dict[str, Claim] = {}
    for row in rows_of(folder / "gold.jsonl"):
        text = (folder / "docs" / f"{row['doc']}.txt").read_text("utf-8")
        made = claims_from(row["doc"], row["claims"], text, _places_of(text))
        claims |= {f"{row['doc']}/{key}": claim for key, claim in made.items()}
    cells: dict[str, Cell] = defaultdict(Cell)
    cell_of: dict[str, str] = {}
    for row in rows_of(folder / "incidents.jsonl"):
        for key in row["claims"]:
            cell_of[key] = row["cluster"]
            cells[row["cluster"]].claims[key] = claims[key]
            cells[row["cluster"]].incident_of[key] = f"{row['cluster']}/{row['incident']}"
    for row in rows_of(folder / "links.jsonl"):
        if row["type"] in KINDS and row["a"] in cell_of:
            cells[cell_of[row["a"]]].links[_link(row["a"], row["b"], row["type"])] = f"{row.get('field')}: {row.get('why', '')}"
    return dict(cells)


def _places_of(text: str) -> Settle:
    places = analyse(text, Published()).places

    def settle(span: Span) -> Place | None:
        named = [p.entry for p in places if p.span.overlaps(span) and p.entry]
        return min(named, key=lambda place: FINENESS.index(place.kind), default=None)

    return settle


def merge(cells: Iterable[Cell]) -> Cell:
    """All cells as one."""
    whole = Cell()
    for cell in cells:
        whole.claims |= cell.claims
        whole.incident_of |= cell.incident_of
        whole.links |= cell.links
    return whole


def weigh(cell: Cell, given: bool = False) -> Outcome:
    """What the stages make of a cell's claims; with `given`, relations are sought in readers' own incidents."""
    claims = list(cell.claims.values())
    key_of = {claim.id: key for key, claim in cell.claims.items()}
    relations = relate_groups(gold_groups(cell)) if given else list(relations_between(claims))
    return Outcome(
        {_link(key_of[r.a], key_of[r.b], r.kind): f"{r.field}: {r.reason} [{r.rule}]" for r in relations if r.kind in KINDS},
        {key_of[claim]: incident.id for incident in incidents_from(claims, relations) for claim in incident.claims},
    )


def gold_groups(cell: Cell) -> list[list[Claim]]:
    """The claims by the incidents that readers put them in."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for key, incident in cell.incident_of.items():
        groups[incident].append(cell.claims[key])
    return list(groups.values())


def _link(a: str, b: str, kind: str) -> Link:
    return (a, b, kind) if kind in DIRECTED else (min(a, b), max(a, b), kind)


def prf(gold: Collection[object], found: Collection[object]) -> str:
    """Precision, recall and F1 of a set, in a line."""
    hits = len(set(gold) & set(found))
    p, r = (hits / len(x) if x else 0.0 for x in (found, gold))
    return f"p {p:.3f}  r {r:.3f}  f1 {2 * p * r / (p + r) if p + r else 0:.3f}  gold {len(gold)}  pred {len(found)}"


def bcubed(of: Mapping[str, str], within: Mapping[str, str]) -> float:
    """The mean share of a claim's fellows under `of` that are its fellows under `within` too."""
    members: dict[str, list[str]] = defaultdict(list)
    for key, group in of.items():
        members[group].append(key)
    shares = [sum(within[o] == within[key] for o in members[group]) / len(members[group]) for key, group in of.items()]
    return sum(shares) / len(shares) if shares else 0.0


def report(cell: Cell, found: Outcome) -> Iterable[str]:
    """The figures, a line each."""
    for kind in KINDS:
        yield f"{kind:17}{prf([k for k in cell.links if k[2] == kind], [k for k in found.links if k[2] == kind])}"
    yield f"{'relations':17}{prf(cell.links, found.links)}"
    gold, pred = ({frozenset(k[:2]) for k in links if k[2] in {"contradicts", "denies"}} for links in (cell.links, found.links))
    yield f"{'conflicts':17}{prf(gold, pred)}"
    p, r = bcubed(found.incident_of, cell.incident_of), bcubed(cell.incident_of, found.incident_of)
    yield f"{'incidents':17}p {p:.3f}  r {r:.3f}  f1 {2 * p * r / (p + r):.3f}  claims {len(cell.claims)}"


def main(arguments: list[str]) -> None:
    """Print the figures of each folder named."""
    for folder in (a for a in arguments if not a.startswith("--")):
        cells = load_cells(Path(folder))
        gold = merge(cells.values())
        given = "--given" in arguments
        outcomes = [weigh(cell, given) for cell in ([gold] if "--together" in arguments else cells.values())]
        found = Outcome({}, {})
        for outcome in outcomes:
            found.links |= outcome.links
            found.incident_of |= outcome.incident_of
        print(folder)
        print("\n".join(report(gold, found)))
        if "--errors" in arguments:
            show_errors(gold, found)


def show_errors(gold: Cell, found: Outcome) -> None:
    """What was missed (-) and what was too much (+), each with its two claims and why."""
    for mark, some, others in (("-", gold.links, found.links), ("+", found.links, gold.links)):
        for link in sorted(set(some) - set(others)):
            a, b, kind = link
            same = [k[2] for k in others if {k[0], k[1]} == {a, b}]
            print(f"{mark} {kind} {a} {b} {some[link]}" + (f"  (is {', '.join(same)})" if same else ""))
            print(*(f"      {_line(gold.claims[key])}" for key in (a, b)), sep="\n")


def _line(claim: Claim) -> str:
    said = "; ".join(BY_NAME[a.field].show(a) + f" {a.field}" for a in claim.answers)
    who = claim.chain[0].name if claim.chain else "-"
    where, when = (claim.place.span.exact if claim.place else None), (claim.time.interval.edtf if claim.time else None)
    return f"{who} | {claim.act}{claim.polarity} {claim.event} @{where} {when} | {said} | {claim.quote.exact[:110]!r}"


if __name__ == "__main__":
    main(sys.argv[1:])
