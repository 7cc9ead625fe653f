"""The phrases of a text that name somebody who may speak: their words, head, and whether they are a name or a bare title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from counterclaim.attribute.context import SUBJECTS, Context, Range
from counterclaim.attribute.nominal import forward_phrase, phrase_around, phrase_start
from counterclaim.attribute.words import ARTICLES, HONORIFICS, words
from counterclaim.language.analysis import Entity

Kind = Literal["person", "body", "many", "unknown"]
SMALL = words("of for the a an and in at to on with from by 's ’s - s")
FURNITURE = words("tags keywords categories topics")
LONGEST_ROLE = 9  # tokens of a role after a name
RUN_ON = re.compile(r"[a-z][.!?]\W")  # a sentence's end within a "name"
PERSONAL: dict[str, Kind] = dict.fromkeys(("he", "she", "him", "her"), "person")
PRONOUNS: dict[str, Kind] = {**PERSONAL, "it": "body", "they": "many", "them": "many"}
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that names somebody: tokens `first` to `last`, without its article; `head` is its main noun's token.

    `proper` are the capitalised words of it, in lower case, as a set; `definite` is set for "the …", `pronoun` for "it",
    `joint` for two or more named together, `source` for one whom an attribution names.
    """

    first: int
    last: int
    head: int
    text: str
    kind: Kind
    proper: frozenset[str]
    definite: bool = False
    pronoun: bool = False
    source: bool = False
    joint: bool = False

    @property
    def named(self) -> bool:
        """Whether it has a name in it."""
        return bool(self.proper)


def phrase_of(ctx: Context, span: Range, source: bool = False) -> Phrase:
    """The phrase at the tokens."""
    first, last = span
    definite = ctx.lower(first) in ("the", "this", "that", "same") or ctx.tokens[first].tag == "PRP$"
    if last - first > 1 and ctx.lower(first) in ARTICLES:
        first += 1
    head = head_of(ctx, first, last)
    text = ctx.analysis.text[ctx.tokens[first].start : ctx.tokens[last - 1].end]
    pronoun = last - first == 1 and ctx.tokens[first].pos == "PRON"
    proper = proper_words(ctx, first, _name_end(ctx, head, last))
    joint = any(ctx.lower(i) in ("and", "or", "&", ",") for i in range(first, last))
    return Phrase(first, last, head, text, kind_of(ctx, first, last, head), proper, definite, pronoun, source, joint)


def _name_end(ctx: Context, head: int, last: int) -> int:
    """Where the name in the phrase ends: a name takes its "of" and "for" in, "source at the command" names no source."""
    if ctx.tokens[head].pos == "PROPN" or (ctx.tokens[head].text[:1].isupper() and ctx.lower(head + 1) in ("of", "for")):
        return last
    body = ctx.is_speaker(head) and ctx.tokens[head].lemma not in ctx.cues.persons
    named = body and ctx.lower(head + 1) in ("of", "for") and any(t.pos == "PROPN" for t in ctx.tokens[head + 2 : last])
    return last if named else head + 1


def head_of(ctx: Context, first: int, last: int) -> int:
    """The phrase's main noun: the last one before any preposition."""
    head = first
    for i in range(first, last):
        token = ctx.tokens[i]
        if i > first and (token.pos in ("ADP", "CCONJ") or token.text == ",") and token.text.lower() not in ("al", "el"):
            break
        if token.pos in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"):
            head = i
    return head


def proper_words(ctx: Context, first: int, last: int) -> frozenset[str]:
    """The phrase's capitalised words that are names, in lower case; "Britain-based" says where, not who."""
    words: set[str] = set()
    for i in range(first, last):
        token = ctx.tokens[i]
        following = ctx.lower(i + 1) == "-" and ctx.lower(i + 2) == "based"
        if token.text[:1].isupper() and token.pos in ("PROPN", "NOUN", "ADJ", "NUM") and not following:
            if i == first and token.pos in ("NOUN", "ADJ") and token.dep != "compound" and _opens_sentence(ctx, i):
                continue
            words.add(re.sub(r"['’]s?$", "", token.text.lower()))
    return frozenset(words - SMALL - HONORIFICS)


def _opens_sentence(ctx: Context, i: int) -> bool:
    return i == ctx.bounds(i)[0] or ctx.tokens[i - 1].pos == "PUNCT"


def kind_of(ctx: Context, first: int, last: int, head: int) -> Kind:
    """Whether the phrase names one person, a body, or many."""
    token = ctx.tokens[head]
    if token.pos == "PRON" and not ctx.is_noun(head):
        return PRONOUNS.get(token.text.lower(), "unknown")
    if token.lemma in ctx.cues.organisations and token.tag not in PLURAL_TAGS:
        return "body"
    if any(ctx.tokens[i].text in ctx.cues.words["outlets"] for i in range(first, head + 1)) and token.lemma not in ctx.cues.persons:
        return "body"
    if any(e.kind == "person" and first <= e.first and e.last <= last and e.last > head for e in ctx.entities_at(head)):
        return "person"
    if token.lemma in ctx.cues.persons or token.text.lower() in ctx.cues.persons:
        return "many" if token.tag in PLURAL_TAGS else "person"
    if ctx.is_speaker(head):
        return "many" if token.tag == "NNS" and token.lemma not in ("force", "authority", "medium") else "body"
    if any(e.kind == "person" for e in ctx.entities_at(head)):
        return "person"
    if token.pos == "PROPN":
        return "body" if any(e.kind in ("organisation", "place", "group") for e in ctx.entities_at(head)) else "unknown"
    return "many" if token.tag in PLURAL_TAGS else "unknown"


def with_role(ctx: Context, person: Phrase) -> Phrase | None:
    """The person's name with the role set right after it, no mark between: "Rami Aslan the head of the group"; None if none is."""
    limit = ctx.bounds(person.first)[1]
    end = forward_phrase(ctx, person.last, limit)
    if end is None or person.last >= limit or not any(t.lemma in ctx.cues.persons for t in ctx.tokens[person.last : end]):
        return None
    while end < limit and ctx.lower(end) in ("of", "for", "at", "in"):
        further = forward_phrase(ctx, end + 1, limit)
        if further is None or further - person.last > LONGEST_ROLE:
            break
        end = further
    text = ctx.analysis.text[ctx.tokens[person.first].start : ctx.tokens[end - 1].end]
    return replace(person, last=end, text=text)


def cast_of(ctx: Context, sources: Iterable[Range]) -> tuple[Phrase, ...]:
    """Every phrase that may name a voice, in text order: the sources, the names, and the sentences' subjects."""
    found: dict[Range, Phrase] = {}
    for span in sources:
        if is_furniture(ctx, span[0]):
            continue
        phrase = phrase_of(ctx, span, source=True)
        found[phrase.first, phrase.last] = phrase
    for span in (*_named(ctx), *_subjects(ctx)):
        if is_furniture(ctx, span[0]):
            continue
        phrase = phrase_of(ctx, span)
        found.setdefault((phrase.first, phrase.last), phrase)
    return tuple(found[key] for key in sorted(found))


def is_furniture(ctx: Context, first: int) -> bool:
    """Whether a phrase begins with the label of a page's list of keywords: no name."""
    return ctx.lower(first) in FURNITURE


def _named(ctx: Context) -> Iterator[Range]:
    for entity in ctx.analysis.entities:
        if entity.kind in ("person", "organisation") and not RUN_ON.search(entity.span.exact):
            start = phrase_start(ctx, entity.last - 1, ctx.bounds(entity.first)[0])
            if start < entity.first and _is_title(ctx, start, entity.first):
                yield start, entity.last
            yield entity.first, _without_acronym(ctx, entity)


def _without_acronym(ctx: Context, entity: Entity) -> int:
    """The name's end, the body's acronym after a person's name left out: "Robert Mardini | ICRC regional director"."""
    last = ctx.tokens[entity.last - 1].text
    many = entity.kind == "person" and entity.last - entity.first > 2
    return entity.last - 1 if many and last.isupper() and len(last) > 2 else entity.last


def _is_title(ctx: Context, first: int, last: int) -> bool:
    """Whether the words before a name are a title or role: "Observatory director", "the ministry's spokesman", "Dr"."""
    return any(ctx.tokens[i].lemma in ctx.cues.persons or ctx.lower(i) in HONORIFICS for i in range(first, last))


def _subjects(ctx: Context) -> Iterator[Range]:
    """The subjects of main clauses, and every phrase whose noun names a speaker."""
    for token in ctx.tokens:
        if token.pos not in ("NOUN", "PROPN"):
            continue
        if (token.dep in SUBJECTS and ctx.head_is_main(token.index)) or (token.pos == "NOUN" and ctx.is_speaker(token.index)):
            floor, limit = ctx.bounds(token.index)
            stop = min(limit, token.head) if token.dep in SUBJECTS else limit
            yield phrase_around(ctx, token.index, floor, max(token.index + 1, stop))
