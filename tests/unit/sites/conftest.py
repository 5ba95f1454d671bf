"""Profiles for the tests of site profiles."""

import pytest

SMALL = """\
format: 1
id: city
version: 3
name: {ja: 申請サイト, en: Application}
origins: ["https://apply.example.jp", "https://pay.example.jp"]
default: confirm
conceal: [".balance"]
pages:
  - id: contact
    name: {ja: 連絡先, en: Contact}
    path: ^/contact$
    default: open
    conceal: ["#note"]
    fields:
      - selector: "#name"
        class: open
        label: {ja: お名前, en: Name}
        normalise: fullwidth
      - {selector: "#pin", class: citizen, count: true}
  - id: pay
    name: {ja: お支払い}
    path: ^/pay
    origin: https://pay.example.jp
"""


@pytest.fixture
def small() -> str:
    """A profile with a little of everything."""
    return SMALL
