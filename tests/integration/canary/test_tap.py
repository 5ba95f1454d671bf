"""The tap in the console's page misses no channel and nothing that a channel can carry."""

import asyncio
import os
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, async_playwright  # noqa: TID251 - a page of its own

from kiosk_client.window.chromium import find_chromium
from kiosk_client.window.settings import DesktopEnvironment
from madoguchi.canary.tap import drain, install_tap

TALK = """async () => {
  const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
  near.onicecandidate = ({ candidate }) => far.addIceCandidate(candidate);
  far.onicecandidate = ({ candidate }) => near.addIceCandidate(candidate);
  const ours = near.createDataChannel("ours");
  const theirs = new Promise((done) => { far.ondatachannel = ({ channel }) => done(channel); });
  await near.setLocalDescription();
  await far.setRemoteDescription(near.localDescription);
  await far.setLocalDescription();
  await near.setRemoteDescription(far.localDescription);
  const channel = await theirs;
  const heard = new Promise((done) => {
    let count = 0;
    channel.onmessage = () => { count += 1; if (count === 4) done(); };
  });
  if (ours.readyState !== "open") await new Promise((done) => { ours.onopen = done; });
  ours.send("text");
  ours.send(new Uint8Array([1, 2, 3, 4]).subarray(1, 3));
  ours.send(new Uint8Array([5, 6]).buffer);
  ours.send(new Blob(["blob"]));
  await heard;
  near.close();
  far.close();
}"""


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    """An empty page that is tapped."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=find_chromium(None, DesktopEnvironment().path),
            chromium_sandbox=os.geteuid() != 0,
        )
        try:
            context = await browser.new_context()
            await install_tap(context)
            page = await context.new_page()
            await page.goto("about:blank")
            yield page
        finally:
            await browser.close()


async def test_every_channel_and_every_kind_of_message_is_kept(page: Page) -> None:
    """Also what the other end opens, which no console of ours would listen to."""
    await page.evaluate(TALK)
    carried = (b"text", b"\x02\x03", b"\x05\x06", b"blob")
    missing = {("ours", way, data) for way in ("in", "out") for data in carried}
    async with asyncio.timeout(60):
        while missing:  # a blob is read when the page has time
            missing -= {(said.label, said.way, said.data) for said in await drain(page)}
