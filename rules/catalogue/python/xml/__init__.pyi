"""Parsers read files; parsing text is free."""

from colorfast import library

library(
    "xml",
    versions="3.11",
    sources=[
        "https://docs.python.org/3/library/xml.etree.elementtree.html",
        "https://docs.python.org/3/library/xml.dom.minidom.html",
        "https://docs.python.org/3/library/xml.sax.html",
    ],
    colour="neutral",
)
