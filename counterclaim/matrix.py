"""The matrix of an incident: rows are fields, columns are the voices that answer anything, by side; each cell what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from counterclaim.fields import BY_NAME
from counterclaim.hypertext import Html, element, joined, table
from counterclaim.model.claim import Answer, Claim
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.roots import Root

Shown = Callable[[ClaimRecord, Sequence[Answer]], Html]
UNKNOWN = "side not known"
OWN = "own voice"
MARKS = {
    "suspect": "perhaps ",
    "deny": "denied: ",
    "accuse": "accuses: ",
    "threaten": "threatens: ",
    "predict": "foresees: ",
    "promise": "vows: ",
}


def columns_of(claims: Sequence[ClaimRecord], roots: Mapping[str, Root]) -> list[Root]:
    """The roots that answer anything, by side; those on no known side after them, outlets' own voices last."""
    answering = sorted(record.claim.id for record in claims if record.claim.answers)
    found = {roots[key].key: roots[key] for key in answering}
    return sorted(found.values(), key=lambda r: (r.own, r.side is None, r.side or "", r.anonymous, r.key))


def head_of(root: Root) -> str:
    """A voice with its side."""
    side = OWN if root.own else (root.side or UNKNOWN)
    return f"{root.name} ({side}{', nameless' if root.anonymous else ''})"


def said_in(claim: Claim, answers: Sequence[Answer]) -> str:
    """Some answers of a claim in a few words, marked where it does not plainly say that it is so."""
    mark = MARKS.get(claim.act, "not: " if claim.polarity == "-" and not any(c.max == 0 for c in claim.counts) else "")
    return f"{mark}{', '.join(BY_NAME[answer.field].show(answer) for answer in answers)}"


def cell_of(
    claims: Sequence[ClaimRecord], roots: Mapping[str, Root], root: Root, field: str
) -> Iterator[tuple[ClaimRecord, list[Answer]]]:
    """The claims by which a root answers a field, with these answers."""
    for record in claims:
        if roots[record.claim.id].key == root.key:
            said = [answer for answer in record.claim.answers if answer.field == field]
            if said:
                yield record, said


def matrix_html(claims: Sequence[ClaimRecord], roots: Mapping[str, Root], caption: str = "") -> Html:
    """The matrix as a table, each figure with its passage."""
    return _table(claims, roots, columns_of(claims, roots), _with_passage, caption)


def figures_html(claims: Sequence[ClaimRecord], roots: Mapping[str, Root], width: int) -> Html:
    """The matrix as tables of some columns each, each figure a link to the element whose id is its claim's."""
    columns = columns_of(claims, roots)
    return joined(_table(claims, roots, columns[start : start + width], _linked) for start in range(0, len(columns), width))


def _table(
    claims: Sequence[ClaimRecord], roots: Mapping[str, Root], columns: Sequence[Root], shown: Shown, caption: str = ""
) -> Html:
    rows = []
    for field in BY_NAME:
        cells = [joined(shown(*said) for said in cell_of(claims, roots, root, field)) for root in columns]
        if any(cells):
            rows.append([field, *cells])
    return table(["field", *map(head_of, columns)], rows, caption)


def _with_passage(record: ClaimRecord, answers: Sequence[Answer]) -> Html:
    words = element("q", record.claim.quote.exact)
    return element("div", element("b", said_in(record.claim, answers)), " ", element("small", words, f" {record.names[0]}"))


def _linked(record: ClaimRecord, answers: Sequence[Answer]) -> Html:
    return element("div", element("a", said_in(record.claim, answers), href=f"#{record.claim.id}"))
