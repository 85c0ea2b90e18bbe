"""HTML to PDF by WeasyPrint, which is imported here alone: https://weasyprint.org"""

from __future__ import annotations

import logging
from typing import Any

from planlint.world.problems import Problem

_INSTALL = "python -m pip install 'planlint[pdf]'"
_LIBRARIES = "https://doc.courtbouillon.org/weasyprint/stable/first_steps.html"


def pdf_of(html: str) -> bytes:
    """A tagged PDF of HTML that stands by itself, for which nothing is fetched.

    Problem where WeasyPrint is not there or cannot run.
    """
    weasyprint = _weasyprint()
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    nothing = weasyprint.urls.URLFetcher(allowed_protocols=())
    document = weasyprint.HTML(string=html, url_fetcher=nothing)
    made: bytes = document.write_pdf(
        pdf_tags=True, pdf_variant="pdf/ua-1", pdf_identifier=b"planlint"
    )
    return made


def _weasyprint() -> Any:
    try:
        import weasyprint
    except ImportError as error:
        raise Problem(f"a PDF needs WeasyPrint, which is not installed: {_INSTALL}") from error
    except OSError as error:
        raise Problem(
            "WeasyPrint is installed, and lacks a library of the system, mostly Pango. "
            f"How to install it: {_LIBRARIES}"
        ) from error
    return weasyprint
