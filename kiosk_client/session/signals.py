"""Signalling of the `window` link: who may see the application window, decided here alone."""

from kiosk_client.session.effects import (
    AddCandidate,
    CloseViewer,
    Effect,
    Note,
    OpenViewer,
    RepeatAnswer,
    ToServer,
)
from kiosk_client.session.state import AgentState, Viewer
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart

Step = tuple[AgentState, tuple[Effect, ...]]


def window_signal(
    state: AgentState, signal: SignalDescription | SignalCandidate | SignalRestart
) -> Step:
    """Answer a console's signals while its person may see; drop all others.

    Only a console offers, and each of its attempts replaces the one before. The server says in
    `viewer` whose console it is; it cannot say so for somebody whom the citizen has not let in.
    """
    watcher = signal.viewer
    grant = state.grant(watcher)
    if grant is None or grant.session_id != signal.session_id:
        return state, (Note("window_signal_without_consent"),)
    viewer = state.viewer_of(watcher)
    match signal:
        case SignalDescription() if signal.description.type == "offer":
            return _offered(state, signal)
        case SignalCandidate() if viewer is not None and viewer.attempt == signal.attempt:
            return state, (AddCandidate(signal),)
        case SignalRestart() if viewer is not None and viewer.attempt == signal.attempt:
            return state.with_viewer(watcher, None), (CloseViewer(viewer.attempt, watcher),)
        case _:
            return state, (Note("window_signal_stale"),)


def _offered(state: AgentState, offer: SignalDescription) -> Step:
    watcher = offer.viewer
    viewer, grant = state.viewer_of(watcher), state.grant(watcher)
    if grant is None:
        return state, ()
    if viewer is not None and viewer.attempt == offer.attempt:
        if viewer.offer_sdp == offer.description.sdp:
            return state, (RepeatAnswer(offer.attempt, watcher),)
        # An ICE restart, which aiortc cannot do: let the console build a new attempt.
        rebuild = SignalRestart(
            session_id=offer.session_id,
            link="window",
            attempt=offer.attempt,
            reason="channel_closed",
            viewer=watcher,
        )
        closed = CloseViewer(viewer.attempt, watcher)
        return state.with_viewer(watcher, None), (closed, ToServer(rebuild))
    closing = (CloseViewer(viewer.attempt, watcher),) if viewer is not None else ()
    servers = state.welcome.ice_servers if state.welcome is not None else ()
    opened = Viewer(offer.attempt, grant, offer.description.sdp, watcher)
    return state.with_viewer(watcher, opened), (*closing, OpenViewer(offer, servers))


def enforce(state: AgentState) -> Step:
    """Close each viewer as soon as the grant under which it was opened is not in force."""
    closing: list[Effect] = []
    for viewer in state.viewers:
        if state.grant(viewer.watcher) != viewer.grant:
            state = state.with_viewer(viewer.watcher, None)
            closing.append(CloseViewer(viewer.attempt, viewer.watcher))
    return state, tuple(closing)
