"""The official units with their validity; links a mention to a unit, or abstains."""

from etl.gazetteer.gazetteer import Gazetteer
from etl.gazetteer.mention import Context, Era, Linked, Mention, Rung

__all__ = ["Context", "Era", "Gazetteer", "Linked", "Mention", "Rung"]
