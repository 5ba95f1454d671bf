"""The operator watches the application form being filled, and not what is secret (Z-04, Z-05)."""

import time
from collections.abc import Sequence
from math import ceil, floor
from typing import Final

import numpy as np
from playwright.async_api import FloatRect, Locator, expect

from madoguchi.practice_site.views.sign_in import PRACTICE_PASSWORD, PRACTICE_USER
from madoguchi.stack.waiting import NotYetError, until
from madoguchi.tour.probes import Image, canvas_pixels, light_seen, screenshot, watch_for_light
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import Stage
from media.mask import MARGIN_PX

PICTURE_S: Final = 60.0
SHUTTER_S: Final = 60.0
SECRETS: Final = ("#password", ".aside code:nth-of-type(2)")
"""What the profile and the kiosk cover on the sign-in page."""


async def see_window(stage: Stage) -> Evidence:
    """The operator has the citizen's application window before the eyes, bit for bit."""
    await identical(stage)
    await _strip_says(stage, "seen")
    return (
        await _same_picture(stage),
        Seen(
            "citizen",
            "「係員は、いま申請画面を見ています」",
            "told that the operator sees the window now",
        ),
    )


async def begin_application(stage: Stage) -> Evidence:
    """Terms of use; the operator sees each page as the citizen does."""
    await stage.applicant.open_application()
    await stage.applicant.agree_to_terms()
    await identical(stage)
    return (await _same_picture(stage),)


async def enter_contact(stage: Stage) -> Evidence:
    """申請書ID, a name in Japanese, e-mail: typed at the kiosk, read at the console."""
    await stage.applicant.type_contact(stage.particulars)
    begun = time.perf_counter()
    await identical(stage)
    stage.metrics["typed_to_canvas_ms"] = (time.perf_counter() - begun) * 1000
    seen = await _same_picture(stage)
    await stage.keep_moment()
    await stage.applicant.send_contact()
    return (seen,)


async def finish_application(stage: Stage) -> Evidence:
    """Details and confirmation; then ask the site what really arrived."""
    who, applicant = stage.particulars, stage.applicant
    await applicant.type_details(who)
    receipt = await applicant.submit()
    await identical(stage)
    (submission,) = await stage.site.submissions()
    fields = submission["fields"]
    require(submission["receipt"] == receipt, "the site knows another receipt number")
    require(fields["contact_name"] == who.name, "the name arrived changed")
    require(fields["application_id"] == who.application_id_digits, "the 申請書ID arrived changed")
    require(
        fields["photo"]["sha256"] == stage.photo_sha256 != "", "another photo arrived at the site"
    )
    return (
        Seen(
            "site",
            f"氏名「{who.name}」、申請書ID 23桁、顔写真、生年月日がそのまま届いた",
            "name, application ID, photo and date of birth arrived unchanged",
        ),
        Seen(
            "operator",
            f"受付番号 {receipt} が係員にも見えている（全画素一致）",
            f"the receipt {receipt} is on the console, too, bit for bit",
        ),
    )


async def keep_secret(stage: Stage) -> Evidence:
    """All of a page but its password is seen; while the citizen sees that, nothing is."""
    applicant = stage.applicant
    await applicant.open_sign_in()
    secrets = [applicant.page.locator(name) for name in SECRETS]
    empty = await identical(stage, secrets)
    begun = time.perf_counter()
    await applicant.begin_password(PRACTICE_USER)
    shutter = stage.clerk.part("window-shutter")
    await expect(shutter).to_have_attribute("data-reason", "secret_field", timeout=SHUTTER_S * 1000)
    stage.metrics["shutter_ms"] = (time.perf_counter() - begun) * 1000
    await watch_for_light(stage.clerk.window)
    await applicant.type_password(PRACTICE_PASSWORD)
    await _shown_to_citizen(stage)
    looks, lit = await light_seen(stage.clerk.window)
    require(looks > 0 and lit == 0, f"the console showed a picture in {lit} of {looks} frames")
    await _strip_says(stage, "shuttered")
    begun = time.perf_counter()
    await applicant.leave_password()
    filled = await identical(stage, secrets)
    stage.metrics["reopen_ms"] = (time.perf_counter() - begun) * 1000
    require(
        all(np.array_equal(a, b) for a, b in zip(empty, filled, strict=True)),
        "the covered password looks different when it is filled in",
    )
    html = await stage.clerk.page.content()
    require(PRACTICE_PASSWORD not in html, "the password stands in the console's page")
    return (
        Seen(
            "operator",
            "パスワード欄だけが斜線で隠れ、ほかは全画素一致。入力の前と後で、斜線は1画素も変わらない。"
            f"入力中の {looks} コマは、画面全体が真っ黒",
            "only the password is hatched, the rest is equal in all pixels; the hatching is the "
            f"same before and after; black in all {looks} frames while it is typed",
        ),
        Seen(
            "citizen",
            "「係員には見えません」。入力中だけ、自分のパスワードを目のボタンで確かめられた",
            "the field says that the operator cannot see it; shown to the citizen while typing",
        ),
    )


async def leave_secret(stage: Stage) -> Evidence:
    """Away from the password page the picture is true in every pixel."""
    await stage.applicant.go_home()
    await identical(stage)
    # The watch that saw only black must see this picture, or it has proved nothing.
    await watch_for_light(stage.clerk.window)
    looks, lit = await light_seen(stage.clerk.window)
    require(lit == looks > 0, "the watch that proved the shutter is blind")
    return (await _same_picture(stage),)


async def _shown_to_citizen(stage: Stage) -> None:
    """Wait until the citizen sees the own password in plain letters."""

    async def shown() -> None:
        look = "(field) => [field.type, getComputedStyle(field).filter].join(' ')"
        if await stage.applicant.page.locator("#password").evaluate(look) != "text none":
            raise NotYetError("the field is covered")

    await until(shown, "the citizen sees the own password", SHUTTER_S)


async def _strip_says(stage: Stage, visibility: str) -> None:
    """Wait until the panel tells the citizen whether the window is seen."""
    await expect(stage.visitor.part("visibility")).to_have_attribute(
        "data-visibility", visibility, timeout=SHUTTER_S * 1000
    )


async def identical(stage: Stage, covered: Sequence[Locator] = ()) -> list[Image]:
    """Wait until the console's canvas equals window A in every pixel that is not covered.

    Returns:
        what the console shows in place of each covered element.
    """

    async def compared() -> list[Image]:
        if not await stage.clerk.window.is_visible():
            raise NotYetError("the canvas is covered")
        places = [_pixels_of(await one.bounding_box()) for one in covered]
        received = await canvas_pixels(stage.clerk.window)
        sent = await screenshot(stage.applicant.page)
        if received is None or received.shape != sent.shape:
            size = None if received is None else received.shape
            raise NotYetError(f"the canvas is {size}, the window {sent.shape}")
        unequal = np.any(received != sent, axis=2)
        for place in places:
            unequal[place] = False
        different = int(unequal.sum())
        if different:
            raise NotYetError(f"{different} pixels differ")
        return [received[place] for place in places]

    return await until(compared, "the console shows window A bit for bit", PICTURE_S)


def _pixels_of(box: FloatRect | None) -> tuple[slice, slice]:
    """The pixels of a covered element, with the margin that the kiosk paints around it."""
    if box is None:
        raise NotYetError("a covered element is not shown")
    left, top = box["x"] - MARGIN_PX, box["y"] - MARGIN_PX
    right, bottom = left + box["width"] + 2 * MARGIN_PX, top + box["height"] + 2 * MARGIN_PX
    return (
        slice(max(0, floor(top)), ceil(bottom) + 1),
        slice(max(0, floor(left)), ceil(right) + 1),
    )


async def _same_picture(stage: Stage) -> Seen:
    pixels = await canvas_pixels(stage.clerk.window)
    height, width = (0, 0) if pixels is None else pixels.shape[:2]
    return Seen(
        "operator",
        f"申請画面 {width} × {height} の全画素が、住民の画面と一致",
        f"all {width} × {height} pixels equal the citizen's window",
    )


WINDOW: Final = Act(
    "window",
    "申請画面をいっしょに見る",
    "Looking at the form together",
    (
        Step(
            "see_window",
            "係員に申請画面が見える",
            "The operator sees the application window",
            see_window,
        ),
        Step(
            "begin_application",
            "住民が申請をはじめる",
            "The citizen begins the application",
            begin_application,
        ),
        Step(
            "enter_contact",
            "住民が申請書IDと氏名を入力する",
            "The citizen types ID and name",
            enter_contact,
        ),
    ),
)

SUBMISSION: Final = Act(
    "submission",
    "申請を出す",
    "Handing in the application",
    (
        Step(
            "finish_application",
            "申請を最後まで出す",
            "The application is handed in",
            finish_application,
        ),
        Step(
            "keep_secret",
            "パスワードは係員に見えず、ほかは見える",
            "The password is hidden, the rest is seen",
            keep_secret,
        ),
        Step("leave_secret", "画面の共有が元にもどる", "The window is shared again", leave_secret),
    ),
)
