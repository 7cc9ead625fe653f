"""Stage 5: claims become incidents."""

from counterclaim.incident.cluster import group_claims
from counterclaim.incident.describe import describe

__all__ = ["describe", "group_claims"]
