"""The data channels of a viewer's peer connection, each with its own reliability and messages."""
