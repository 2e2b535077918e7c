from colorfast import library

from s3fs.core import S3FileSystem as S3FileSystem

library(
    "s3fs",
    versions="2026.9.0",
    sources=["s3fs 2026.9.0: core.py"],
    colour="both",
    counterpart={"name": "s3fs", "maturity": "stable", "effort": "rewrite", "source": "https://s3fs.readthedocs.io/en/latest/#async", "date": "2026-11"},
)
