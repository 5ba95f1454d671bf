"""Pages of the practice site, one module for each procedure."""

from aiohttp import web

from madoguchi.practice_site.views import (
    account,
    apply,
    home,
    inspect,
    insurance,
    photo,
    reissue,
    sign_in,
    widgets,
)


def all_routes() -> list[web.RouteDef]:
    """Return every route of the site but its static files."""
    modules = (
        home,
        apply,
        photo,
        reissue,
        insurance,
        account,
        sign_in,
        widgets,
        inspect,
    )
    return [route for module in modules for route in module.routes()]
