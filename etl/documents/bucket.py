"""Which objects of a bucket are papers: by the same rules as files, and without fetching one."""

from __future__ import annotations

from pathlib import PurePosixPath

from etl.documents.names import SOURCES_NAME, STORE_MARKER, is_metadata
from etl.documents.sidecar import sidecar_name
from etl.model.errors import InputError
from etl.objects import Address, Stored, find, look


def look_through(address: Address) -> tuple[list[tuple[str, Stored]], list[Stored]]:
    """The papers below an address with the names under which they are listed, and what lies beside them of metadata.

    Raises:
        InputError: There is nothing, or a store, which only a file system can hold.
        StorageError: The bucket cannot be listed.
    """
    found = find(address)
    if not found:
        raise InputError("There is no such object, nor any below it.", where=str(address))
    if len(found) == 1 and found[0].key == address.key:
        return [(address.name, found[0])], _beside(address)
    papers: list[tuple[str, Stored]] = []
    beside: list[Stored] = []
    for stored in found:
        listed = _listed(stored.key[len(address.key) :])
        if listed is None:
            continue
        name = PurePosixPath(listed).name
        if name == STORE_MARKER:
            raise InputError(
                "It is a store, which is not read from object storage.",
                where=stored.address,
                hint="Copy it to a folder and give that.",
            )
        if is_metadata(name):
            beside.append(stored)
        else:
            papers.append((listed, stored))
    return papers, beside


def _listed(relative: str) -> str | None:
    """The name of a paper; None for what is hidden and for the marks that some tools leave for folders.

    `.` and `..` are hidden as all names with a dot before them, and a slash more or less means nothing: what is left
    leads nowhere but down.
    """
    *folders, name = relative.split("/")
    names = [*filter(None, folders), name]
    if not name or name.startswith("~$") or any(each.startswith(".") for each in names):
        return None
    return "/".join(names)


def _beside(paper: Address) -> list[Stored]:
    folder, slash, name = paper.key.rpartition("/")
    keys = (f"{folder}{slash}{each}" for each in (sidecar_name(name), SOURCES_NAME))
    return [stored for key in keys if (stored := look(Address(paper.bucket, key))) is not None]
