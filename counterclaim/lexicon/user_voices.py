"""A user's own voices: `voices.yaml`, checked entry by entry. They go before the packaged ones where voices are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast, get_args

import yaml

from counterclaim.errors import UsageError
from counterclaim.model.voice import Voice, VoiceKind

KEYS = ("name", "aliases", "kind", "country", "side", "origin")
NEEDED = ("name", "kind", "origin")
KINDS = get_args(VoiceKind)


def read_user_voices(path: Path) -> tuple[Voice, ...]:
    """The voices of a file `voices: [{name, kind, origin, aliases, country, side}]`.

    UsageError, naming the file, the entry and what is wrong with it, where one cannot be used; also where two claim one name.
    """
    try:
        said = yaml.safe_load(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: could not be read: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not YAML in UTF-8: {' '.join(str(error).split())}") from error
    if not isinstance(said, Mapping) or set(said) != {"voices"} or not isinstance(said["voices"], list):
        raise UsageError(f"{path}: one list is expected, under `voices:`")
    found = tuple(_voice(entry, f"{path}: voice {number}") for number, entry in enumerate(said["voices"], 1))
    _check_names(found, path)
    return found


def _voice(entry: Any, where: str) -> Voice:
    fault = next(_faults(entry), None)
    if fault:
        named = f" ({entry['name']})" if isinstance(entry, Mapping) and isinstance(entry.get("name"), str) else ""
        raise UsageError(f"{where}{named}: {fault}")
    aliases = tuple(" ".join(alias.split()) for alias in entry.get("aliases") or ())
    kind = cast(VoiceKind, entry["kind"])
    return Voice(" ".join(entry["name"].split()), kind, entry.get("country"), entry.get("side"), aliases, entry["origin"])


def _faults(entry: Any) -> Iterator[str]:
    """What is wrong with an entry."""
    if not isinstance(entry, Mapping):
        yield f"an entry has {', '.join(KEYS)}"
        return
    yield from (f"`{key}` is not one of {', '.join(KEYS)}" for key in entry if key not in KEYS)
    yield from (f"`{key}` is missing" for key in NEEDED if not entry.get(key))
    for key in ("name", "kind", "country", "side", "origin"):
        if entry.get(key) is not None and not isinstance(entry[key], str):
            yield f"`{key}` is to be words (in quotes, where YAML takes them for something else)"
    if entry["kind"] not in KINDS:
        yield f"`kind` is to be one of {', '.join(KINDS)}"
    country = entry.get("country")
    if country is not None and not (len(country) == 2 and country.isalpha() and country.isupper()):
        yield "`country` is to be two capitals (ISO 3166), in quotes"
    aliases = entry.get("aliases") or []
    if not isinstance(aliases, list) or not all(isinstance(alias, str) and alias.strip() for alias in aliases):
        yield "`aliases` is to be a list of names"
    if entry["name"][:1].islower():
        yield "`name` is to be somebody's name, with its capital: a role is nobody's"


def _check_names(voices: tuple[Voice, ...], path: Path) -> None:
    holder: dict[str, str] = {}
    for voice in voices:
        for name in (voice.name, *voice.aliases):
            if holder.setdefault(name.casefold(), voice.name) != voice.name:
                raise UsageError(f"{path}: {name} is given to both {holder[name.casefold()]} and {voice.name}")
