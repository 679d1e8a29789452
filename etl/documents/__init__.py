"""Bytes to Document: readers, quality, identity; nothing a paper holds can stop a run."""
