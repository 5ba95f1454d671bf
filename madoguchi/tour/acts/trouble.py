"""What must not end a call: a server that dies, a network that is cut (Z-23)."""

import asyncio
import time
from typing import Final

from playwright.async_api import expect

from madoguchi.tour.acts.chat import arrives_once
from madoguchi.tour.faults import network_cut
from madoguchi.tour.probes import advances, hears_a_voice, shows
from madoguchi.tour.script import Act, Evidence, Seen, Step, require
from madoguchi.tour.stage import Stage

CUT_S: Final = 5.0
NOTICE_S: Final = 60.0
RECOVERY_S: Final = 60.0
RESUME_S: Final = 60.0
"""Within this of the server's return signalling works again."""

WHILE_DOWN_OPERATOR: Final = "サーバーが止まっていても、書いた言葉はなくなりません。"
WHILE_DOWN_CITIZEN: Final = "わかりました。待っています。"
AFTERWARDS: Final = "つながりました。つづけましょう。"


async def lose_server(stage: Stage) -> Evidence:
    """Kill -9 in mid-call: the call goes on, and both sides are told."""
    await stage.stack.kill_server()
    await expect(stage.visitor.part("notice-link")).to_be_visible(timeout=NOTICE_S * 1000)
    await expect(stage.clerk.part("link-lost")).to_be_visible(timeout=NOTICE_S * 1000)
    await stage.clerk.type_line(WHILE_DOWN_OPERATOR)
    await stage.clerk.send_line()
    await stage.visitor.write(WHILE_DOWN_CITIZEN)
    await _both_talk(stage)
    return (
        Seen(
            "citizen",
            "サーバー停止の知らせが出たまま、係員の映像と声は続いた",
            "told about the lost server; the operator's picture and voice go on",
        ),
        Seen(
            "operator",
            "住民の映像と声は続き、書いた文字は「送信中」で待っている",
            "the citizen's picture and voice go on; the typed line waits",
        ),
    )


async def server_returns(stage: Stage) -> Evidence:
    """Started again, it delivers each waiting line once."""
    await stage.stack.start_server()
    begun = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for log in (stage.visitor.part("chat-log"), stage.clerk.part("chat-log")):
            for text in (WHILE_DOWN_OPERATOR, WHILE_DOWN_CITIZEN):
                group.create_task(arrives_once(log, text, within_s=RESUME_S))
        group.create_task(
            expect(stage.visitor.part("notice-link")).to_be_hidden(timeout=RESUME_S * 1000)
        )
        group.create_task(
            expect(stage.clerk.part("link-lost")).to_be_hidden(timeout=RESUME_S * 1000)
        )
    stage.metrics["server_recovery_ms"] = (time.perf_counter() - begun) * 1000
    await _nothing_came_twice(stage)
    return (
        Seen(
            "citizen",
            "停止中に係員が書いた文字が1回だけ届いた",
            "the operator's line written meanwhile arrived, once",
        ),
        Seen(
            "operator",
            "停止中に住民が書いた文字が1回だけ届いた",
            "the citizen's line written meanwhile arrived, once",
        ),
    )


async def lose_network(stage: Stage) -> Evidence:
    """The operator's network is gone for five seconds; the call recovers by itself."""
    quality = stage.visitor.part("quality")
    async with network_cut(stage.desk.pid, at_least_s=CUT_S):
        await expect(quality).to_have_attribute("data-quality", "lost", timeout=NOTICE_S * 1000)
        await stage.keep_moment()
    begun = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(advances(stage.visitor.part("remote-video"), RECOVERY_S))
        group.create_task(advances(stage.clerk.part("remote-video"), RECOVERY_S))
    stage.metrics["network_recovery_ms"] = (time.perf_counter() - begun) * 1000
    await _both_talk(stage)
    return (
        Seen(
            "citizen",
            "とぎれているあいだ、「通信: とぎれています」と出た",
            "told in words while it was cut",
        ),
        Seen(
            "citizen",
            "5秒とぎれたあと、係員の映像と声が自動でもどった",
            "after five seconds the operator's picture and voice came back by themselves",
        ),
        Seen("operator", "住民の映像と声も自動でもどった", "so did the citizen's"),
    )


async def _nothing_came_twice(stage: Stage) -> None:
    """A line resent by mistake would stand before one that was written later."""
    logs = (stage.visitor.part("chat-log"), stage.clerk.part("chat-log"))
    await stage.clerk.type_line(AFTERWARDS)
    await stage.clerk.send_line()
    for log in logs:
        await arrives_once(log, AFTERWARDS)
        for text in (WHILE_DOWN_OPERATOR, WHILE_DOWN_CITIZEN):
            count = await log.get_by_text(text, exact=True).count()
            require(count == 1, f"a line written while the server was down stands {count} times")


async def _both_talk(stage: Stage) -> None:
    """Both sides see and hear each other now."""
    at_kiosk, at_console = (side.part("remote-video") for side in (stage.visitor, stage.clerk))
    await shows(at_kiosk, "operator", stage.recogniser, within_s=RECOVERY_S)
    await shows(at_console, "citizen", stage.recogniser, within_s=RECOVERY_S)
    async with asyncio.TaskGroup() as group:
        group.create_task(advances(at_kiosk, RECOVERY_S))
        group.create_task(advances(at_console, RECOVERY_S))
        group.create_task(hears_a_voice(stage.visitor.page, RECOVERY_S))
        group.create_task(hears_a_voice(stage.clerk.page, RECOVERY_S))


TROUBLE: Final = Act(
    "trouble",
    "故障しても続く",
    "Carrying on through faults",
    (
        Step("lose_server", "サーバーが突然止まる", "The server dies in mid-call", lose_server),
        Step("server_returns", "サーバーがもどる", "The server comes back", server_returns),
        Step(
            "lose_network",
            "係員の回線が5秒とぎれる",
            "The operator's network is cut for 5 s",
            lose_network,
        ),
    ),
)
