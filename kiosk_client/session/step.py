"""The agent's one door: every event passes here, and every invariant is restored here."""

from dataclasses import replace
from typing import assert_never

from kiosk_client.session.control import instruct, report
from kiosk_client.session.effects import Effect, ToPanel, ToServer
from kiosk_client.session.events import (
    ControlChanged,
    Event,
    LinkChanged,
    PanelAway,
    PanelJoined,
    PanelLeft,
    PanelSaid,
    ServerSaid,
    ViewerEnded,
    ViewerOpened,
    WindowChanged,
    WindowWiped,
)
from kiosk_client.session.from_panel import Step, panel_joined, panel_said, reset
from kiosk_client.session.from_server import server_said
from kiosk_client.session.signals import enforce
from kiosk_client.session.state import AgentState
from server.protocol.panel import PanelWiped


def step(before: AgentState, event: Event) -> Step:
    """Return the state after an event, and what must be done, in order.

    The control lease obeys first, and a viewer that may not be any more is closed before anything
    else happens; whoever must know of the new state is told at the end.
    """
    state, effects = _apply(before, event)
    state, wiping = _wipe_after_visit(state)
    state, closing = enforce(state)
    told = _announce(before, state, event)
    return state, (*instruct(before, state), *closing, *effects, *wiping, *told)


def _apply(state: AgentState, event: Event) -> Step:
    effects: tuple[Effect, ...] = ()
    match event:
        case ServerSaid():
            state, effects = server_said(state, event.message)
        case PanelSaid():
            state, effects = panel_said(state, event.message)
        case PanelJoined():
            state, effects = panel_joined(state)
        case PanelLeft() | PanelAway():
            state = _panel_gone(state, event)
        case LinkChanged():
            state = replace(state, link=event.state)
        case WindowChanged():
            state = replace(state, window=event.condition, shuttered=event.shuttered)
        case WindowWiped():
            state, effects = replace(state, wiping=False), (ToPanel(PanelWiped()),)
        case ViewerOpened() | ViewerEnded():
            state = _viewer_changed(state, event)
        case ControlChanged():
            state, effects = report(state, event.report)
        case _:
            assert_never(event)
    return state, effects


def _panel_gone(state: AgentState, event: PanelLeft | PanelAway) -> AgentState:
    if isinstance(event, PanelLeft):
        return replace(state, panel_present=False)
    # The news may cross with a panel that joins.
    return replace(state, panel_away=not state.panel_present)


def _viewer_changed(state: AgentState, event: ViewerOpened | ViewerEnded) -> AgentState:
    viewer = state.viewer_of(event.watcher)
    if viewer is None or viewer.attempt != event.attempt:
        return state
    opened = isinstance(event, ViewerOpened)
    return state.with_viewer(event.watcher, replace(viewer, is_open=True) if opened else None)


def _wipe_after_visit(state: AgentState) -> Step:
    """Nobody is left to end the visit on the panel: end it for them."""
    if state.panel_present or not state.visit.used or state.visit.is_open:
        return state, ()
    return reset(state, "finished")


def _announce(before: AgentState, after: AgentState, event: Event) -> tuple[Effect, ...]:
    """Tell server and panel what changed for them; a new link is told in any case."""
    told: list[Effect] = []
    came_up = isinstance(event, LinkChanged) and after.link == "up" and before.link != "up"
    if came_up or (after.link == "up" and before.presence() != after.presence()):
        told.append(ToServer(after.presence()))
    if came_up:
        told += [ToServer(made) for made in after.reports]
    if isinstance(event, PanelJoined):
        return tuple(told)
    if before.panel_window() != after.panel_window():
        told.append(ToPanel(after.panel_window()))
    if before.panel_link() != after.panel_link():
        told.append(ToPanel(after.panel_link()))
    return tuple(told)
