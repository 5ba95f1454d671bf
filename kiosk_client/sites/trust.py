"""The kiosk's profile at its start: signed by somebody it trusts, or the kiosk does not start."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import structlog

from kiosk_client.sites.profile import SiteProfile
from kiosk_client.sites.reading import ProfileRefusedError, read_profile
from kiosk_client.sites.signature import (
    MAX_SIGNATURE_BYTES,
    SignatureFault,
    SignatureRefusedError,
    key_id,
    signature_path,
    verify,
)
from kiosk_client.sites.strict_yaml import MAX_YAML_BYTES
from server.protocol.errors import StartupError

log = structlog.get_logger(__name__)

BAD_CONFIGURATION: Final = 78
"""EX_CONFIG of sysexits(3)."""


class SiteProfileError(StartupError):
    """The site profile cannot be used; a kiosk with none of its rules would be worse than none."""

    def __init__(self, code: str, message_ja: str, message_en: str) -> None:
        super().__init__(code, message_ja, message_en, exit_code=BAD_CONFIGURATION)


class OtherSiteError(SiteProfileError):
    """The window would open a site that the profile does not know."""

    def __init__(self, path: Path, url: str) -> None:
        super().__init__(
            "site_profile_other_site",
            f"サイト設定 {path} は {url} のためのものではありません。"
            "設定 application_url か site_profile を直してください。",
            f"The site profile {path} is not for {url}. "
            "Correct the setting application_url or site_profile.",
        )


@dataclass(frozen=True, slots=True)
class ProfileSource:
    """What the settings say of the profile.

    Attributes:
        path: the profile; its signature lies beside it.
        keys: public keys whose owners may vouch for it.
        unsigned: development: take it without a signature.
    """

    path: Path
    keys: Sequence[str] = ()
    unsigned: bool = False


def load_profile(source: ProfileSource) -> SiteProfile:
    """Read the profile; its signature is checked before it is parsed.

    Raises:
        SiteProfileError: `site_profile_unreadable`, `site_profile_unsigned`,
            `site_profile_untrusted`, `site_profile_forged` or `site_profile_invalid`.
    """
    raw = _read(source.path)
    if source.unsigned:
        log.error("site_profile_not_verified")
    else:
        _check_signature(raw, source)
    try:
        return read_profile(raw).profile
    except ProfileRefusedError as refused:
        raise _invalid(source.path, refused) from None


def _read(path: Path) -> bytes:
    """Read no more than a profile may have: the path could be a device."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_YAML_BYTES + 1)
    except OSError as error:
        raise SiteProfileError(
            "site_profile_unreadable",
            f"サイト設定 {path} を読めません（{error.strerror}）。",
            f"The site profile {path} cannot be read ({error.strerror}).",
        ) from None


def _check_signature(raw: bytes, source: ProfileSource) -> None:
    beside = signature_path(source.path)
    try:
        with beside.open("rb") as file:
            line = file.read(MAX_SIGNATURE_BYTES)
    except OSError:
        raise SiteProfileError(
            "site_profile_unsigned",
            f"サイト設定 {source.path} に署名がありません（{beside} がありません）。"
            "`madoguchi site sign` で署名してください。",
            f"The site profile {source.path} is not signed ({beside} is missing). "
            "Sign it with `madoguchi site sign`.",
        ) from None
    try:
        verify(raw, line, source.keys)
    except SignatureRefusedError as refused:
        raise _not_vouched_for(source, refused.fault) from None


def _not_vouched_for(source: ProfileSource, fault: SignatureFault) -> SiteProfileError:
    if fault == "unknown_key":
        known = ", ".join(key_id(key) for key in source.keys) or "–"
        return SiteProfileError(
            "site_profile_untrusted",
            f"サイト設定 {source.path} は、この端末が信頼していない鍵で署名されています"
            f"（信頼する鍵: {known}。設定 site_profile_keys）。",
            f"The site profile {source.path} is signed with a key that this kiosk does not trust "
            f"(trusted keys: {known}; setting site_profile_keys).",
        )
    return SiteProfileError(
        "site_profile_forged",
        f"サイト設定 {source.path} の署名が内容と一致しません。改ざんされたか、"
        "署名の後で編集されています。もう一度 `madoguchi site sign` で署名してください。",
        f"The signature of the site profile {source.path} does not fit its content. It was "
        "tampered with, or edited after signing. Sign it again with `madoguchi site sign`.",
    )


def _invalid(path: Path, refused: ProfileRefusedError) -> SiteProfileError:
    fault = refused.faults[0]
    line = "" if fault.line is None else f":{fault.line}"
    return SiteProfileError(
        "site_profile_invalid",
        f"サイト設定 {path}{line} {fault.where} が正しくありません: {fault.message_ja}"
        f"（全部で {len(refused.faults)} 件。`madoguchi site check` で確認してください）",
        f"The site profile {path}{line} {fault.where} is not valid: {fault.message_en} "
        f"({len(refused.faults)} in all; see `madoguchi site check`)",
    )
