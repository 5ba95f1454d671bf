"""Form of the page which gathers the awkward widgets (部品見本)."""

from typing import Annotated

from pydantic import StringConstraints

from madoguchi.practice_site.forms.parsing import Form

_Sample = Annotated[str, StringConstraints(max_length=200)]


class WidgetsForm(Form):
    """Whatever arrived in each widget, unchanged: only its length is checked."""

    open_shadow_text: _Sample = ""
    open_shadow_password: _Sample = ""
    closed_shadow_text: _Sample = ""
    closed_shadow_password: _Sample = ""
    prefecture: _Sample = ""
    visit_date: _Sample = ""
    box_pin_1: _Sample = ""
    box_pin_2: _Sample = ""
    box_pin_3: _Sample = ""
    box_pin_4: _Sample = ""
    keypad_pin: _Sample = ""
    toggle_password: _Sample = ""
    dialog_password: _Sample = ""
    spa_memo: _Sample = ""


class FrameForm(Form):
    """Fields inside the same-origin and the cross-origin frame."""

    frame_text: _Sample = ""
    frame_password: _Sample = ""
