"""The CKAN portal itself: its actions, what they answer, and what they refuse, as errors that people understand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from etl.model.errors import ConfigurationError, DiabaError

SECONDS = 120
"""How long the portal may take for an answer."""
AGENT = "diaba"


class PortalError(DiabaError):
    """The portal refused, failed or did not answer."""

    exit_code = 3


class _Missing(PortalError):
    """What an action is about is not there."""


class Portal:
    """A CKAN portal. Every write is told; in a dry run it is told and not made."""

    def __init__(self, call: Callable[..., Any], address: str, tell: Callable[[str], None], *, is_dry: bool) -> None:
        """Talk to a portal.

        Args:
            call: Calls an action with its arguments and, of an upload, its files.
            address: Of the portal, for messages.
            tell: Is told each write before it is made.
            is_dry: Whether to make no write at all.
        """
        self._call = call
        self._tell = tell
        self.address = address
        self.is_dry = is_dry
        self.writes = 0

    def read(self, action: str, **arguments: Any) -> Any:
        """What an action answers, or None where the thing asked for is not there.

        Raises:
            PortalError: The portal refused, failed or did not answer.
        """
        try:
            return self._ask(action, arguments, None)
        except _Missing:
            return None

    def write(self, action: str, what: str, arguments: Mapping[str, Any], upload: Path | None = None) -> Any:
        """Change something in the portal.

        Args:
            action: The name of CKAN's action.
            what: What it is done to, for the user.
            arguments: Of the action; with an upload, texts only.
            upload: A file to send with it.

        Returns:
            What the action answers; nothing in a dry run.

        Raises:
            PortalError: As for `read`, and where the thing to change is gone.
        """
        self._tell(f"{action}: {what}")
        self.writes += 1
        if self.is_dry:
            return {}
        if upload is None:
            return self._ask(action, arguments, None)
        with upload.open("rb") as file:
            return self._ask(action, arguments, {"upload": (upload.name, file)})

    def _ask(self, action: str, arguments: Mapping[str, Any], files: Mapping[str, Any] | None) -> Any:
        import ckanapi
        import requests

        try:
            return self._call(action, dict(arguments), files=files, requests_kwargs={"timeout": SECONDS})
        except ckanapi.NotFound as error:
            raise _Missing(f"{action} did not find what it is about.", where=self.address) from error
        except ckanapi.NotAuthorized as error:
            hint = "Check the token and that its user may edit the datasets of the organisation."
            raise PortalError(f"It does not allow {action}.", where=self.address, hint=hint) from error
        except ckanapi.ValidationError as error:
            raise PortalError(f"It refuses {action}: {_reasons(error.error_dict)}", where=self.address) from error
        except (ckanapi.CKANAPIError, ckanapi.ServerIncompatibleError) as error:
            raise PortalError(f"{action} failed: {str(error)[:300]}", where=self.address) from error
        except requests.RequestException as error:
            reason = f"{action} got no answer ({type(error).__name__})."
            raise PortalError(reason, where=self.address, hint="Is the address right, and the portal up?") from error


def open_portal(address: str, token: str, tell: Callable[[str], None], *, is_dry: bool = False) -> Portal:
    """A portal to talk to.

    Args:
        address: Of the portal, e.g. `https://data.example.org`.
        token: An API token; it is sent to this address only, and to no place that it redirects to.
        tell: Is told each write.
        is_dry: Whether to make no write.

    Raises:
        ConfigurationError: The address is none, or the package `ckanapi` is not installed.
    """
    if not address.startswith(("https://", "http://")):
        raise ConfigurationError("The address of a portal begins with https:// or http://.", where=address)
    try:
        from ckanapi import RemoteCKAN
    except ImportError as error:
        hint = "Install it: pip install 'diaba[ckan]'"
        raise ConfigurationError("Publishing to CKAN needs the package ckanapi.", hint=hint) from error
    remote = RemoteCKAN(address, apikey=token, user_agent=AGENT)
    return Portal(remote.call_action, address, tell, is_dry=is_dry)


def _reasons(errors: object) -> str:
    """CKAN's reasons in one line."""
    if not isinstance(errors, Mapping):
        return str(errors)[:300]
    return "; ".join(f"{key}: {value}" for key, value in errors.items() if not str(key).startswith("_"))[:300]
