"""What a complete application says, JSON-ready."""

from dataclasses import asdict

from pydantic import JsonValue

from madoguchi.practice_site.visit import Application


def fields_of(application: Application) -> dict[str, JsonValue]:
    """Return all fields of a complete application; the photo only as its facts (Z-07).

    Raises:
        ValueError: a part is missing, which the order of the steps rules out.
    """
    contact, photo, details = application.contact, application.photo, application.details
    if contact is None or photo is None or details is None:
        raise ValueError("the application is not complete")
    return {
        **contact.model_dump(mode="json", exclude={"contact_email_again"}),
        "photo": asdict(photo),
        **details.model_dump(mode="json"),
        "birth_date": details.birth_date.isoformat(),
    }
