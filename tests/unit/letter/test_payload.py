"""What the QR code of a letter may say: the 申請書ID, and nothing else (Z-11, T29, S-23)."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk_client.letter.payload import LetterRefusedError, LetterRules, read_payload

ID = "20261121000012345678901"
RULES = LetterRules(("https://shinsei.example.jp",), "^/apply$", "id")
SITE = "https://shinsei.example.jp/apply?id="


@pytest.mark.parametrize(
    "text",
    [ID, "2026 1121 0000 1234 5678 901", "2026-1121-0000-1234-5678-901", SITE + ID],
)
def test_the_id_alone_or_in_an_address_of_the_site(text: str) -> None:
    """As printed, in groups, or as the letter's own address has it."""
    assert read_payload(text, RULES) == ID


MORE = LetterRules(RULES.origins, RULES.path, RULES.parameter, ("v", "check"))


@pytest.mark.parametrize(
    "text", [SITE + ID, SITE + ID + "&v=2", SITE.replace("id=", "check=a.b-9&id=") + ID + "&v="]
)
def test_further_parameters_that_the_profile_names(text: str) -> None:
    """Real letters may carry a version or a check: the signed profile says which."""
    assert read_payload(text, MORE) == ID


@pytest.mark.parametrize(
    "text",
    [
        SITE + ID + "&w=2",
        SITE + ID + "&v=2&v=2",
        SITE + ID + "&id=" + ID,
        SITE + ID + "&v=%32",
        SITE + ID + "&v=https://evil.example",
        SITE + ID + "&",
        "https://shinsei.example.jp/apply?v=2",
        SITE + "&v=" + ID,
    ],
)
def test_no_others(text: str) -> None:
    """Unknown, twice, encoded, or without the ID: refused as before."""
    with pytest.raises(LetterRefusedError, match="not_a_letter"):
        read_payload(text, MORE)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("123456789012", "individual_number"),
        ("1234 5678 9012", "individual_number"),
        (SITE + "123456789012", "individual_number"),
        ("https://evil.example/apply?id=" + ID, "other_site"),
        ("http://shinsei.example.jp/apply?id=" + ID, "other_site"),
        ("https://shinsei.example.jp:8443/apply?id=" + ID, "other_site"),
        ("https://shinsei.example.jp.evil.example/apply?id=" + ID, "other_site"),
        ("https://SHINSEI.example.jp/apply?id=" + ID, "other_site"),
        ("https://shinsei.example.jp@evil.example/apply?id=" + ID, "not_a_letter"),
        ("https://shinsei.example.jp\\@evil.example/apply?id=" + ID, "not_a_letter"),
        ("https://shinsei.example.jp/apply/../x?id=" + ID, "not_a_letter"),
        ("https://shinsei.example.jp/other?id=" + ID, "not_a_letter"),
        ("https://shinsei.example.jp/apply?no=" + ID, "not_a_letter"),
        (SITE + ID + "&next=/x", "not_a_letter"),
        (SITE + ID + "&id=" + ID, "not_a_letter"),
        (SITE + "%32" + ID[1:], "not_a_letter"),
        (SITE + ID + "#x", "not_a_letter"),
        (SITE + ID + "\n", "not_a_letter"),
        (" " + ID, "not_a_letter"),
        (ID + "\n", "not_a_letter"),
        ("２" + ID[1:], "not_a_letter"),
        (ID[1:], "not_a_letter"),
        (ID + "0", "not_a_letter"),
        ("javascript:alert(1)", "not_a_letter"),
        ("", "not_a_letter"),
        ("0" * 100_000, "not_a_letter"),
    ],
)
def test_everything_else_is_refused(text: str, fault: str) -> None:
    """Nothing is repaired, decoded or followed, and no refusal repeats what was read."""
    with pytest.raises(LetterRefusedError) as refused:
        read_payload(text, RULES)
    assert refused.value.fault == fault
    assert text == "" or text not in str(refused.value)


@given(
    st.text()
    | st.text("0123456789 -", max_size=40)
    | st.from_regex(r"https?://(shinsei|evil)\.example(\.jp)?/apply\?id=[0-9]{20,25}.{0,3}")
)
@example(SITE + ID)
def test_whatever_is_shown_it_is_an_id_or_refused(text: str) -> None:
    """What comes out is 23 digits which stood in what was shown, in this order."""
    try:
        read = read_payload(text, RULES)
    except LetterRefusedError:
        return
    assert re.fullmatch("[0-9]{23}", read)
    assert read in re.sub("[ -]", "", text)
    assert text.startswith(SITE) or re.fullmatch("[0-9 -]+", text)


@given(st.from_regex(r"https://[a-z.@:/?#\\]{1,40}[0-9]{23}", fullmatch=True))
def test_no_address_elsewhere_ever_passes(text: str) -> None:
    """Only an address that begins with this site's own does."""
    if not text.startswith("https://shinsei.example.jp/apply?id="):
        with pytest.raises(LetterRefusedError):
            read_payload(text, RULES)
