"""Logs, metrics, certificate."""

import io
import json
import re
import stat
from pathlib import Path

import pytest
from cryptography import x509

from server.logs import ALLOWED_FIELDS, make_log
from server.metrics import Metrics
from server.protocol.errors import StartupError
from server.web.certificate import MAX_DAYS, make_certificate
from server.web.headers import content_security_policy
from server.web.routes_public import is_loopback


def logged(**fields: object) -> dict[str, object]:
    stream = io.StringIO()
    make_log("json", "info", stream).info("something_happened", **fields)
    line: dict[str, object] = json.loads(stream.getvalue())
    return line


def test_listed_fields_pass() -> None:
    """Codes, identifiers and numbers in listed fields are logged."""
    line = logged(code="not_found", session="s-7fH2", ms=1.5)
    assert (line["code"], line["session"], line["ms"]) == ("not_found", "s-7fH2", 1.5)
    assert "dropped" not in line


def test_the_line_that_contributors_copy_is_not_dropped() -> None:
    """CONTRIBUTING.md calls a line right whose fields are all on the allow-list."""
    text = (Path(__file__).parents[3] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^log\.info\((.+)\)  # right", text, re.MULTILINE)
    fields = set(re.findall(r"(\w+)=", line))
    assert fields
    assert fields <= ALLOWED_FIELDS


@pytest.mark.parametrize(
    "fields",
    [
        {"citizen": "yamada"},
        {"code": "山田太郎"},
        {"code": "Yamada Taro"},
        {"error": "x" * 121},
        {"where": {"name": "yamada"}},
        {"state": ["yamada"]},
        {"山田": 1},
    ],
)
def test_everything_else_is_dropped(fields: dict[str, object]) -> None:
    """An unlisted field, or a listed one with free text, leaves only its name."""
    line = logged(**fields)
    text = json.dumps(line, ensure_ascii=False)
    assert line["event"] == "something_happened"
    assert line["dropped"]
    assert "yamada" not in text.lower()
    assert "山田" not in text
    assert "xxx" not in text


@pytest.mark.parametrize(
    "number",
    [
        "123456789018",  # an individual number
        "1234-5678-9018",
        "12345678901234567890123",  # of an application
        "09012345678",
        "090-1234-5678",
        "19900101",
        "1990-01-01",
        "1990/01/01",
        "100-0001",
        123456789018,
        123456789018.0,
    ],
)
@pytest.mark.parametrize("field", ["reason", "what", "code", "count", "event"])
def test_numbers_of_persons_are_masked(field: str, number: str | float) -> None:
    """All else of the value stays, so that whoever reads the log sees what kind of line it is."""
    stream = io.StringIO()
    log = make_log("json", "info", stream)
    value = f"field_{number}:rest" if isinstance(number, str) else number
    log.info(**({"event": "line"} | {field: value}))
    line = json.loads(stream.getvalue())
    assert line[field] == ("field_<digits>:rest" if isinstance(number, str) else "<digits>")
    assert str(number) not in stream.getvalue().replace(line["timestamp"], "")


def test_a_number_is_no_name_of_a_field_either() -> None:
    """The names of dropped fields are written down."""
    assert logged(**{"123456789018": 1})["dropped"] == ["<digits>"]


def test_what_we_number_ourselves_is_not_masked() -> None:
    """Kiosks are named after municipalities; ports, counts and durations are short."""
    fields: dict[str, object] = {
        "kiosk": "city-13101-0001", "session": "k3-2026-11-22-7", "version": "144.0.7559.109",
        "address": "192.168.100.200", "origin": "https://shinsei.example:18443", "ms": 86_400_000,
        "count": 20_261_122, "where": "page_hands.py:204",
    }  # fmt: skip
    line = logged(**fields)
    assert {name: line[name] for name in fields} == fields
    assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", str(line["timestamp"]))
    assert logged(kiosk="123456789018")["kiosk"] == "<digits>"


def test_two_registries_do_not_meet() -> None:
    """Counters of one app are not those of another in the same process."""
    one, two = Metrics(), Metrics()
    one.refusals.labels("malformed").inc()
    assert b'code="malformed"' in one.exposition()
    assert b'code="malformed"' not in two.exposition()


@pytest.mark.parametrize(
    ("address", "loopback"),
    [("127.0.0.1", True), ("::1", True), ("192.0.2.1", False), (None, False), ("x", False)],
)
def test_loopback(address: str | None, loopback: bool) -> None:  # noqa: FBT001 - the answer
    """Only this machine's own addresses may read the counters."""
    assert is_loopback(address) is loopback


def test_policy_names_only_clean_hosts() -> None:
    """A Host that is none adds nothing to the policy."""
    assert "ws://10.0.0.5:8080 wss://10.0.0.5:8080" in content_security_policy("10.0.0.5:8080")
    assert "script-src *" not in content_security_policy("x; script-src *")


def test_certificate(tmp_path: Path) -> None:
    """The certificate names hosts and addresses and lives no longer than allowed."""
    files = make_certificate(tmp_path, ["madoguchi.local", "192.0.2.10"])
    certificate = x509.load_pem_x509_certificate(files.certificate.read_bytes())
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["madoguchi.local"]
    assert [str(ip) for ip in names.get_values_for_type(x509.IPAddress)] == ["192.0.2.10"]
    life = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    assert life.days <= MAX_DAYS
    assert stat.S_IMODE(files.key.stat().st_mode) == 0o600


@pytest.mark.parametrize(("names", "days"), [([], 1), (["窓口"], 1), (["a"], MAX_DAYS + 1)])
def test_impossible_certificates(tmp_path: Path, names: list[str], days: int) -> None:
    """A certificate without usable names, or that no browser takes, is a start-up fault."""
    with pytest.raises(StartupError) as fault:
        make_certificate(tmp_path, names, days=days)
    assert fault.value.code == "bad_certificate_name"
