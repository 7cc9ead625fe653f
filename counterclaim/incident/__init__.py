"""Stage 5: claims become incidents."""

from counterclaim.incident.cluster import explain_groups, group_claims
from counterclaim.incident.describe import describe

__all__ = ["describe", "explain_groups", "group_claims"]
