"""The claim matrix as the page draws it: rows are fields, columns voices by side, a cell what a voice says, with its conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from counterclaim.desk import Assessment
from counterclaim.fields import BY_NAME
from counterclaim.matrix import OWN, UNKNOWN, columns_of
from counterclaim.model.claim import Answer
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.roots import Root

CONFLICTS = frozenset({"contradicts", "denies"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What one claim says in one field. `against` names the voices that are at odds with it there."""

    record: ClaimRecord
    shown: str
    act: str
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A field with a cell for each column."""

    field: str
    cells: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`sides` are the heads over the columns: the side's name and how many columns it spans."""

    sides: tuple[tuple[str, int], ...]
    columns: tuple[Root, ...]
    rows: tuple[Row, ...]


def matrix_of(found: Assessment) -> Matrix:
    """The matrix of an incident; rows that nobody fills are left out."""
    columns = columns_of(found.claims, found.roots)
    sides = tuple((side, len(list(roots))) for side, roots in groupby(columns, key=side_words))
    said = _by_cell(found)
    rows = (Row(field, tuple(tuple(said.get((field, root.key), ())) for root in columns)) for field in BY_NAME)
    return Matrix(sides, tuple(columns), tuple(row for row in rows if any(row.cells)))


def side_words(root: Root) -> str:
    """On which side a voice stands, as far as is known."""
    return OWN if root.own else (root.side or UNKNOWN)


def act_of(record: ClaimRecord) -> str:
    """The act where it is more than to say so; "not" where it is said not to be so and no nought says it."""
    claim = record.claim
    if claim.act != "assert":
        return claim.act
    return "not so" if claim.polarity == "-" and not any(count.max == 0 for count in claim.counts) else ""


def _by_cell(found: Assessment) -> dict[tuple[str, str], list[Entry]]:
    against = _against(found)
    cells: dict[tuple[str, str], list[Entry]] = {}
    for record in found.claims:
        key = record.claim.id
        for field in dict.fromkeys(answer.field for answer in record.claim.answers):
            shown = _shown([answer for answer in record.claim.answers if answer.field == field])
            entry = Entry(record, shown, act_of(record), tuple(against.get((key, field), ())))
            cells.setdefault((field, found.roots[key].key), []).append(entry)
    return cells


def _shown(answers: Sequence[Answer]) -> str:
    return ", ".join(BY_NAME[answer.field].show(answer).removesuffix(f" {answer.field}") for answer in answers)


def _against(found: Assessment) -> dict[tuple[str, str], list[str]]:
    """Who is at odds with a claim in a field; a denial that names no field is of all that the claims answer."""
    fields = {record.claim.id: {answer.field for answer in record.claim.answers} for record in found.claims}
    names: dict[tuple[str, str], dict[str, None]] = {}
    for relation in found.relations:
        if relation.kind not in CONFLICTS:
            continue
        for one, other in ((relation.a, relation.b), (relation.b, relation.a)):
            for field in [relation.field] if relation.field else sorted(fields.get(one, set())):
                names.setdefault((one, field), {})[found.roots[other].name] = None
    return {key: list(some) for key, some in names.items()}
