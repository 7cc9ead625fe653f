from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest

from counterclaim.archive import captures_of
from counterclaim.model.capture import Given
from counterclaim.settings import Settings

NOW = datetime(2024, 12, 12, 9, 0, tzinfo=UTC)


@pytest.fixture
def take():
    """All that comes out of an input, with a clock that stands still."""

    def taken(what, given=None, stdin=None, settings=None, **options):
        stream = None if stdin is None else io.BytesIO(stdin)
        options = {"given": given or Given(), "settings": settings or Settings(), "now": lambda: NOW, "stdin": stream, **options}
        return list(captures_of(str(what), **options))

    return taken


@pytest.fixture
def one(take):
    """The only thing that comes out of an input."""

    def only(what, *args, **options):
        found = take(what, *args, **options)
        assert len(found) == 1, found
        return found[0]

    return only
