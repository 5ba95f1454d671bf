"""The photo step as a table: phase and event in, phase and orders out. Pure.

`shutter` is the citizen's touch, which also stops a countdown; `pressed` the operator's, which
only begins one. Whatever happens, an event that does not belong to the phase changes nothing; the
end of the visit belongs to all of them, and so does the loss of the worker.
"""

from typing import Final, Literal

from kiosk_client.photo.ports import DeletionReason
from server.protocol.photo import PhotoPhase

PhotoEvent = Literal[
    "opened",
    "worker_ready",
    "shutter",
    "pressed",
    "counted_down",
    "taken",
    "not_taken",
    "use",
    "retake",
    "delete",
    "placed",
    "not_placed",
    "accepted",
    "refused",
    "closed",
    "visit_over",
    "worker_lost",
]

PhotoOrder = Literal[
    "start_worker",
    "count_down",
    "stop_counting",
    "take",
    "place",
    "withdraw",
    "delete_retaken",
    "delete_by_citizen",
    "delete_accepted",
    "end_worker",
]
"""`withdraw`: take the file out of the site's form and stop to watch it. `end_worker` also deletes
what the worker still keeps."""

Step = tuple[PhotoPhase, tuple[PhotoOrder, ...]]

REASONS: Final[dict[PhotoOrder, DeletionReason]] = {
    "delete_retaken": DeletionReason.RETAKEN,
    "delete_by_citizen": DeletionReason.DELETED_BY_CITIZEN,
    "delete_accepted": DeletionReason.ACCEPTED_BY_SITE,
}

TABLE: Final[dict[tuple[PhotoPhase, PhotoEvent], Step]] = {
    ("idle", "opened"): ("starting", ("start_worker",)),
    ("failed", "opened"): ("starting", ("end_worker", "start_worker")),
    ("accepted", "opened"): ("starting", ("end_worker", "start_worker")),
    ("starting", "worker_ready"): ("framing", ()),
    ("framing", "shutter"): ("countdown", ("count_down",)),
    ("framing", "pressed"): ("countdown", ("count_down",)),
    ("countdown", "shutter"): ("framing", ("stop_counting",)),
    ("countdown", "counted_down"): ("taking", ("take",)),
    ("taking", "taken"): ("taken", ()),
    ("taking", "not_taken"): ("framing", ()),
    ("taken", "use"): ("placing", ("place",)),
    ("taken", "retake"): ("framing", ("delete_retaken",)),
    ("taken", "delete"): ("idle", ("delete_by_citizen", "end_worker")),
    ("placing", "placed"): ("placed", ()),
    ("placing", "not_placed"): ("taken", ()),
    ("placed", "accepted"): ("accepted", ("delete_accepted", "end_worker")),
    ("placed", "refused"): ("refused", ("withdraw",)),
    ("placed", "retake"): ("framing", ("withdraw", "delete_retaken")),
    ("placed", "delete"): ("idle", ("withdraw", "delete_by_citizen", "end_worker")),
    ("refused", "use"): ("placing", ("place",)),
    ("refused", "retake"): ("framing", ("delete_retaken",)),
    ("refused", "delete"): ("idle", ("delete_by_citizen", "end_worker")),
    ("accepted", "closed"): ("idle", ()),
    ("failed", "closed"): ("idle", ()),
    ("starting", "closed"): ("idle", ("end_worker",)),
    ("framing", "closed"): ("idle", ("end_worker",)),
    ("countdown", "closed"): ("idle", ("stop_counting", "end_worker")),
}

WITHOUT_WORKER: Final[frozenset[PhotoPhase]] = frozenset({"idle", "accepted", "failed"})


def step(phase: PhotoPhase, event: PhotoEvent) -> Step:
    """Return the next phase and what must be done, in order."""
    if event == "visit_over":
        return "idle", ("stop_counting", "withdraw", "end_worker")
    if event == "worker_lost":
        if phase in WITHOUT_WORKER:
            return phase, ()
        return "failed", ("stop_counting", "withdraw", "end_worker")
    return TABLE.get((phase, event), (phase, ()))
