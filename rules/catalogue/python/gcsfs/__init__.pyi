from colorfast import library

from gcsfs.core import GCSFileSystem as GCSFileSystem

library(
    "gcsfs",
    versions="2026.10.1",
    sources=["gcsfs 2026.10.1: core.py"],
    colour="both",
    counterpart={"name": "gcsfs", "maturity": "stable", "effort": "rewrite", "source": "https://gcsfs.readthedocs.io/en/latest/#async", "date": "2026-11"},
)
