"""What the documentation says of files, commands and results is so."""

from __future__ import annotations

import io
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from urllib.request import Request, urlopen

import click
import pytest

from docs import fault_table
from etl.cli import main
from etl.cli.app import COMMANDS, diaba
from etl.objects import Address, put
from tests.docs.markdown import ROOT, Block, anchors, blocks, commands, links, name_of, pages

PAGES = pages()


def called(*arguments: str) -> tuple[int, str]:
    """Exit code and output of a command in this process."""
    output = io.StringIO()
    with redirect_stdout(output), redirect_stderr(output), pytest.raises(SystemExit) as left:
        main(arguments)
    assert isinstance(left.value.code, int)
    return left.value.code, output.getvalue()


def answered(block: Block) -> Iterator[tuple[str, int, str]]:
    """Each call in a block with its exit code and output."""
    if block.language == "python":
        done = subprocess.run([sys.executable, "-c", block.text], capture_output=True, text=True)
        yield block.text, done.returncode, done.stdout + done.stderr
        return
    for line in block.text.replace("\\\n", " ").splitlines():
        program, *arguments = shlex.split(line, comments=True) or ["#"]
        if program != "#":
            assert program == "diaba", f"only diaba is run, not {line!r}"
            yield line, *called(*arguments)


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of `make run`, in a folder laid out as the project is."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("documents", "tests/gold"):
        shutil.copytree(ROOT / name, folder / name)
    with chdir(folder):
        code, output = called("run", "documents")
    assert code == 0, output
    return folder


@pytest.fixture(scope="session")
def bucket_of_papers(storage: str) -> None:
    """The bucket `papers`, with the example papers below `2026/`."""
    urlopen(Request(f"{storage}/papers", method="PUT")).close()
    for path in (ROOT / "documents").rglob("*"):
        if path.is_file():
            put(Address("papers", f"2026/{path.relative_to(ROOT / 'documents').as_posix()}"), path.read_bytes())


@pytest.mark.parametrize("page", [page for page in PAGES if any(block.is_run() for block in blocks(page))], ids=name_of)
def test_what_a_page_runs_ends_and_shows_as_it_says(
    page: Path, build: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if any(block.needs_bucket() for block in blocks(page)):
        request.getfixturevalue("bucket_of_papers")
    folder = shutil.copytree(build, tmp_path / "project")
    output = ""
    with chdir(folder):
        for block in blocks(page):
            if block.is_run():
                for call, code, output in answered(block):
                    assert code == block.exit_code(), f"{call}\n{output}"
            elif block.mark == "shows":
                assert re.search(as_pattern(block.text), output), f"{block.text}\nis not in\n{output}"


def as_pattern(shown: str) -> str:
    """Words with any white space between them, and anything for `…`."""
    pieces = (map(re.escape, piece.split()) for piece in shown.split("…"))
    return r"[\s\S]*?".join(r"\s+".join(piece) for piece in pieces)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_block_of_commands_is_run_or_says_why_not(page: Path) -> None:
    silent = [
        block.text
        for block in blocks(page)
        if not block.mark and (block.language == "python" or re.search(r"^diaba ", block.text, re.MULTILINE))
    ]
    assert silent == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_commands_and_options_that_a_page_names_exist(page: Path) -> None:
    unknown = [call for call in commands(page) if not is_known(call)]
    assert unknown == []


def is_known(call: str) -> bool:
    words = re.sub(r"[\[\]|“”]", " ", call.partition(" #")[0]).split()[1:]
    command: click.Command = diaba
    options = known_options(command)
    for word in words:
        if word.startswith("--"):
            if word.partition("=")[0] not in options:
                return False
        elif isinstance(command, click.Group):
            within = command.get_command(click.Context(command), word)
            if within is not None:
                command, options = within, options | known_options(within)
            elif command is diaba:
                return word.isupper()
    return True


def known_options(command: click.Command) -> set[str]:
    # A command remembers the names of its help option as it is first asked for them: here as below `diaba`.
    context = click.Context(command, parent=click.Context(diaba, **diaba.context_settings))
    options = [option for option in command.get_params(context) if isinstance(option, click.Option)]
    return {name for option in options for name in (*option.opts, *option.secondary_opts)}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    broken = []
    for link in links(page):
        target, _, anchor = link.partition("#")
        path = page.parent / target if target else page
        if not path.exists() or (anchor and anchor not in anchors(path)):
            broken.append(link)
    assert broken == []


def test_every_page_of_docs_is_reached_from_its_index() -> None:
    reached: set[Path] = set()
    waiting = [ROOT / "docs" / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.is_file():
            reached.add(page)
            targets = ((page.parent / link.partition("#")[0]).resolve() for link in links(page))
            waiting += [target for target in targets if target.suffix == ".md"]
    assert [name_of(page) for page in PAGES if page.parent.is_relative_to(ROOT / "docs") and page not in reached] == []


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_the_two_commands_of_a_readme_are_targets_of_the_makefile(readme: str) -> None:
    first = next(block for block in blocks(ROOT / readme) if block.language == "sh")
    called_targets = re.findall(r"^make (\w+)", first.text, re.MULTILINE)
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert called_targets == ["run", "test"]
    assert set(called_targets) <= set(targets)


def test_the_command_line_reference_speaks_of_every_command() -> None:
    headings = (ROOT / "docs" / "cli.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"## diaba {name}\n" not in headings] == []


def test_every_dependency_has_its_line_and_every_line_its_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    groups = [project["project"]["dependencies"], *extras, *project["dependency-groups"].values()]
    stated = [*project["build-system"]["requires"], *(requirement for group in groups for requirement in group)]
    needed = {re.split(r"[<>=\[;]", requirement)[0] for requirement in stated}
    explained = re.findall(r"^\| \[([\w.-]+)\]", (ROOT / "docs" / "dependencies.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(explained) == sorted(needed)


def test_the_architecture_shows_the_contracts_that_are_held() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    section = page[page.index("## Who may import whom") : page.index("## How a run is shared out")]
    assert re.findall(r"^   (etl\..+)$", section, re.MULTILINE) == contracts[0]["layers"]
    assert len(re.findall(r"^\d\. \*\*", section, re.MULTILINE)) == len(contracts)


def test_both_readmes_show_the_same_commands() -> None:
    assert shown_commands(ROOT / "README.md") == shown_commands(ROOT / "README.vi.md")


def shown_commands(page: Path) -> list[str]:
    lines = [line for block in blocks(page) if block.is_run() for line in block.text.splitlines()]
    return [line.partition("#")[0].strip() for line in lines]


def test_the_table_of_faults_is_what_the_tests_hold() -> None:
    text = fault_table.TARGET.read_text("utf-8")
    assert text == fault_table.page(text)
