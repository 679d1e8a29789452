"""A build -> a release: frozen packages with version, notes, changelogs, history and checksums, all or nothing."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from etl.disk import hash_of, sync_tree
from etl.model.claims import DATASETS
from etl.model.errors import InputError, UsageError
from etl.packages.descriptor import UNRELEASED, files_of
from etl.packages.write import write_package
from etl.publish.changelog import causes, changelog, release_notes
from etl.publish.diff import Change, ChangeKind
from etl.publish.diff_report import as_csv, as_rows
from etl.publish.releases import Release, check_version, list_releases, order, release_sources
from etl.run.comparison import compare_builds
from etl.run.history import last_published
from etl.run.lock import hold
from etl.run.staging import recover
from etl.run.storage import explain_storage_errors

SUMS = "SHA256SUMS"
Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Frozen:
    """What freezing came to."""

    release: Release
    previous: str | None
    is_new: bool
    """False where the same release was there already, byte for byte."""
    changes: tuple[Change, ...]


def freeze(build: Path, releases: Path, version: str, notes: str, now: datetime) -> Frozen:
    """Make the release `releases/<version>` of the data that a run has published.

    Args:
        build: The build folder.
        releases: The folder of all releases; it is made where it is missing.
        version: Year and month, e.g. `2026.11`.
        notes: What the publisher has to say, in Markdown.
        now: For the locks; nothing that is written depends on it.

    Raises:
        UsageError: The version is not one, is that of another build, is older than a release, or is there already with
            other content.
        InputError: The build was never published, or its files are not what its descriptors say.
        LockedError: A run is writing to the build, or another release is being made.
    """
    check_version(version)
    if not (build / "packages").is_dir():
        raise InputError("There are no packages to release.", where=str(build), hint="Make them: diaba run DOCUMENTS.")
    with explain_storage_errors(releases), hold(build, now), hold(releases, now):
        recover(build)
        if last_published(build) is None:
            raise InputError(
                "No run has published this data, so nobody has checked it.",
                where=str(build),
                hint="Release what `diaba run` made.",
            )
        draft = releases / f".{version}.draft"
        shutil.rmtree(draft, ignore_errors=True)
        try:
            frozen = _write(build, Release(version, draft), list_releases(releases, before=version), notes)
            return _put_in_place(frozen, releases / version)
        finally:
            shutil.rmtree(draft, ignore_errors=True)


def _write(build: Path, release: Release, earlier: Sequence[Release], notes: str) -> Frozen:
    version, draft = release.version, release.folder
    for dataset in DATASETS:
        _copy_package(build / "packages" / dataset, draft / "packages" / dataset, version)
    with tempfile.TemporaryDirectory(prefix=".diaba-", dir=draft) as folder:
        sources = release_sources((*earlier, release), Path(folder))
        write_package(draft / "packages", "releases", sources, version)
    previous = earlier[-1] if earlier else None
    found = compare_builds(previous.folder, draft) if previous else ()
    changes = tuple(change for change in found if change.kind is not ChangeKind.EVIDENCE)
    counts = _counts(draft / "packages")
    _tell(release, previous, notes, counts, changes)
    (draft / SUMS).write_text(_sums(draft), "utf-8")
    return Frozen(release, previous.version if previous else None, True, changes)


def _copy_package(source: Path, target: Path, version: str) -> None:
    """Copy a package, its files held against the checksums of its descriptor, under the version of the release."""
    descriptor = _descriptor(source)
    if descriptor["version"] not in (UNRELEASED, version):
        raise UsageError(
            f"The data is of the release {descriptor['version']}.",
            where=str(source),
            hint="Give that version, or run it again with --release.",
        )
    target.mkdir(parents=True)
    for path in sorted(path for path in source.rglob("*") if path.is_file()):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    for resource in descriptor["resources"]:
        for file in files_of(resource):
            if not (target / file["path"]).is_file() or f"sha256:{hash_of(target / file['path'])}" != file["hash"]:
                raise InputError(
                    "The file is not the one that its descriptor names: it was changed after it was published.",
                    where=str(source / file["path"]),
                    hint="Run it again.",
                )
    text = json.dumps(descriptor | {"version": version}, ensure_ascii=False, indent=2)
    (target / "datapackage.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _descriptor(package: Path) -> dict[str, Any]:
    try:
        descriptor = json.loads((package / "datapackage.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"The package has no descriptor: {error}", where=str(package)) from error
    assert isinstance(descriptor, dict)
    return descriptor


def _counts(packages: Path) -> Counts:
    """Records, claims and papers by dataset; the rows of a CSV are its lines but the first."""
    return {
        dataset: {
            what: (packages / dataset / f"{name}.csv").read_bytes().count(b"\n") - 1
            for what, name in (("records", dataset), ("claims", "claims"), ("documents", "documents"))
        }
        for dataset in DATASETS
    }


def _tell(release: Release, previous: Release | None, notes: str, counts: Counts, changes: Sequence[Change]) -> None:
    """Write what people and programs read of the release: notes, changelogs, changes."""
    version, before, draft = release.version, previous.version if previous else None, release.folder
    for dataset in DATASETS:
        path = Path("packages", dataset, "CHANGELOG.md")
        older = (previous.folder / path).read_text("utf-8") if previous else ""
        (draft / path).write_text(changelog(dataset, version, before, counts[dataset], changes, older), "utf-8")
    (draft / "NOTES.md").write_text(release_notes(version, before, notes, counts, changes), "utf-8")
    about = {"version": version, "previous": before, "counts": counts, "causes": causes(changes)}
    (draft / "release.json").write_text(json.dumps(about, indent=1) + "\n", "utf-8")
    if previous:
        (draft / "changes.csv").write_text(as_csv(changes), "utf-8")
        rows = json.dumps({"changes": as_rows(changes)}, ensure_ascii=False, indent=1, default=str)
        (draft / "changes.json").write_text(rows + "\n", "utf-8")


def _sums(folder: Path) -> str:
    """The checksums of all files, as `sha256sum -c` reads them."""
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return "".join(f"{hash_of(folder / name)}  {name}\n" for name in files)


def _put_in_place(frozen: Frozen, target: Path) -> Frozen:
    """Give the draft its name, or find that the same release has it already."""
    draft = frozen.release.folder
    release = Release(frozen.release.version, target)
    if target.exists():
        if different := _differences(draft, target):
            raise UsageError(
                f"The release is there with other content: {', '.join(different)}.",
                where=str(target),
                hint=f"What is released stays. Call this one {release.version}.1, say.",
            )
        return Frozen(release, frozen.previous, False, frozen.changes)
    newer = [each.version for each in list_releases(target.parent) if order(each.version) > order(release.version)]
    if newer:
        raise UsageError(f"There is a newer release, {newer[-1]}.", where=str(target), hint="Releases go forward.")
    sync_tree(draft)
    draft.rename(target)
    return Frozen(release, frozen.previous, True, frozen.changes)


def _differences(one: Path, other: Path) -> list[str]:
    """The files that are not the same in two folders, three at most."""
    names = {path.relative_to(root).as_posix() for root in (one, other) for path in root.rglob("*") if path.is_file()}
    wrong = (name for name in sorted(names) if _content(one / name) != _content(other / name))
    return [name for name, _ in zip(wrong, range(3), strict=False)]


def _content(path: Path) -> str | None:
    return hash_of(path) if path.is_file() else None
