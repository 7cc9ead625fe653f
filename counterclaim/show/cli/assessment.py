"""An assessment on paper: head, matrix, relations, support, credibility, balance, drift."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from counterclaim.desk import Assessment, Desk
from counterclaim.model.incident import Relation
from counterclaim.show.cli.grid import grid
from counterclaim.show.cli.matrix import print_matrix
from counterclaim.show.cli.words import answer_words, since_words
from counterclaim.weigh.support import Backing, Support

SIGNALS = 3  # of what weighed most, as many as a row has room for
STYLES = {"contradicts": "bold red", "denies": "red", "updates": "yellow", "differs_in_scope": "cyan", "agrees": "green"}


def print_assessment(out: Console, desk: Desk, found: Assessment, *, all_relations: bool = False) -> None:
    """All that is made of an incident."""
    _print_head(out, found)
    print_matrix(out, found)
    shown = [r for r in found.relations if all_relations or r.kind != "agrees"]
    if shown:
        out.print(relations_table(desk, shown))
        out.print()
    out.print(_supports(found.supports))
    out.print()
    out.print(_credibility(desk, found))
    if found.incident.members:
        out.print()
        out.print(_members(desk, found))
    if found.balances:
        out.print()
        out.print(Text("Balance of munitions", "bold"))
        for balance in found.balances:
            out.print(Text.assemble((f"{balance.state:9} ", "dim"), f"{balance.kind}, {balance.who}: {balance.shown}"))
    for drift in found.drifts:
        out.print()
        out.print(Text(f"Toll drift: {drift.field}, {drift.group}: {drift.course}", "bold"))
        for figure in drift.figures:
            out.print(
                Text(f"  {since_words(figure.published)}  {answer_words(figure.count)}  {figure.root.name}  {figure.claim.id[:8]}")
            )


def _print_head(out: Console, found: Assessment) -> None:
    incident, grade = found.incident, found.harm
    out.print(Text(f"incident {incident.id}", "bold"))
    out.print(Text(f"{incident.title} · {incident.kind} · {len(found.claims)} claims"))
    by = f", judged by {found.harm_by}" if found.harm_by else ""
    out.print(Text.assemble(("civilian harm: ", "dim"), (grade.grade, "bold"), f" ({grade.means}{by})"))
    out.print(Text(f"  why: {grade.why}\n  what would change it: {grade.change}", "dim"))
    for one in found.ranges:
        out.print(Text(f"  {one.field} {one.shown} {one.group} ({one.figures} figure{'s' if one.figures > 1 else ''})"))
    out.print()


def relations_table(desk: Desk, relations: Sequence[Relation]) -> Table:
    """Relations with both claims' words and the reason."""
    table = grid(
        ("", 3), ("field", 2), ("one says", 7), ("another says", 7), ("why", 7), title="How the accounts stand to one another"
    )
    for relation in sorted(
        relations, key=lambda r: (list(STYLES).index(r.kind) if r.kind in STYLES else 9, r.field or "", r.reason)
    ):
        one, other = (said(desk, key, relation.field) for key in (relation.a, relation.b))
        kind = Text(relation.kind.replace("_", " "), STYLES.get(relation.kind, ""))
        table.add_row(kind, Text(relation.field or ""), one, other, Text(relation.reason))
    return table


def said(desk: Desk, key: str, field: str | None) -> Text:
    """Whose claim it is, with its answers in a field, else its words."""
    claim = desk.claims[key]
    answers = [answer_words(answer) for answer in claim.answers if answer.field == field]
    text = Text(desk.roots[key].name, "bold")
    return text.append(f" {', '.join(answers) or f'“{_line(claim.quote.exact)}”'} ({claim.id[:8]})", "not bold")


def _supports(supports: Sequence[Support]) -> Table:
    table = grid(("answer", 6), ("roots", 2), ("on whose word", 14), title="Independent support")
    for support in supports:
        counted = ((support.own, "own voice"), (support.anonymous, "nameless"))
        roots = " + ".join([str(support.named), *(f"{number} {kind}" for number, kind in counted if number)])
        table.add_row(Text(answer_words(support.answer)), Text(roots), Text("\n").join(_backing(b) for b in support.backings))
    return table


def _backing(backing: Backing) -> Text:
    root = backing.root
    marks = [
        mark for mark, holds in (("nameless", root.anonymous), ("own voice", root.own), ("hedged", backing.is_hedged)) if holds
    ]
    where = f" in {root.outlet}" if root.outlet != root.name else ""
    text = Text(f"{root.name}{where}")
    text.append(f" ({', '.join(marks)})" if marks else "", "dim")
    if backing.interest:
        text.append(f" · {backing.interest.kind}: {backing.interest.reason}", "yellow")
    return text.append(f" · {'; '.join(backing.joined)}" if backing.joined else "", "dim")


def _credibility(desk: Desk, found: Assessment) -> Table:
    table = grid(
        ("grade", 2),
        ("claim", 8),
        ("as to", 4),
        ("why", 10),
        ("what would change it", 7),
        title="Reliability (A–F) and credibility (1–6)",
    )
    for record in found.claims:
        graded = found.credibility.get(record.claim.id)
        if graded is None:
            continue
        root = found.roots[record.claim.id]
        code = f"{desk.reliability(root)}{graded.grade.grade}"
        words = Text(root.name, "bold").append(f" “{_line(record.claim.quote.exact)}” ({record.claim.id[:8]})", "not bold")
        about = answer_words(graded.support.answer) if graded.support else ""
        table.add_row(Text(code, "bold"), words, Text(about), Text(graded.grade.why), Text(graded.grade.change, "dim"))
    return table


def _members(desk: Desk, found: Assessment) -> Table:
    """Why each claim is here, with the signals that weighed most."""
    table = grid(("likely", 2), ("claim", 8), ("why it is here", 12), ("what weighed most", 9), title="Why these claims are here")
    members = {member.claim: member for member in found.incident.members}
    for record in found.claims:
        if member := members.get(record.claim.id):
            score = "" if member.score is None else f"{member.score:.2f}"
            weighed = "; ".join(f"{name} {weight:+.2f}" for name, weight in member.signals[:SIGNALS])
            table.add_row(Text(score), said(desk, record.claim.id, None), Text(member.reason), Text(weighed, "dim"))
    return table


def _line(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= 90 else one[:89].rsplit(" ", 1)[0] + " …"
