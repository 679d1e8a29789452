"""Claims against gold: how much of what a careful reader finds was found, and what was claimed falsely."""

from etl.evaluation.report import Evaluation
from etl.evaluation.score import MEASURES, Mistake, PaperScore, Tally, score

__all__ = ["MEASURES", "Evaluation", "Mistake", "PaperScore", "Tally", "score"]
