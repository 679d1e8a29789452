"""Frames of the genre that more than one dataset reads: extents, lists of units, dates that govern a sentence."""
