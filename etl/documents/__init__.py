"""Papers as they come: files and folders -> Documents."""

from etl.documents.papers import find_papers
from etl.documents.reading import read_document

__all__ = ["find_papers", "read_document"]
