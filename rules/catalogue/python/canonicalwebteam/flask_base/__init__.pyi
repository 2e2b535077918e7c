"""Flask with what Canonical's sites have in common: headers, redirects and routes for a look at the state."""

from colorfast import library

library(
    "canonicalwebteam.flask-base",
    package="canonicalwebteam.flask_base",
    versions="3.1.2",
    sources=["canonicalwebteam.flask-base 3.1.2: app.py"],
    colour="sync",
)
