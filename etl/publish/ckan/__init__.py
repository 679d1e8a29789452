"""A build on a CKAN portal: datasets and files without duplicates, tables with declared types, every row read back."""

from etl.publish.ckan.portal import Portal, open_portal
from etl.publish.ckan.push import push
from etl.publish.ckan.wanted import wanted_datasets

__all__ = ["Portal", "open_portal", "push", "wanted_datasets"]
