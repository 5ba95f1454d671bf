import pytest
from pydantic import ValidationError

from madoguchi.bench.options import CallBenchOptions, WindowBenchOptions


def test_defaults_are_three_and_ten_rounds() -> None:
    """Without options the benches run as the documentation says."""
    assert (WindowBenchOptions().rounds, CallBenchOptions().rounds) == (3, 10)


@pytest.mark.parametrize(
    "wrong", [{"rounds": 0}, {"rounds": 101}, {"keys": 1}, {"idle_s": 0}, {"round": 3}]
)
def test_useless_options_are_refused(wrong: dict[str, int]) -> None:
    """A bench that could not say anything is not started."""
    with pytest.raises(ValidationError):
        WindowBenchOptions.model_validate(wrong)
