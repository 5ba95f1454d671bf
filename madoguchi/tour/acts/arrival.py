"""Both people arrive: the operator signs in, the citizen calls (Z-01, S-10)."""

from typing import Final

from playwright.async_api import expect

from madoguchi.tour.people.clerk import SIGN_IN_S
from madoguchi.tour.probes import advances, shows
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import NEW_PASSWORD, Stage

PURPOSE_AT_KIOSK: Final = "マイナンバーカードの申請"
PURPOSE_AT_CONSOLE: Final = "カードの新規申請"
SESSION_COOKIE: Final = "madoguchi_session"
RING_S: Final = 60.0


async def sign_in(stage: Stage) -> Evidence:
    """The one-time password opens the door once, and must be replaced at once."""
    accounts, clerk = stage.stack.accounts, stage.clerk
    await clerk.sign_in(accounts.login, accounts.one_time_password)
    await clerk.sees("new-password", within_s=SIGN_IN_S)
    await stage.keep_moment()
    await clerk.choose_password(NEW_PASSWORD)
    await clerk.sees("device-ok", within_s=RING_S)
    cookies = {cookie.get("name"): cookie for cookie in await clerk.page.context.cookies()}
    cookie = cookies.get(SESSION_COOKIE)
    require(cookie is not None, "no session cookie was set")
    hardened = cookie is not None and cookie.get("httpOnly") and cookie.get("secure")
    require(bool(hardened), "the session cookie is readable by scripts or not Secure")
    return (
        Seen(
            "operator",
            "1回限りのパスワードは、新しいものに替えるまで先へ進めない",
            "the one-time password leads nowhere but to a new one",
        ),
        Seen(
            "server",
            "Cookie は HttpOnly・Secure・SameSite=Strict",
            "the session cookie is HttpOnly, Secure, SameSite=Strict",
        ),
    )


async def check_devices(stage: Stage) -> Evidence:
    """Camera, microphone and speaker are tried before anybody is served."""
    clerk = stage.clerk
    camera = await clerk.sees("device-camera", within_s=RING_S)
    await advances(camera, within_s=RING_S)
    await shows(camera, "operator", stage.recogniser, within_s=RING_S)
    await clerk.hears_own_voice()
    await stage.keep_moment()
    await clerk.finish_device_check()
    return (
        Seen(
            "operator",
            "自分の映像が動き、マイクの声に目盛りが反応した",
            "the own picture moves and the level meter hears the voice",
        ),
    )


async def become_available(stage: Stage) -> Evidence:
    """対応可."""
    await stage.clerk.become_available()
    await expect(stage.clerk.part("waiting-count")).to_have_text("0人")
    return (Seen("operator", "「対応可」、待っている方は0人", "available; nobody waits"),)


async def touch(stage: Stage) -> Evidence:
    """The citizen touches the screen and chooses language and purpose."""
    visitor = stage.visitor
    await visitor.arrives("attract")
    await visitor.touch_attract()
    await visitor.choose_japanese()
    await visitor.choose_new_application()
    return (
        Seen(
            "citizen",
            f"用件「{PURPOSE_AT_KIOSK}」を選ぶと、呼ぶ前に確認の画面が出た",
            "after the purpose the panel asks before it calls",
        ),
    )


async def change_mind(stage: Stage) -> Evidence:
    """A call by mistake is taken back within five seconds, and never rings anywhere."""
    await stage.visitor.call_operator()
    await stage.keep_moment()
    await stage.visitor.take_back()
    await expect(stage.clerk.part("waiting-count")).to_have_text("0人")
    require(await stage.clerk.part("incoming").count() == 0, "the console rang")
    return (
        Seen(
            "operator",
            "5秒のあいだに取り消した呼び出しは、鳴らない",
            "a call taken back within five seconds does not ring",
        ),
    )


async def call_operator(stage: Stage) -> Evidence:
    """Now in earnest: the console rings with kiosk, purpose and the citizen's number."""
    visitor, clerk = stage.visitor, stage.clerk
    await visitor.call_operator()
    await visitor.arrives("waiting")
    card = await clerk.sees("incoming", within_s=RING_S)
    for text in (stage.stack.plan.kiosk_name, PURPOSE_AT_CONSOLE, "日本語"):
        await expect(card).to_contain_text(text)
    ticket = await visitor.ticket()
    await expect(card).to_contain_text(f"番号札 {ticket} 番")
    return (
        Seen(
            "operator",
            f"「{stage.stack.plan.kiosk_name}」から「{PURPOSE_AT_CONSOLE}」の呼び出しが鳴った",
            "the call rings with the kiosk's name and the purpose",
        ),
        Seen(
            "citizen",
            f"番号札 {ticket}番。係員の画面と同じ番号",
            f"ticket {ticket}, the same number as on the console",
        ),
    )


ARRIVAL: Final = Act(
    "arrival",
    "来庁と待ち受け",
    "Arrival",
    (
        Step("sign_in", "係員がサインインする", "The operator signs in", sign_in),
        Step(
            "check_devices",
            "係員が機器を確かめる",
            "The operator checks camera and microphone",
            check_devices,
        ),
        Step(
            "become_available",
            "係員が「対応可」にする",
            "The operator becomes available",
            become_available,
        ),
        Step(
            "touch",
            "住民が画面にさわり、用件を選ぶ",
            "The citizen touches the screen and chooses",
            touch,
        ),
        Step(
            "change_mind",
            "住民が呼び出しを取り消す",
            "The citizen calls and takes it back",
            change_mind,
        ),
        Step("call_operator", "住民が係員を呼ぶ", "The citizen calls the operator", call_operator),
    ),
)
