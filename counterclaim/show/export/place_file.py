"""Files put in place whole or not at all, and over nothing that is there unless told so."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from counterclaim.errors import UsageError


def place_file(path: Path, parts: Iterable[bytes], *, force: bool = False) -> None:
    """The file has the parts one after another; UsageError where something is there and `force` is not given."""
    check_free(path, force=force)
    if path.is_dir():
        raise UsageError(f"{path} is a folder: this format is one file")
    with _beside(path) as folder:
        made = Path(folder) / "new"
        with made.open("wb") as stream:
            stream.writelines(parts)
        made.replace(path.resolve())


def place_folder(path: Path, files: Mapping[str, bytes], *, force: bool = False) -> None:
    """The folder holds these files alone; `force` overwrites only a folder of such files, gone once the new one is there."""
    check_free(path, force=force)
    if path.exists():
        _check_like(path, {Path(name).suffix for name in files})
    with _beside(path) as folder:
        made, old, place = Path(folder) / "new", Path(folder) / "old", path.resolve()
        made.mkdir()
        for name, content in files.items():
            (made / name).write_bytes(content)
        if place.exists():
            place.replace(old)
        try:
            made.replace(place)
        except OSError:
            if old.exists():
                old.replace(place)
            raise


def check_free(path: Path, *, force: bool) -> None:
    """UsageError where something is at the path and `force` is not given, or nothing can be put there."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise UsageError(f"{path} is neither a file nor a folder")
    if path.exists() and not force:
        raise UsageError(f"{path} is there already: give another name, or --force to overwrite it")
    if not path.resolve().parent.is_dir():
        raise UsageError(f"there is no folder {path.resolve().parent}")


def _check_like(path: Path, endings: set[str]) -> None:
    if not path.is_dir():
        raise UsageError(f"{path} is a file: this format is a folder of files")
    strange = [one.name for one in path.iterdir() if one.suffix not in endings or not one.is_file()]
    if strange:
        raise UsageError(f"{path} holds what no export of this format wrote ({sorted(strange)[0]}): give another name")


def _beside(path: Path) -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix=".counterclaim-", dir=path.resolve().parent)
