"""Claims from attributions: each clause of each region becomes one claim, its answers found by the fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claim.act import act_of, polarity_of
from counterclaim.claim.condition import condition_of
from counterclaim.claim.derive import settle_rest
from counterclaim.claim.draft import Draft
from counterclaim.claim.event import OPEN, VIOLENT, Typed, event_of, settle
from counterclaim.claim.pronouns import settle_pronouns
from counterclaim.claim.quote import quote_of
from counterclaim.claim.regions import Region, regions_of
from counterclaim.claim.scope import scope_of
from counterclaim.claim.units import clauses_of
from counterclaim.claim.when import inherit, time_said
from counterclaim.claim.where import place_of
from counterclaim.fields import FIELDS
from counterclaim.language.analysis import Analysis
from counterclaim.language.clause import Clause
from counterclaim.language.heading import headings_of
from counterclaim.language.triggers import find_triggers
from counterclaim.model.attribution import Attribution, Stance
from counterclaim.model.claim import Act, Answer, Claim, Count

WAR_TOLL = 20_000  # killed: no single happening of these wars comes near


def claims_of(document: str, analysis: Analysis, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """The claims of a document, in text order. `document` is the text's id."""
    kept = [(draft, rule) for draft in drafts_of(analysis, attributions) for is_claim, rule in [scope_of(draft)] if is_claim]
    drafts = [replace(draft, rules=(*draft.rules, rule)) for draft, rule in kept]
    return tuple(settle_rest(_finish(document, drafts)))


def drafts_of(analysis: Analysis, attributions: Sequence[Attribution]) -> list[Draft]:
    """Every clause that could stand for a claim, in text order, in scope or not; the heading is left out."""
    triggers = find_triggers(analysis.tokens)
    headings = headings_of(analysis.tokens, analysis.sentences)
    return [
        _draft(clause, region, attributions)
        for region in regions_of(analysis, attributions)
        if analysis.tokens[region.tokens[0]].sentence not in headings
        for clause in clauses_of(analysis, region, triggers)
    ]


def _draft(clause: Clause, region: Region, attributions: Sequence[Attribution]) -> Draft:
    attribution = attributions[region.attribution] if region.attribution is not None else None
    stance: Stance | None = attribution.stance if attribution else None
    act, act_rule = act_of(clause, stance)
    polarity, polarity_rule = polarity_of(clause, act)
    chain = attribution.chain if attribution else ()
    answers = settle_pronouns([answer for field in FIELDS for answer in field.find(clause)], chain, act)
    typed = Typed("armed_clash", "event_whole_war") if _is_war_toll(answers) else event_of(clause)
    rules = (attribution.rule if attribution else "voice/own", act_rule, polarity_rule, typed.rule)
    return Draft(clause, region.attribution, stance, chain, act, polarity, typed, answers, rules)


def _is_war_toll(answers: Sequence[Answer]) -> bool:
    """Tens of thousands killed are a whole war's, whatever else the clause names."""
    return any(isinstance(a, Count) and a.field == "killed" and (a.min or 0) >= WAR_TOLL for a in answers)


def _finish(document: str, drafts: Sequence[Draft]) -> list[Claim]:
    events = settle([d.typed for d in drafts])
    times = inherit([time_said(d.clause) for d in drafts], [e.event in VIOLENT for e in events])
    seen: Counter[tuple[int, int]] = Counter()
    claims = []
    for draft, typed, time in zip(drafts, events, times, strict=True):
        quote = quote_of(draft.clause)
        ordinal = seen[quote.start, quote.end]
        seen[quote.start, quote.end] += 1
        claims.append(
            Claim(
                document=document,
                quote=quote,
                chain=draft.chain,
                act=draft.act,
                polarity=draft.polarity,
                event=_event_for(draft.act, typed.event),
                answers=draft.answers,
                place=place_of(draft.clause),
                time=time,
                condition=condition_of(draft.clause, draft.act),
                ordinal=ordinal,
                attribution=draft.attribution,
                rules=(*draft.rules, *(a.rule for a in draft.answers)),
            )
        )
    return claims


def _event_for(act: Act, event: str) -> str:
    """A threat is of its own type, whatever it threatens with; open types that nothing settled are other."""
    if act == "threaten" and event not in {"red_line"}:
        return "threat"
    return "other" if event in OPEN else event
