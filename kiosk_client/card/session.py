"""A conversation with one card, by rules that protect the card and its holder.

* Only files on the allow-list are read, and nothing is ever written.
* The counter of tries is read before each VERIFY, compared with the one that was shown, and the
  last try is never used (R3). VERIFY is sent once and never repeated (R4).
* The PIN's bytes are wiped after the command (R6), and overwritten in the reader's service by the
  next command that is longer (R6b, see `forget`).
"""

from typing import Final

from kiosk_client.card import apdu
from kiosk_client.card.apdu import Answer, Command
from kiosk_client.card.faults import (
    CardRefusedError,
    FileNotAllowedError,
    LastTryError,
    MalformedCardError,
    PinBlockedError,
    TriesChangedError,
    WrongPinError,
)
from kiosk_client.card.files import ALLOWED, Application, CardFile, PinFile
from kiosk_client.card.pin import PinBuffer
from kiosk_client.card.ports import Channel
from kiosk_client.card.tlv import TlvError, total_length

KEPT_TRIES: Final = 1
"""So many tries a kiosk leaves to the citizen, always."""

SELECT_DF, SELECT_EF, SELECT_MF = 0x04, 0x02, 0x00
NO_ANSWER, FIRST_ANSWER = 0x0C, 0x00
MORE_DATA, WRONG_LENGTH = 0x61, 0x6C
ANY_NAME: Final = bytes(16)


class CardSession:
    """Speaks with the card that `channel` leads to.

    Args:
        channel: an open one.
        allowed: the files that may be read.
    """

    def __init__(self, channel: Channel, allowed: frozenset[CardFile] = ALLOWED) -> None:
        self._channel = channel
        self._allowed = allowed

    def has(self, application: Application) -> bool:
        """Select an application; False: the card has none of this name.

        Raises:
            CardRefusedError: any other refusal.
            CardRemovedError: the card is gone.
        """
        if application.aid is None:
            answer = self._send(Command("SELECT", SELECT_MF, FIRST_ANSWER))
        else:
            answer = self._send(Command("SELECT", SELECT_DF, NO_ANSWER, application.aid))
        if answer.status == apdu.NOT_FOUND:
            return False
        _expect_ok(answer)
        return True

    def tries(self, pin: PinFile) -> int:
        """Return how many tries a PIN has left; asking costs none.

        Raises:
            CardRefusedError: the card does not tell.
            CardRemovedError: the card is gone.
        """
        self._go_to_pin(pin)
        return self._tries(pin)

    def verify(self, pin: PinFile, typed: PinBuffer, *, shown: int) -> None:
        """Try a PIN, once. The buffer is wiped, whatever happens.

        Args:
            pin: which.
            typed: what the citizen typed.
            shown: the number of tries that the citizen saw before typing.

        Raises:
            PinFormatError: not four digits; the card was not asked.
            PinBlockedError: no try is left.
            LastTryError: one is left, and was not used.
            TriesChangedError: it is not the number that was shown; none was used.
            WrongPinError: it is wrong.
            CardRefusedError: the card does not take a PIN.
            CardRemovedError: the card is gone; a try may have been used.
        """
        with typed:
            digits = typed.digits()
            command: bytearray | None = None
            try:
                self._go_to_pin(pin)
                permit(self._tries(pin), shown)
                command = Command("VERIFY", 0, pin.reference, digits).encode()
                answer = _decoded(self._channel.transmit(command))
            finally:
                _wipe(digits)
                if command is not None:
                    _wipe(command)
        _judge(answer)

    def read(self, file: CardFile) -> bytes:
        """Read a file from its beginning, at most `file.longest` bytes.

        Raises:
            FileNotAllowedError: it is not on the allow-list.
            MalformedCardError: its data object is longer than the file can be.
            CardRefusedError: the card does not give it (6982: the PIN is missing).
            CardRemovedError: the card is gone.
        """
        if file not in self._allowed:
            raise FileNotAllowedError(file.name)
        if not self.has(file.application):
            raise CardRefusedError(apdu.NOT_FOUND)
        return self.read_here(file)

    def read_here(self, file: CardFile) -> bytes:
        """Read a file of the application that is selected; a PIN that was checked stays so.

        Raises: as `read`.
        """
        if file not in self._allowed:
            raise FileNotAllowedError(file.name)
        self._select_file(file.file)
        data = bytearray()
        wanted = file.longest
        while len(data) < wanted:
            chunk = self._read_at(len(data), min(wanted - len(data), apdu.LONGEST_ANSWER))
            data += chunk
            if file.one_object:
                wanted = _end_of_object(data, file)
            if not chunk:
                break
        return bytes(data[:wanted])

    def forget(self) -> None:
        """Leave the card and its reader's service without our traces.

        Asks for a name that no card has, in a command longer than one with a PIN: it takes the
        PIN's place in the buffers of the service (measured: pcscd keeps the last command in its
        memory, even after the card has gone). That a PIN was checked, the card forgets when the
        channel is closed, which resets it.
        """
        self._send(Command("SELECT", SELECT_DF, NO_ANSWER, ANY_NAME))

    # -- parts --------------------------------------------------------------------------------

    def _go_to_pin(self, pin: PinFile) -> None:
        if not self.has(pin.application):
            raise CardRefusedError(apdu.NOT_FOUND)
        if pin.file is not None:
            self._select_file(pin.file)

    def _tries(self, pin: PinFile) -> int:
        answer = self._send(Command("VERIFY", 0, pin.reference))
        if answer.tries is None:
            raise CardRefusedError(answer.status)
        return answer.tries

    def _select_file(self, identifier: int) -> None:
        name = identifier.to_bytes(2, "big")
        _expect_ok(self._send(Command("SELECT", SELECT_EF, NO_ANSWER, name)))

    def _read_at(self, at: int, count: int) -> bytes:
        answer = self._send(Command("READ BINARY", at >> 8, at & 0xFF, expected=count))
        if answer.status == apdu.WRONG_OFFSET and at:
            return b""
        if answer.status != apdu.END_OF_FILE:
            _expect_ok(answer)
        return answer.data

    def _send(self, command: Command) -> Answer:
        """Send a command without a secret; ask again, once, where ISO/IEC 7816-3 wants it."""
        answer = self._once(command)
        more, count = answer.status >> 8, answer.status & 0xFF or apdu.LONGEST_ANSWER
        if more == WRONG_LENGTH and command.expected is not None:
            return self._once(
                Command(command.instruction, command.p1, command.p2, command.data, count)
            )
        if more == MORE_DATA:
            return self._once(Command("GET RESPONSE", 0, 0, expected=count))
        return answer

    def _once(self, command: Command) -> Answer:
        return _decoded(self._channel.transmit(command.encode()))


def _decoded(raw: bytes) -> Answer:
    try:
        return Answer.decode(raw)
    except ValueError:
        raise MalformedCardError("APDU") from None


def permit(left: int, shown: int) -> None:
    """Raise unless a try may be used.

    Args:
        left: how many there are.
        shown: how many the citizen was shown.

    Raises:
        PinBlockedError: none is left.
        LastTryError: only the citizen's own is left.
        TriesChangedError: it is not what was shown.
    """
    if left == 0:
        raise PinBlockedError
    if left <= KEPT_TRIES:
        raise LastTryError
    if left != shown:
        raise TriesChangedError(left)


def _judge(answer: Answer) -> None:
    """Raise unless the card accepted the PIN."""
    left = answer.tries
    if left == 0:
        raise PinBlockedError
    if left is not None:
        raise WrongPinError(left)
    _expect_ok(answer)


def _expect_ok(answer: Answer) -> None:
    if answer.status != apdu.OK:
        raise CardRefusedError(answer.status)


def _end_of_object(data: bytearray, file: CardFile) -> int:
    """Return where the file's one data object ends; while that is unknown, the file's end."""
    try:
        end = total_length(bytes(data[:8]))
    except TlvError:
        raise MalformedCardError(file.name) from None
    if end is not None and end > file.longest:
        raise MalformedCardError(file.name)
    return file.longest if end is None else end


def _wipe(buffer: bytearray) -> None:
    for at in range(len(buffer)):
        buffer[at] = 0
