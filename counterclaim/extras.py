"""Libraries that are not part of the plain install: looked for when needed, with an error that says what to install."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from counterclaim.errors import ExtraMissing


def extra(module: str, name: str) -> Any:
    """The module; ExtraMissing, with the command that installs it, where it is not there."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ExtraMissing(f"this needs {module}: pip install 'counterclaim[{name}]'") from error
