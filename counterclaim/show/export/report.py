"""A self-contained HTML report of incidents that prints well: nothing is fetched, nothing is run, all words are escaped."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.desk import Assessment
from counterclaim.framing import published_words
from counterclaim.hypertext import Html, element, joined, link, table
from counterclaim.matrix import figures_html
from counterclaim.model.claim import Claim
from counterclaim.show.export.selection import Selection
from counterclaim.weigh.grade import RELIABILITIES
from counterclaim.weigh.roots import Root
from counterclaim.weigh.support import Backing

COLUMNS = 6  # of voices that a sheet of paper has room for
STYLE = """
body { font: 11pt/1.45 Georgia, serif; color: #111; background: #fff; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.2; } h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; font-size: .88rem; }
caption { text-align: start; font-weight: bold; padding: .3rem 0; }
th, td { border: 1px solid #999; padding: .3rem .45rem; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #eee; } small { color: #444; } .note { border-inline-start: 4px solid #777; padding-inline-start: .8rem; }
section + section { break-before: page; } dt { font-weight: bold; } dd { margin: 0 0 .4rem; }
@media print {
  body { margin: 0; max-width: none; font-size: 9.5pt; }
  thead { display: table-header-group; } tr, dd { break-inside: avoid; } h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  @page { margin: 15mm; }
}
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
NOTE = (
    "This is what is claimed, not what is so. No grade is a verdict on truth. Reliability A–F is of a voice and credibility 1–6 "
    "of what it says, judged apart; F and 6 mean: cannot be judged."
)


def write(chosen: Selection) -> bytes:
    """The page: a section an incident, each on a sheet of its own in print."""
    titles = [one.incident.title for one in chosen.assessed]
    title = titles[0] if len(titles) == 1 else f"{len(titles)} incidents"
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", f"Counterclaim: {title}"),
        element("style", Html(STYLE)),
    )
    body = element("body", element("main", *(_section(chosen, one) for one in chosen.assessed)), _foot(chosen))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n".encode()


def _foot(chosen: Selection) -> Html:
    known = (
        f"As known at {chosen.desk.now:%Y-%m-%d %H:%M} UTC. "
        if chosen.desk.as_of
        else f"Made {chosen.desk.now:%Y-%m-%d %H:%M} UTC. "
    )
    return element("footer", element("p", element("small", known + "Written by Counterclaim. Places: GeoNames, CC BY 4.0.")))


def _section(chosen: Selection, one: Assessment) -> Html:
    incident = one.incident
    about = " · ".join([incident.kind, incident.place or "place unknown", incident.when.edtf or "time unknown", incident.id])
    return element(
        "section",
        element("h1", incident.title, dir="auto"),
        element("p", about),
        element("p", NOTE, class_="note"),
        _harm(one),
        element("h2", "Who says what"),
        figures_html(one.claims, one.roots, COLUMNS),
        *_relations(chosen, one),
        *_support(one),
        element("h2", "The passages"),
        _passages(chosen, one),
    )


def _harm(one: Assessment) -> Html:
    by = f", judged by {one.harm_by}" if one.harm_by else ", by rule"
    parts = [element("dt", f"Civilian harm: {one.harm.grade} ({one.harm.means}{by})"), element("dd", one.harm.why)]
    parts += [element("dt", "What would change it"), element("dd", one.harm.change)]
    tolls = [element("dd", f"{r.field} {r.shown} {r.group} ({r.figures} figure{'s' if r.figures > 1 else ''})") for r in one.ranges]
    return element("dl", *parts, *([element("dt", "From the least to the most that anybody tells"), *tolls] if tolls else []))


def _relations(chosen: Selection, one: Assessment) -> Iterator[Html]:
    shown = [r for r in one.relations if r.kind != "agrees"]
    rows = [
        (r.kind.replace("_", " "), r.field or "", _quoted(chosen, r.a), _quoted(chosen, r.b), r.reason)
        for r in sorted(shown, key=lambda r: (r.kind, r.field or "", r.reason))
    ]
    if rows:
        yield element("h2", "Where the accounts part")
        yield table(("", "field", "one says", "another says", "why"), rows)


def _quoted(chosen: Selection, key: str) -> Html:
    return joined([element("b", chosen.desk.roots[key].name), ": ", element("q", chosen.desk.claims[key].quote.exact)])


def _support(one: Assessment) -> Iterator[Html]:
    if one.supports:
        rows = [(f"{s.field} {s.shown}", str(s.named), str(s.own), str(s.anonymous), _backings(s.backings)) for s in one.supports]
        yield element("h2", "On whose word each answer rests")
        yield table(("answer", "independent voices", "own voices", "nameless", "who"), rows)


def _backings(backings: tuple[Backing, ...]) -> str:
    told = []
    for backing in backings:
        interest = f" ({backing.interest.kind}: {backing.interest.reason})" if backing.interest else ""
        told.append(f"{backing.root.name}{interest}")
    return "; ".join(told)


def _passages(chosen: Selection, one: Assessment) -> Html:
    rows = [_passage(chosen, record.claim, one.roots[record.claim.id]) for record in one.claims]
    return table(("voices, origin first", "act", "words", "where", "reliability and credibility", "claim"), rows)


def _passage(chosen: Selection, claim: Claim, root: Root) -> tuple[str, ...]:
    head, grade, letter = chosen.masthead(claim), chosen.grade(claim), chosen.reliability(claim)
    voices = " → ".join(mention.name for mention in claim.chain) or f"{root.name} (own voice)"
    about = f", {head.publisher or 'publisher unknown'}, {published_words(head.published) or 'date unknown'}"
    where = joined([link(head.title or head.name, head.url), about])
    why = grade.why if grade else "nothing is told as so"
    act = f"{claim.act}{' not' if claim.polarity == '-' else ''}"
    grades = f"{letter} ({RELIABILITIES[letter]}), {chosen.credibility(claim)}: {why}"
    return (voices, act, element("q", claim.quote.exact), where, grades, element("span", claim.id, id=claim.id))
