"""What a voice does with a claim, and whether it says yes or no: from the cue's stance and the claim's own words."""

from __future__ import annotations

from counterclaim.fields.counted import is_not_one
from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause
from counterclaim.model.attribution import Stance
from counterclaim.model.claim import Act, Polarity

BY_STANCE: dict[Stance, Act] = {
    "say": "assert",
    "claim": "assert",
    "confirm": "assert",
    "deny": "deny",
    "admit": "admit",
    "accuse": "accuse",
    "suspect": "suspect",
    "threaten": "threaten",
    "promise": "promise",
    "predict": "predict",
    "demand": "demand",
    "no_comment": "assert",
}
# GUIDELINES.md section 5: a hedge on the verb makes suspect; "alleged" before a noun does not.
HEDGES = frozenset(
    ["apparently", "allegedly", "possibly", "probably", "perhaps", "presumably", "seemingly", "supposedly", "purportedly"]
)
BELIEF = frozenset(["believe", "think", "suspect", "presume", "assume"])
SEEMING = frozenset({"seem", "appear"})
REPRISALS = frozenset(
    "unanswered unpunished punish punished untied consequence consequences retaliate retaliation retaliatory avenge revenge "
    "vengeance reprisal".split()
)
TWICE_NEGATED = frozenset({"unanswered", "unpunished", "unavenged"})  # what will not go so will be answered
RISING = frozenset({"rise", "increase", "grow", "climb", "escalate"})
SENSED = frozenset({"hear", "see", "feel", "smell"})
OUTLOOK = frozenset(["expect", "likely", "set", "poised", "due", "bound", "anticipate", "fear"])


def act_of(clause: Clause, stance: Stance | None) -> tuple[Act, str]:
    """The act and the rule that gave it."""
    act = BY_STANCE[stance] if stance else "assert"
    if act != "assert":
        return act, f"act/stance:{stance}"
    if _is_unclear(clause):
        return "suspect", "act/unclear"
    if _vows(clause):
        return "threaten", "act/vow"
    for token in clause.tokens:
        hedged = _hedge(clause, token)
        if hedged:
            return hedged, f"act/hedge:{token.lemma}"
    return "assert", "act/plain"


def _vows(clause: Clause) -> bool:
    """Will not go unanswered; would be treated as an act of war: what is to come is a reprisal, whoever is its subject."""
    ahead = any(t.tag == "MD" and t.text.lower() in {"will", "would", "shall"} and _is_central(clause, t) for t in clause.tokens)
    lemmas = {t.lemma for t in clause.tokens} | {t.text.lower() for t in clause.tokens}
    conditional = {"would", "any", "as"} <= lemmas and bool(lemmas & {"view", "treat", "regard", "consider", "see"})
    legitimate = {"legitimate", "target"} <= lemmas
    return ahead and (bool(lemmas & REPRISALS) or conditional or legitimate)


def _is_unclear(clause: Clause) -> bool:
    """It is not clear whether it was so: neither asserted nor denied."""
    words = [t.text.lower() for t in clause.tokens]
    return any(
        w in {"clear", "known", "unclear", "certain"} and {"whether", "if"} & set(words[i + 1 : i + 3]) for i, w in enumerate(words)
    )


def _hedge(clause: Clause, token: Token) -> Act | None:
    analysis = clause.analysis
    verb = analysis.tokens[token.head]
    if not _is_central(clause, token):
        return None
    if token.text.lower() in HEDGES and token.pos == "ADV":
        return "suspect"
    if token.lemma in BELIEF and token.tag == "VBN" and analysis.child(token.index, "xcomp", "ccomp"):
        return "suspect"
    if token.lemma in SEEMING and analysis.child(token.index, "xcomp", "ccomp", "oprd"):
        return "suspect"
    if token.lemma in OUTLOOK and analysis.child(token.index, "xcomp") and token.pos in {"VERB", "ADJ"}:
        return "predict"
    if token.tag == "MD":
        if token.text.lower() in {"may", "might", "could"} and verb.lemma in RISING:
            return "predict"
        if token.text.lower() in {"may", "might"}:
            return "suspect"
        if token.text.lower() == "could" and verb.lemma in SENSED:
            return None  # could still be heard: it was
        if token.text.lower() == "could":
            return "suspect" if _is_perfect(clause, verb) else "predict"
        if token.text.lower() in {"will", "'ll", "shall"}:
            return "threaten" if _is_own_violence(clause, verb) else "predict"
        if token.text.lower() == "would" and not _is_perfect(clause, verb):
            return _outlook(clause, verb)
    return None


def _outlook(clause: Clause, verb: Token) -> Act:
    """Said it would hit back, would rebuild the bridge; said the toll would rise: of one's own deeds, or of what is to come."""
    subject = clause.analysis.child(verb.index, "nsubj")
    own = subject is not None and subject.text.lower() in {"it", "they", "he", "she", "we", "i"}
    conditional = any(t.text.lower() == "if" for t in clause.tokens)
    if not own or conditional or verb.lemma == "be":
        return "predict"
    harms = any(t.head == verb.index and t.event in {"attack", "effect"} for t in clause.triggers)
    return "threaten" if harms else "promise"


def _is_own_violence(clause: Clause, verb: Token) -> bool:
    """We will destroy their bases: who speaks of his own violence to come threatens."""
    subject = clause.analysis.child(verb.index, "nsubj")
    harms = any(t.head == verb.index and t.event in {"attack", "effect"} for t in clause.triggers)
    return subject is not None and subject.text.lower() in {"we", "i"} and harms


def _is_perfect(clause: Clause, verb: Token) -> bool:
    return any(c.lemma == "have" for c in clause.analysis.children(verb.index, "aux"))


def _is_central(clause: Clause, token: Token) -> bool:
    """Whether the word stands on the clause's main verb, not in a subordinate clause of it."""
    for above in (token, *clause.analysis.ancestors(token.index)):
        if above.index not in clause.own:
            return True
        if above.dep in {"relcl", "acl", "advcl", "pcomp"} and above.head in clause.own and above.head != above.index:
            return False
    return True


def polarity_of(clause: Clause, act: Act) -> tuple[Polarity, str]:
    """Minus where the words say it is not so, or where what is denied is a plain statement."""
    words = {t.text.lower() for t in clause.tokens}
    settled = _is_unclear(clause) or bool(words & TWICE_NEGATED) or {"not", "without", "consequences"} <= words
    negated = None if settled else next((t for t in clause.tokens if _negates(clause, t)), None)
    if act == "deny":
        return "-", "polarity/denied"
    return ("-", f"polarity/{negated.lemma}") if negated else ("+", "polarity/plain")


def _negates(clause: Clause, token: Token) -> bool:
    if not _is_central(clause, token):
        return False
    if token.text.lower() in {"nor", "neither"} and token.index == clause.first:
        return True
    verb = clause.analysis.tokens[token.head]
    if token.dep == "neg" and (verb.pos in {"VERB", "AUX"} or is_not_one(clause, verb) or verb.text.lower() == "one"):
        return True
    return token.text.lower() in {"no", "neither", "without", "nobody", "none"} and (
        (token.dep in {"det", "neg", "nsubj", "nsubjpass"} and verb.dep in {"nsubj", "nsubjpass", "attr", "dobj", "ROOT"})
        or token.dep in {"nsubj", "nsubjpass"}
    )
