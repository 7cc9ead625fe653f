"""Claims from attributions: each clause of each region becomes one claim, its answers found by the fields."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from counterclaim.claim.act import act_of, polarity_of
from counterclaim.claim.choose import load_choices, words_of
from counterclaim.claim.condition import condition_of
from counterclaim.claim.derive import settle_rest
from counterclaim.claim.draft import Draft
from counterclaim.claim.event import Typed, event_of, settle
from counterclaim.claim.kinds import CONTEXT, OPEN, VIOLENT
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
from counterclaim.model.claim import Act, Answer, Claim, Count, Polarity

PLAIN = "act/plain plain"  # no word of the clause says more than that it is so
MOST = 0.6
WAR_TOLL = 20_000  # killed: no single happening of these wars comes near


def claims_of(document: str, analysis: Analysis, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """The claims of a document, in text order. `document` is the text's id."""
    return tuple(settle_rest(_finish(document, in_scope(drafts_of(analysis, attributions)))))


def in_scope(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that are claims, each with what said so, their event types settled by what stands around them."""
    kept = [replace(draft, rules=(*draft.rules, rule)) for draft in drafts for is_claim, rule in [scope_of(draft)] if is_claim]
    typed = settle([d.typed for d in kept])
    main = _main_event(kept)
    return [replace(draft, typed=typed[i], around=_around(kept, i, main)) for i, draft in enumerate(kept)]


def _main_event(drafts: Sequence[Draft]) -> str | None:
    """The kind of attack that the text is about: that MOST clauses name which name one in their own words, if one stands out."""
    named = Counter(d.typed.event for d in drafts if d.typed.settled and d.typed.event in CONTEXT)
    main = max(named, key=named.__getitem__, default=None)
    return main if main is not None and named[main] >= max(MOST * named.total(), 3) else None


def _around(drafts: Sequence[Draft], number: int, main: str | None) -> dict[str, str]:
    """The types that the nearest clauses before and after say in their own words, that of the whole text, and whether this one
    says its own."""
    own = "said" if drafts[number].typed.settled else "open"
    before = next((d for d in reversed(drafts[:number]) if d.typed.settled), None)
    after = next((d for d in drafts[number + 1 :] if d.typed.settled), None)
    near = {"before": before, "after": after}
    around = {f"{name} {own}": draft.typed.event for name, draft in near.items() if draft is not None}
    return around | ({f"text {own}": main} if main is not None else {})


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


def _is_by_red_line(clause: Clause) -> bool:
    """He declared red lines, asserting that any attack would be viewed as war: what the sentence calls so."""
    sentence = clause.analysis.sentence_of(clause.first)
    words = [t.text.lower() for t in clause.analysis.tokens[sentence.first : sentence.last]]
    return any(first == "red" and second in {"line", "lines"} for first, second in itertools.pairwise(words))


def _finish(document: str, drafts: Sequence[Draft]) -> list[Claim]:
    drafts = [_weighed(draft) for draft in drafts]
    times = inherit([time_said(d.clause) for d in drafts], [d.typed.event in VIOLENT for d in drafts])
    seen: Counter[tuple[int, int]] = Counter()
    claims = []
    for draft, time in zip(drafts, times, strict=True):
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
                event=_event_for(draft, draft.typed.event),
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


def _weighed(draft: Draft) -> Draft:
    """The draft with the event, act and polarity that rules and reader together give it."""
    leanings = draft.clause.analysis.leanings
    if leanings is None:
        return draft
    choices, words = load_choices(), words_of(draft.clause)
    event, who = choices.event.of(leanings.events_of(words), draft.typed.event, draft.typed.rule, draft.around)
    act, polarity, by = draft.act, draft.polarity, "rule"
    if act_rule_of(draft) == PLAIN:  # what the words say outright is so; what they leave open the reader may know
        said, by = choices.act.of(leanings.acts_of(words), act + polarity, PLAIN)
        act, polarity = cast(Act, said[:-1]), cast(Polarity, said[-1])
    rules = (*draft.rules, f"event/{who}", f"act/{by}")
    return replace(draft, typed=Typed(event, draft.typed.rule), act=act, polarity=polarity, rules=rules)


def act_rule_of(draft: Draft) -> str:
    """The rules that gave act and polarity, as the weights know them: without the word that fired them."""
    act, polarity = (rule.split(":")[0] for rule in draft.rules[1:3])
    stance = f":{draft.stance}" if act == "act/stance" else ""
    return f"{act}{stance} {'plain' if polarity == 'polarity/plain' else 'negated'}"


def _event_for(draft: Draft, event: str) -> str:
    """A threat is of its own type, whatever it threatens with; open types that nothing settled are other."""
    if draft.act == "threaten" and event != "red_line":
        return "red_line" if _is_by_red_line(draft.clause) else "threat"
    return "other" if event in OPEN else event
