"""JSON Schema of the protocol; `python -m server.protocol.schema` writes `schema.json`.

The committed file is what TypeScript and the browsers' validators are generated from, and a test
compares it byte for byte with a fresh one.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode
from typing_extensions import override

from server.protocol.board import BoardMessage
from server.protocol.fleet import (
    AlarmDo,
    DiagnosisHistory,
    DiagnosisView,
    Fleet,
    KioskRegister,
    KioskTimeline,
)
from server.protocol.input import AgentInput, ConsoleInput
from server.protocol.kiosk import EnrolRequest, EnrolResult, KioskAuth
from server.protocol.logs import KioskLogs
from server.protocol.marks import PointerMessage
from server.protocol.panel import PanelMessage
from server.protocol.phrases import PhraseBook, PhraseWording
from server.protocol.receipt import ErasureRecord, PeriodReceipts
from server.protocol.repair import RepairList, RepairPlan, RepairWish
from server.protocol.staff_call import StaffCallDo
from server.protocol.update import RolloutPlan, RolloutWished, Updates
from server.protocol.window import WindowFrame, WindowText
from server.protocol.wire import WireMessage

SCHEMA_PATH = Path(__file__).with_name("schema.json")

ROOTS: dict[str, Any] = {
    "WireMessage": WireMessage,
    "PanelMessage": PanelMessage,
    "WindowText": WindowText,
    "WindowFrame": WindowFrame,
    "ConsoleInput": ConsoleInput,
    "AgentInput": AgentInput,
    "PointerMessage": PointerMessage,
    "BoardMessage": BoardMessage,
    "PhraseBook": PhraseBook,
    "PhraseWording": PhraseWording,
    "PeriodReceipts": PeriodReceipts,
    "ErasureRecord": ErasureRecord,
    "Fleet": Fleet,
    "DiagnosisHistory": DiagnosisHistory,
    "DiagnosisView": DiagnosisView,
    "KioskRegister": KioskRegister,
    "AlarmDo": AlarmDo,
    "RepairWish": RepairWish,
    "RepairPlan": RepairPlan,
    "RepairList": RepairList,
    "Updates": Updates,
    "RolloutWished": RolloutWished,
    "RolloutPlan": RolloutPlan,
    "KioskLogs": KioskLogs,
    "KioskTimeline": KioskTimeline,
    "StaffCallDo": StaffCallDo,
    "EnrolRequest": EnrolRequest,
    "EnrolResult": EnrolResult,
    "KioskAuth": KioskAuth,
}
"""What a reader of the schema may decode; everything else is a definition of these."""


class _TitleFreeSchema(GenerateJsonSchema):
    """Without titles on fields, each of which would become a TypeScript alias of its own."""

    @override
    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def protocol_schema() -> dict[str, Any]:
    """The schema: every message under `$defs`, every union of `ROOTS` by its name."""
    inputs: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (name, "serialization", TypeAdapter(root)) for name, root in ROOTS.items()
    ]
    roots, shared = TypeAdapter.json_schemas(
        inputs, ref_template="#/$defs/{model}", schema_generator=_TitleFreeSchema
    )
    definitions = dict(shared["$defs"])
    for (name, _mode), schema in roots.items():
        definitions.setdefault(name, schema)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "MadoguchiProtocol",
        "$defs": dict(sorted(definitions.items())),
    }


def rendered() -> str:
    """The schema as it is committed."""
    return json.dumps(protocol_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    SCHEMA_PATH.write_text(rendered(), encoding="utf-8")
