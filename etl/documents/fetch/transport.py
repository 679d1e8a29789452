"""One request and its answer, over a connection to an address that was checked."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPException
from typing import BinaryIO

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection
from urllib3.exceptions import DecodeError, HTTPError

from etl.documents.fetch.addresses import Target
from etl.documents.fetch.manners import FetchError, Manners

_CHUNK = 1 << 16
_MOST_ADDRESSES = 4
"""Of a host that are tried, each as long as a connection may be silent."""
_ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


@contextmanager
def answered(
    target: Target, addresses: Sequence[str], headers: Mapping[str, str], manners: Manners, tls: ssl.SSLContext
) -> Iterator[BaseHTTPResponse]:
    """The answer to a GET, its body not yet read.

    Args:
        target: What to ask for.
        addresses: Where to connect, one after the other; they have been checked.
        headers: To send besides `Host`.
        manners: The bounds.
        tls: Decides which certificates are good.

    Raises:
        FetchError: Connecting, asking or (inside the `with`) reading fails, or takes longer than the limit.
    """
    plain = _connect(addresses, target.port, manners.silence)
    limit = _TimeLimit(plain, manners.time_limit)
    connection = HTTPConnection(target.host, target.port, timeout=manners.silence)
    try:
        # TLS checks the certificate against the name of the host, though the connection is to an address.
        connection.sock = tls.wrap_socket(plain, server_hostname=target.host) if target.scheme == "https" else plain
        connection.request(
            "GET",
            target.path,
            headers={"Host": target.authority, **headers},
            preload_content=False,
            decode_content=True,
        )
        yield connection.getresponse()
        limit.check()  # A body without a stated length looks whole wherever it is cut.
    except ssl.SSLCertVerificationError as error:
        raise FetchError(f"The certificate of {target.host} is not good ({error.verify_message}).") from None
    except DecodeError:
        raise FetchError("The answer is not packed in the way that it says.") from None
    except (HTTPError, HTTPException, OSError) as error:
        limit.check()
        raise FetchError(f"The connection failed ({_reason(error)}).", is_passing=True) from None
    finally:
        limit.end()
        connection.close()
        plain.close()


def read_body(response: BaseHTTPResponse, sink: BinaryIO, max_bytes: int) -> None:
    """Write the body, unpacked, into a file.

    Raises:
        FetchError: It is larger than `max_bytes`, or packed in an unknown way.
        HTTPError: The connection fails; `answered` tells the reason.
    """
    encoding = response.headers.get("Content-Encoding", "").lower()
    if not _ENCODINGS.issuperset(part.strip() for part in encoding.split(",")):
        raise FetchError(f"The answer is packed as {encoding}, for which diaba did not ask.")
    size = 0
    for chunk in response.stream(_CHUNK, decode_content=True):
        size += len(chunk)
        if size > max_bytes:
            raise FetchError(f"The answer is larger than {max_bytes:,} bytes.")
        sink.write(chunk)


def _connect(addresses: Sequence[str], port: int, timeout: float) -> socket.socket:
    failure: OSError | None = None
    for address in addresses[:_MOST_ADDRESSES]:
        try:
            return socket.create_connection((address, port), timeout)
        except OSError as error:
            failure = error
    raise FetchError(f"The connection failed ({_reason(failure)}).", is_passing=True)


def _reason(error: BaseException | None) -> str:
    if isinstance(error, TimeoutError) or "timed out" in str(error).lower():
        return "no answer in time"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


class _TimeLimit:
    """Ends a connection at a moment. Timeouts of sockets begin anew with every byte, and a server can drip bytes."""

    def __init__(self, connected: socket.socket, seconds: float) -> None:
        # A duplicate: TLS takes the socket itself over, and shutting down reaches every duplicate.
        self._socket = connected.dup()
        self._seconds, self._is_over = seconds, False
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True
        self._timer.start()

    def check(self) -> None:
        """See whether the moment has passed.

        Raises:
            FetchError: It has.
        """
        if self._is_over:
            raise FetchError(f"The answer took longer than {self._seconds:g} seconds.") from None

    def end(self) -> None:
        """The answer came in time."""
        self._timer.cancel()
        self._timer.join()
        self._socket.close()

    def _cut(self) -> None:
        self._is_over = True
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
