"""Small build folders made of claims, for the tests of commands that read a build."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from etl.fuse import Decision
from etl.fuse.fusing import Fused
from etl.model.claims import AnyClaim
from etl.model.document import Document
from tests.fuse.build import fused
from tests.tables import build_warehouse, tables_of, write_packages


def make_build(folder: Path, documents: list[Document], *claims: AnyClaim, decisions: Sequence[Decision] = ()) -> Fused:
    """Weigh claims and put them into `folder/warehouse.duckdb`."""
    folder.mkdir(parents=True, exist_ok=True)
    result = fused(documents, *claims, decisions=tuple(decisions))
    build_warehouse(folder / "warehouse.duckdb", tables_of(documents, result))
    return result


def make_packages(
    folder: Path, documents: list[Document], *claims: AnyClaim, decisions: Sequence[Decision] = ()
) -> None:
    """Weigh claims and put them into `folder/packages`."""
    result = fused(documents, *claims, decisions=tuple(decisions))
    write_packages(folder / "packages", tables_of(documents, result), None)
