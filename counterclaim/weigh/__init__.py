"""Stage 6: how the claims of one incident stand to one another."""

from counterclaim.weigh.relate import relate, relate_groups

__all__ = ["relate", "relate_groups"]
