"""Where one noun phrase ends and the next begins, in texts that lost the comma between them."""

from __future__ import annotations

from counterclaim.attribute.context import Context
from counterclaim.attribute.words import ARTICLES, DIRECTIONS, words

PLURALS = words(
    "affairs rights relations communications operations forces nations states news defences defenses media arms foreigners markets",
    "helmets services emirates",
)


def begins_anew(ctx: Context, left: int, right: int) -> bool:
    """Whether a new phrase begins on the right: "Hama residents of …", "22 people local activists …"."""
    a, b = ctx.tokens[left], ctx.tokens[right]
    if a.tag in ("DT", "PRP$", "PDT"):
        return False
    if b.tag in ("JJ", "JJS", "VBG", "VBN") and a.pos in ("NOUN", "PROPN") and not in_one_name(ctx, left, right):
        return not (_after_article(ctx, left) and a.head >= right)
    if ctx.is_in(left, ctx.cues.words["land"]) and not _owns(ctx, left, right):
        return True
    if _place_before_speaker(ctx, left, right):
        return True
    if a.tag == "NN" and b.tag == "NNS" and b.lemma in ctx.cues.persons and a.lemma not in ctx.cues.words["modifiers"]:
        return True
    possessive = ctx.lower(left - 1) in ARTICLES and (b.lemma in ctx.cues.persons or ctx.is_record(right)) if left else False
    if a.tag == "NNS" and not possessive and a.text.lower() not in PLURALS and not (a.dep == "compound" and a.text[:1].isupper()):
        return True
    if ctx.begins_known_name(right) and a.lemma not in ctx.cues.persons:
        return True
    if a.tag == "NN" and not ctx.is_speaker(left) and a.lemma not in ctx.cues.words["modifiers"] and _names_outlet(ctx, right):
        return True
    if _starts_person(ctx, right) and a.pos == "PROPN" and a.dep != "compound":
        return True
    return b.pos == "PROPN" and a.pos == "NOUN" and not ctx.is_speaker(left) and a.head < left


def _owns(ctx: Context, left: int, right: int) -> bool:
    """ "the city hospital": a land's body and not, with a comma lost, a speaker after a place ("in the city state media said")."""
    a, b = ctx.tokens[left], ctx.tokens[right]
    one = b.tag == "NN" and b.lemma in ctx.cues.organisations and b.lemma not in ctx.cues.kinds["outlet"]
    return one and a.dep == "compound" and a.head == right and ctx.lower(left - 1) in ARTICLES


def in_one_name(ctx: Context, left: int, right: int) -> bool:
    """Whether the two tokens stand in one name."""
    return any(e.first <= left and right < e.last for e in ctx.entities_at(left))


def _after_article(ctx: Context, i: int) -> bool:
    """Whether the run of names that ends at the token follows an article: "the Faylaq al-Sham | Islamist faction"."""
    while i and (ctx.tokens[i].pos == "PROPN" or ctx.tokens[i].tag == "HYPH"):
        i -= 1
    return ctx.lower(i) in ARTICLES


def _place_before_speaker(ctx: Context, left: int, right: int) -> bool:
    """ "in the city of Azaz | witnesses said", "in eastern Syria | UNICEF said": the place belongs to what is said."""
    place = ctx.lower(left) in ctx.places or (ctx.tokens[left].pos == "PROPN" and ctx.lower(left - 1) in DIRECTIONS)
    if not place or (ctx.tokens[right].tag != "NNS" and not _names_outlet(ctx, right)):
        return False
    start = left
    while start and _may_qualify(ctx, start - 1):
        start -= 1
    return start > 1 and ctx.tokens[start - 1].pos == "ADP" and not ctx.is_speaker(start - 2)


def _may_qualify(ctx: Context, i: int) -> bool:
    """Whether the token may stand before a place's name: "rebel-held eastern Aleppo"."""
    token = ctx.tokens[i]
    return token.pos in ("PROPN", "ADJ") or token.tag in ("HYPH", "VBN") or _is_hyphenated(ctx, i)


def _is_hyphenated(ctx: Context, i: int) -> bool:
    return ctx.lower(i + 1) == "-" and ctx.tokens[i].end == ctx.tokens[i + 1].start


def _names_outlet(ctx: Context, i: int) -> bool:
    """Whether an outlet's or an agency's name begins at the token: it is known, or an acronym."""
    run = ctx.tokens[i : i + 5]
    for token in run:
        if token.pos not in ("PROPN", "NOUN") and token.tag != "HYPH":
            return False
        if token.text in ctx.cues.words["outlets"] or (token.text.isupper() and len(token.text) > 2):
            return True
    return False


def _starts_person(ctx: Context, index: int) -> bool:
    return any(e.first == index and e.kind == "person" for e in ctx.entities_at(index))
