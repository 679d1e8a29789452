"""What all tests share."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.request import Request, urlopen
from uuid import uuid4

import pytest
from hypothesis import settings

from etl import objects
from etl.objects import Address
from etl.run import engine

settings.register_profile("same_every_time", derandomize=True, deadline=None)
settings.load_profile("same_every_time")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of sample documents and gold beside the project; tests that need it are skipped without it."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("../shared is not here")
    return folder


def pytest_configure(config: pytest.Config) -> None:
    """No test finds anybody's credentials, nor does a process that one starts: only what `storage` writes here.

    Those of whole runs find the libraries that check already loaded.
    """
    engine._PRELOAD.append("tests.preloaded")
    folder = tempfile.TemporaryDirectory(prefix="diaba-tests-")
    config.add_cleanup(folder.cleanup)
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ["AWS_CONFIG_FILE"] = f"{folder.name}/config"
    os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull
    os.environ["AWS_EC2_METADATA_DISABLED"] = "true"


def use_storage(endpoint: str) -> None:
    """Lead all clients of object storage that begin from now on to a server. They ask it once, as it is near."""
    Path(os.environ["AWS_CONFIG_FILE"]).write_text(
        f"[default]\nendpoint_url = {endpoint}\nregion = us-east-1\nmax_attempts = 1\n"
        "aws_access_key_id = reader\naws_secret_access_key = not-to-be-told\n"
    )
    objects._storage.cache_clear()


@pytest.fixture(scope="session")
def storage() -> Iterator[str]:
    """The endpoint of a server that speaks S3, to which the configuration leads."""
    pytest.importorskip("s3fs", reason="the extra s3 is not installed")
    server = pytest.importorskip("moto.server", reason="moto is not installed").ThreadedMotoServer("127.0.0.1", 0)
    logging.getLogger("werkzeug").disabled = True
    server.start()
    host, port = server.get_host_and_port()
    use_storage(f"http://{host}:{port}")
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def no_storage(storage: str) -> Iterator[Callable[[], None]]:
    """Takes the storage away, until the test ends."""
    yield partial(use_storage, "http://127.0.0.1:9")
    use_storage(storage)


@pytest.fixture
def bucket(storage: str) -> Address:
    """A new bucket."""
    name = f"test-{uuid4()}"
    urlopen(Request(f"{storage}/{name}", method="PUT")).close()
    return Address(name, "")
