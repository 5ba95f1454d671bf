"""The contract: every message between server, kiosk agent, panel and operator console.

Imports pydantic and the standard library only, so that a kiosk image needs nothing else of the
server. JSON Schema and TypeScript are generated from here (`server.protocol.schema`).
"""
