"""Mouse, finger and wheel on the picture; what is pressed is examined before and while it is."""

from kiosk_client.hands.dragging import drop, is_dragged
from kiosk_client.hands.grip import Grip
from kiosk_client.hands.outcomes import Applied, RefusedError
from kiosk_client.hands.renderer import Target
from server.protocol.input import InputMouse, InputTouch, InputWheel


async def turn_wheel(grip: Grip, message: InputWheel) -> Applied:
    """Scroll, wherever it is: that changes no value; guard.js sees to it."""
    await grip.dispatcher.wheel(message.x, message.y, message.dx, message.dy)
    return Applied()


async def move_mouse(grip: Grip, message: InputMouse) -> Applied:
    """Do one mouse event.

    Raises:
        RefusedError: it did not arrive.
        DisarmedError, CdpError: the lease or the page is gone.
    """
    mouse = grip.dispatcher.mouse
    if message.action == "move":
        await mouse("mouseMoved", message.x, message.y)
        return Applied()
    if message.action == "up":
        target = _release(grip, is_down=grip.dispatcher.button is not None)
        if await is_dragged(grip, target):
            return await drop(grip, target, message.x, message.y)
        await mouse("mouseReleased", message.x, message.y, message.clicks)
        await grip.check_fate(target.document, over=True)
        return grip.applied(target)
    target = await _aim(grip, message.x, message.y, may_drag=True)
    await mouse("mousePressed", message.x, message.y, message.clicks)
    return await _pressed(grip, target)


async def move_finger(grip: Grip, message: InputTouch) -> Applied:
    """Do one touch event; raises as `move_mouse`.

    The tap, which the browser makes of start and end, comes later than the end is answered.
    """
    finger, is_down = grip.dispatcher.finger, grip.dispatcher.touch is not None
    match message.action:
        case "start":
            target = await _aim(grip, message.x, message.y)
            await finger("touchStart", message.x, message.y)
            return await _pressed(grip, target)
        case "move":
            if is_down:
                await finger("touchMove", message.x, message.y)
            return Applied()
        case "end":
            target = _release(grip, is_down=is_down)
            await finger("touchEnd", message.x, message.y)
            await grip.check_fate(target.document, over=False)
            return grip.applied(target)
        case "cancel":
            if is_down:
                grip.pressed = None
                await finger("touchCancel", message.x, message.y)
            return Applied()


async def _aim(grip: Grip, x: float, y: float, *, may_drag: bool = False) -> Target:
    """Announce a press. After a refused one, keys would go to what had focus before."""
    grip.pressed = None
    try:
        return await grip.renderer.aim(x, y, may_drag=may_drag)
    except RefusedError as error:
        grip.deaf = error.refusal
        raise


async def _pressed(grip: Grip, target: Target) -> Applied:
    try:
        await grip.check_fate(target.document, over=False)
    except RefusedError as error:
        grip.deaf = error.refusal
        await grip.renderer.settle(target.document, over=True)
        raise
    grip.pressed = target
    grip.deaf = None
    return grip.applied(target)


def _release(grip: Grip, *, is_down: bool) -> Target:
    """Return what was pressed; the release of a refused press is refused for the same reason."""
    target, grip.pressed = grip.pressed, None
    if target is None or not is_down:
        raise RefusedError(grip.deaf or "moved")
    return target
