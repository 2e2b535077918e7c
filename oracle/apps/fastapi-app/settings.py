import os
from pathlib import Path

DATA_DIR = Path(os.environ.get("DATA_DIR", "."))
UPSTREAM = os.environ.get("UPSTREAM_URL", "http://127.0.0.1:9")
SAMPLE = DATA_DIR / "sample.txt"
SAMPLE_JSON = DATA_DIR / "sample.json"
SAMPLE_GZIP = DATA_DIR / "sample.txt.gz"
SQLITE = DATA_DIR / "oracle.db"
REDIS_PORT = int(os.environ.get("REDIS_PORT", "6379"))
