"""Fetching pages and files from the web: politely, within bounds, and from public addresses only."""

from etl.documents.fetch.fetcher import Conditions, Fetched, Fetcher
from etl.documents.fetch.manners import FetchError, Manners

__all__ = ["Conditions", "FetchError", "Fetched", "Fetcher", "Manners"]
