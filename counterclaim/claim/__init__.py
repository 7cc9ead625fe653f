"""Stage 4: attributions become claims."""

from counterclaim.claim.build import claims_of

__all__ = ["claims_of"]
