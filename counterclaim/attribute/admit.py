"""Whether a verb of saying says something here: "called for", not "called it"; not "the blast claimed six lives"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counterclaim.attribute.context import Context, Range
from counterclaim.attribute.following import Following
from counterclaim.attribute.words import words
from counterclaim.language.analysis import Token
from counterclaim.lexicon.cues import VerbCue

PREPOSITIONS = words("for on upon to with")
SHOWING = words("show depict detail highlight outline")  # said of records and pictures
TOLLS = words("toll tally number figure count death estimate damage")  # what is put at a figure
TAKEN_BACK = words("statement claim allegation assertion accusation report remark comment announcement")  # not an offer, not troops
VIEW = frozenset({"view", "footage"})
ASK_REACH = 12  # tokens between "ask" and the "for" or "to" that says for what
QUOTE_REACH = 8  # tokens between a quotation and a verb that only says together with one


@dataclass(frozen=True, slots=True)
class Case:
    """A verb with its source and what follows."""

    ctx: Context
    verb: Token
    cue: VerbCue
    source: Range
    following: Following

    @property
    def limit(self) -> int:
        """The end of the sentence's tokens."""
        return self.ctx.bounds(self.verb.index)[1]

    @property
    def next_word(self) -> str:
        """The word that follows all that stands between the verb and what is said."""
        return self.ctx.lower(self.following.start) if self.following.start < self.limit else ""

    def objects(self) -> list[Token]:
        """The verb's objects."""
        return self.ctx.analysis.children(self.verb.index, "dobj")


def admits(ctx: Context, verb: Token, cue: VerbCue, source: Range, following: Following) -> bool:
    """The first judge that does not abstain decides; where all do, the verb says something."""
    case = Case(ctx, verb, cue, source, following)
    verdicts = (judge(case) for judge in JUDGES)
    return next((verdict for verdict in verdicts if verdict is not None), True)


def _shows(case: Case) -> bool | None:
    if case.verb.lemma not in SHOWING or case.following.opens:
        return None
    ctx = case.ctx
    return any(ctx.is_record(i) or ctx.is_in(i, ctx.cues.words["images"] | VIEW) for i in range(*case.source))


def _calls(case: Case) -> bool | None:
    """ "called for …", or "called the strike "a crime"", not "called it a day"."""
    if case.verb.lemma != "call" or case.next_word in PREPOSITIONS:
        return None
    ctx, i = case.ctx, case.verb.index + 1
    near = range(i + 1, min(case.limit, i + QUOTE_REACH))
    return ctx.quote_open_at(i) is None and any(ctx.quote_open_at(k) is not None for k in near)


def _needs_preposition(case: Case) -> bool | None:
    return case.next_word in PREPOSITIONS or case.following.opens if "prep" in case.cue.frames else None


def _needs_quotation(case: Case) -> bool | None:
    if "quoted" not in case.cue.frames:
        return None
    i = case.verb.index
    if _is_vowed(case):
        return False
    return case.following.opens or any(case.ctx.quote_closed_at(k) is not None for k in range(max(0, i - QUOTE_REACH), i))


def _is_vowed(case: Case) -> bool:
    """ "vowed to respond "in kind"": what is said is the vow, and what is to be done is no saying."""
    head = case.ctx.analysis.head(case.verb.index)
    return case.verb.tag == "VB" and case.verb.dep == "xcomp" and head.lemma in case.ctx.cues.verbs


def _only_possible(case: Case) -> bool | None:
    """ "could now order an attack": nobody has demanded, vowed or threatened anything."""
    if case.cue.stance not in ("demand", "promise", "threaten"):
        return None
    aux = case.ctx.analysis.children(case.verb.index, "aux")
    return False if any(t.text.lower() in ("could", "might", "may") for t in aux) else None


def _turns_down(case: Case) -> bool | None:
    """ "rejected the claim", not "rejected the offer"."""
    if case.cue.stance != "deny" or case.following.opens or case.verb.lemma == "deny":
        return None
    objects = case.objects()
    if case.verb.lemma in case.ctx.cues.words["taking_back"]:
        return any(t.lemma in TAKEN_BACK for t in objects)
    return not objects or any(_is_assertion(case.ctx, t.lemma) for t in objects)


def _is_assertion(ctx: Context, lemma: str) -> bool:
    """Whether the noun is something said, that can be denied; not an offer or a plea, that can only be turned down."""
    said = ctx.cues.nouns.get(lemma) in ("say", "claim", "accuse", "admit", "confirm", "suspect")
    return said or lemma in ctx.cues.words["responsibility"]


def _names(case: Case) -> bool | None:
    """ "denounced the talks as meaningless", not "denounced the talks"."""
    if case.verb.lemma not in case.ctx.cues.words["naming"] or case.following.opens:
        return None
    for i in range(case.verb.index + 1, min(case.limit, case.verb.index + ASK_REACH)):
        if case.ctx.lower(i) == "as" or case.ctx.quote_open_at(i) is not None:
            return True
        if case.ctx.tokens[i].tag == "VBG" or case.ctx.tokens[i].text == ",":
            break
    return case.verb.lemma == "describe"


def _idioms(case: Case) -> bool | None:
    """ "point out", "put the toll at", "threaten to", "ask for"."""
    ctx, verb = case.ctx, case.verb
    if verb.lemma == "point":
        return ctx.lower(verb.index + 1) == "out"
    if verb.lemma == "put":
        return any(t.lemma in TOLLS for t in case.objects())
    if verb.lemma == "threaten":
        return case.next_word in ("to", "that") or case.following.opens
    if verb.lemma == "ask":
        near = range(verb.index + 1, min(case.limit, verb.index + ASK_REACH))
        return case.next_word != "not" and any(ctx.lower(i) in ("for", "to") for i in near)
    return None


def _claims_lives(case: Case) -> bool | None:
    if case.cue.stance != "claim":
        return None
    return not any(case.ctx.is_in(t.index, case.ctx.cues.words["toll_objects"]) for t in case.objects())


JUDGES: tuple[Callable[[Case], bool | None], ...] = (
    _only_possible,
    _shows,
    _calls,
    _needs_preposition,
    _needs_quotation,
    _turns_down,
    _names,
    _idioms,
    _claims_lives,
)
