"""The agent's one door: every event passes here, and every invariant is restored here."""

from dataclasses import replace
from typing import assert_never

from kiosk_client.session.control import instruct, keep, lasted, report
from kiosk_client.session.effects import Effect, EndPhoto, NoteVisit, ToPanel, ToServer
from kiosk_client.session.events import (
    CardSeen,
    ControlChanged,
    ControlLasts,
    Event,
    LinkChanged,
    LookSeen,
    MaintenanceSwitched,
    PanelAway,
    PanelJoined,
    PanelLeft,
    PanelSaid,
    PhotoChanged,
    Repaired,
    ServerSaid,
    ViewerEnded,
    ViewerOpened,
    VisitOverdue,
    WindowChanged,
    WindowWiped,
)
from kiosk_client.session.from_office import after_repair, spare_citizen
from kiosk_client.session.from_panel import Step, panel_joined, panel_said, reset
from kiosk_client.session.from_server import server_said
from kiosk_client.session.signals import enforce
from kiosk_client.session.state import AgentState
from server.protocol.panel import PanelMaintenance, PanelWiped
from server.protocol.photo import PhotoStep


def step(before: AgentState, event: Event) -> Step:
    """Return the state after an event, and what must be done, in order.

    The control lease obeys first, and a viewer that may not be any more is closed before anything
    else happens; whoever must know of the new state is told at the end.
    """
    state, effects = _apply(before, event)
    state, wiping = _wipe_after_visit(state)
    state = _card_after_visit(before, state, event)
    state, sparing = spare_citizen(state)
    state, closing = enforce(state)
    told = _announce(before, state, event)
    return state, (
        *instruct(before, state),
        *closing,
        *keep(before, state),
        *_note_visit(before, state),
        *effects,
        *_end_photo(before, state),
        *wiping,
        *sparing,
        *told,
    )


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
        case WindowWiped() | Repaired() | MaintenanceSwitched() | LookSeen():
            state, effects = _done(state, event)
        case VisitOverdue():
            overdue = state.visit.over == event.session_id
            state, effects = reset(state, "panel_lost") if overdue else (state, ())
        case ViewerOpened() | ViewerEnded() | WindowChanged() | CardSeen() | PhotoChanged():
            state = _seen(state, event)
        case ControlChanged() | ControlLasts():
            state, effects = _control_told(state, event)
        case _:
            assert_never(event)
    return state, effects


def _done(
    state: AgentState, event: WindowWiped | Repaired | MaintenanceSwitched | LookSeen
) -> Step:
    """Something that was asked for has been done."""
    if isinstance(event, WindowWiped):
        return replace(state, wiping=False), (ToPanel(PanelWiped(receipt=event.receipt)),)
    return after_repair(state, event)


def _control_told(state: AgentState, event: ControlChanged | ControlLasts) -> Step:
    if isinstance(event, ControlLasts):
        return lasted(state, event.held_ms), ()
    return report(state, event.report)


def _panel_gone(state: AgentState, event: PanelLeft | PanelAway) -> AgentState:
    if isinstance(event, PanelLeft):
        return replace(state, panel_present=False)
    # The news may cross with a panel that joins.
    return replace(state, panel_away=not state.panel_present)


def _seen(
    state: AgentState, event: ViewerOpened | ViewerEnded | WindowChanged | CardSeen | PhotoChanged
) -> AgentState:
    if isinstance(event, PhotoChanged):
        return replace(state, photo=event.photo)
    if isinstance(event, CardSeen):
        return replace(state, card_present=event.present)
    if isinstance(event, WindowChanged):
        return replace(
            state, window=event.condition, shuttered=event.shuttered, secret=event.secret
        )
    viewer = state.viewer_of(event.watcher)
    if viewer is None or viewer.attempt != event.attempt:
        return state
    opened = isinstance(event, ViewerOpened)
    return state.with_viewer(event.watcher, replace(viewer, is_open=True) if opened else None)


def _wipe_after_visit(state: AgentState) -> Step:
    """Nobody is left to end the visit on the panel: end it for them."""
    if state.panel_present or not state.visit.used or state.visit.is_open:
        return state, ()
    return reset(state, "panel_lost")


def _card_after_visit(before: AgentState, after: AgentState, event: Event) -> AgentState:
    """A card that outlasts its citizen's visit is left; it is so until somebody takes it (S-15).

    One that is found on the reader while there is no visit is left, too: the agent was restarted
    since, or the reader was away. If the server then knows of a session that goes on, its citizen
    may still be there, and it is theirs.
    """
    has_ended = before.visit.used and not after.visit.used
    found = isinstance(event, CardSeen) and event.found and not after.visit.used
    resumed = isinstance(event, ServerSaid) and not before.visit.used and after.visit.used
    left = after.card_present and (has_ended or found or (after.card_left and not resumed))
    return after if left == after.card_left else replace(after, card_left=left)


def _note_visit(before: AgentState, after: AgentState) -> tuple[Effect, ...]:
    """Let a visit survive this process, before anybody acts on it."""
    visit = after.visit
    session_id = visit.view.session_id if visit.view is not None else None
    if not visit.used or (before.visit.used and before.visit.is_about(session_id or "")):
        return ()
    if before.visit.used and session_id is None:
        return ()
    return (NoteVisit(session_id),)


def _end_photo(before: AgentState, after: AgentState) -> tuple[Effect, ...]:
    """With the call its photo ends, and not only at the wipe: nobody can decide about it now."""
    over = before.visit.in_call and not after.visit.in_call
    return (EndPhoto(),) if over else ()


def _announce(before: AgentState, after: AgentState, event: Event) -> tuple[Effect, ...]:
    """Tell server and panel what changed for them; a new link is told in any case."""
    told: list[Effect] = []
    came_up = isinstance(event, LinkChanged) and after.link == "up" and before.link != "up"
    if came_up or (after.link == "up" and before.presence() != after.presence()):
        told.append(ToServer(after.presence()))
    told += _hold(before, after, came_up=came_up)
    told += _photo(before, after, came_up=came_up)
    if came_up:
        told += [ToServer(made) for made in after.reports]
    if isinstance(event, PanelJoined):
        return tuple(told)
    if before.panel_window() != after.panel_window():
        told.append(ToPanel(after.panel_window()))
    if before.maintenance != after.maintenance:
        told.append(ToPanel(PanelMaintenance(on=after.maintenance)))
    if before.panel_link() != after.panel_link():
        told.append(ToPanel(after.panel_link()))
    return tuple(told)


def _hold(before: AgentState, after: AgentState, *, came_up: bool) -> tuple[Effect, ...]:
    """Tell the interpreter what it may hear, if that is not what it takes for granted.

    A server that was away may have begun anew or missed the end of a hold, so it is told again.
    """
    hold = after.hold
    if hold is None or after.link != "up":
        return ()
    was_held = before.hold is not None and before.hold.held
    return (ToServer(hold),) if came_up or hold.held != was_held else ()


def _photo(before: AgentState, after: AgentState, *, came_up: bool) -> tuple[Effect, ...]:
    """Tell the operator where the photo step is, and that it is closed; again with a new link."""
    view, then, now = after.visit.view, before.photo_step, after.photo_step
    if view is None or after.link != "up" or not after.visit.in_call:
        return ()
    if now is None:
        closed = PhotoStep(session_id=view.session_id, phase="idle")
        return () if then is None else (ToServer(closed),)
    return (ToServer(now),) if came_up or now != then else ()
