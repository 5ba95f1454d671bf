"""What each page accepts: pydantic models, and the parser which names the problem per field."""
