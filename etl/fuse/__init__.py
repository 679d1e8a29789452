"""Claims to records, pure: policy, conflicts, curated decisions."""
