"""Signalling of the `window` link: who may see the application window, decided here alone."""

from dataclasses import replace

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
    """Answer the console's signals while its operator may see; drop all others.

    Only the console offers, and each of its attempts replaces the one before.
    """
    grant = state.grant()
    if grant is None or grant.session_id != signal.session_id:
        return state, (Note("window_signal_without_consent"),)
    viewer = state.viewer
    match signal:
        case SignalDescription() if signal.description.type == "offer":
            return _offered(state, signal)
        case SignalCandidate() if viewer is not None and viewer.attempt == signal.attempt:
            return state, (AddCandidate(signal),)
        case SignalRestart() if viewer is not None and viewer.attempt == signal.attempt:
            return replace(state, viewer=None), (CloseViewer(viewer.attempt),)
        case _:
            return state, (Note("window_signal_stale"),)


def _offered(state: AgentState, offer: SignalDescription) -> Step:
    viewer, grant = state.viewer, state.grant()
    if grant is None:
        return state, ()
    if viewer is not None and viewer.attempt == offer.attempt:
        if viewer.offer_sdp == offer.description.sdp:
            return state, (RepeatAnswer(offer.attempt),)
        # An ICE restart, which aiortc cannot do: let the console build a new attempt.
        rebuild = SignalRestart(
            session_id=offer.session_id,
            link="window",
            attempt=offer.attempt,
            reason="channel_closed",
        )
        return replace(state, viewer=None), (CloseViewer(viewer.attempt), ToServer(rebuild))
    closing: tuple[Effect, ...] = (CloseViewer(viewer.attempt),) if viewer is not None else ()
    servers = state.welcome.ice_servers if state.welcome is not None else ()
    after = replace(state, viewer=Viewer(offer.attempt, grant, offer.description.sdp))
    return after, (*closing, OpenViewer(offer, servers))


def enforce(state: AgentState) -> Step:
    """Close the viewer as soon as the grant under which it was opened is not in force."""
    viewer = state.viewer
    if viewer is None or state.grant() == viewer.grant:
        return state, ()
    return replace(state, viewer=None), (CloseViewer(viewer.attempt),)
