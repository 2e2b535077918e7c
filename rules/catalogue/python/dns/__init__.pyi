from colorfast import library

library(
    "dnspython",
    package="dns",
    versions="2.9.2",
    sources=["dnspython 2.9.2: resolver.py, asyncresolver.py, query.py"],
    colour="both",
    counterpart={"name": "dns.asyncresolver", "maturity": "stable", "effort": "drop-in", "source": "https://dnspython.readthedocs.io/en/stable/async.html", "date": "2026-11"},
)
