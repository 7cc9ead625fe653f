"""The closed word classes that the rules look for: prepositions, conjunctions, days and months."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """The words of the lines, as a set."""
    return frozenset(word for line in lines for word in line.split())


ARTICLES = words("the a an")
LINKS = words("of at in for with from to on near inside by within under without outside into between across")
CLOCK = words("am pm a.m. p.m. gmt utc")
DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "today yesterday tonight overnight earlier later",
)
MONTHS = words(
    "january february march april may june july august september october november december",
    "jan feb mar apr jun jul aug sep sept oct nov dec",
)
PARTS = words("morning afternoon evening night dawn dusk noon midnight week month year day time weekend hours hour")
DIRECTIONS = words("north south east west northern southern eastern western central")
HONORIFICS = words("mr mrs ms dr mr. mrs. ms. dr. sir sheikh")
TELLING = words("tell inform assure brief remind warn notify")
SPEAKING = words("it he she they we i")
NOBODY = words("no nobody none")

# Conjunctions by what they do: open a clause that is the author's own, join one speaker's clause to another's, part two voices.
OPENERS = words("after when while as if because since although though once until before despite given amid following")
JOINERS = words("and but while as though although whereas when after because since if that however where yet until before")
STOPS = words("while but whereas although though and as however when after or yet")
BREAKS = words("while but whereas however")
LEADING = words("but and meanwhile however separately also moreover yet so thus")

# Adverbs between a subject and its verb, and between a verb and what is said.
BETWEEN = words(
    "has have had is was were are also later earlier then yesterday today again meanwhile repeatedly separately previously still",
    "now already further furthermore however reportedly recently tonight 's ’s been",
)
SKIPPED = words(
    "also later earlier however again then separately meanwhile further furthermore moreover out therefore previously recently",
    "repeatedly today yesterday tonight thus",
)
