"""Work that goes wrong in the ways real papers make it go wrong, chosen by the paper's name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from etl.disk import hash_of
from etl.model.document import Document, TextOrigin
from etl.run.worker import Answer


def work(path: Path, file_name: str) -> Answer:
    if file_name.startswith("dies"):
        os.kill(os.getpid(), signal.SIGSEGV)
    if file_name.startswith("leaves"):
        os._exit(7)
    if file_name.startswith("hangs"):
        time.sleep(3600)
    if file_name.startswith("raises"):
        raise ValueError("no such clause")
    if file_name.startswith("eats"):
        bytearray(8 << 30)
    return Answer(Document(file_name, file_name, _sha256(path), "text/plain", str(os.getpid()), TextOrigin.TEXT))


def _sha256(path: Path) -> str:
    return hash_of(path) if path.is_file() else "0" * 64
