"""How findable and usable a catalogue is, by the measures that portals are held to."""

from etl.publish.score.mqa import MAXIMUM, Metric, Scored, mqa_score, rating
from etl.publish.score.search import search_gaps

__all__ = ["MAXIMUM", "Metric", "Scored", "mqa_score", "rating", "search_gaps"]
