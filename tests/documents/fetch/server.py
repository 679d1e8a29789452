"""A web server of our own, with the manners and the vices of others."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from etl.documents.fetch import Fetched, Fetcher, Manners
from etl.documents.fetch.fetcher import Conditions

HOST = "portal.test"
"""The name of the server, which no resolver but ours knows."""

Page = Callable[[BaseHTTPRequestHandler], None]


def answer(body: bytes = b"", status: int = 200, **headers: str) -> Page:
    """A page that answers so; `_` in names of headers stands for `-`."""

    def page(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return page


def redirect(location: str, status: int = 302) -> Page:
    return answer(status=status, Location=location)


def in_turn(*pages: Page) -> Page:
    """Each page once, and then the last one."""
    waiting = list(pages)
    return lambda request: (waiting.pop(0) if len(waiting) > 1 else waiting[0])(request)


class Server:
    """The pages by path, and the requests that came."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.pages: dict[str, Page] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.requests]

    def url(self, path: str, scheme: str = "http") -> str:
        return f"{scheme}://{HOST}:{self.port}{path}"


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.close_connection = True
            server.requests.append((self.path, dict(self.headers.items())))
            with suppress(ConnectionError, ssl.SSLError):
                server.pages.get(self.path, answer(b"nothing here", 404))(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        http.daemon_threads = True
        http.handle_error = lambda *_: None  # type: ignore[method-assign]
        if tls is not None:
            http.socket = tls.wrap_socket(http.socket, server_side=True)
        server = Server(http.server_address[1])
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            http.shutdown()
            thread.join()


class Client:
    """A fetcher that knows where our server is, and does not really wait."""

    def __init__(self, folder: Path, names: Mapping[str, Sequence[str]] | None = None, **manners: object) -> None:
        self.waits: list[float] = []
        self.asked: list[str] = []
        self.path = folder / "fetched"
        self._names = {HOST: ["127.0.0.1"], **(names or {})}
        self._tls: ssl.SSLContext | None = manners.pop("tls", None)  # type: ignore[assignment]
        settings = {"delay": 0.0, "private_hosts": frozenset({HOST}), **manners}
        self.fetcher = Fetcher(
            Manners(**settings),  # type: ignore[arg-type]
            resolver=self._resolve,
            tls=self._tls,
            sleep=self.waits.append,
        )

    def _resolve(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        return self._names.get(host, [])

    def fetch(self, url: str, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        return self.fetcher.fetch(url, self.path, Conditions(etag, last_modified))

    def body(self, url: str) -> bytes:
        self.fetch(url)
        return self.path.read_bytes()
