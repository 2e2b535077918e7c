"""Runs one claim, named on the command line, and prints what was seen; without a name, lists the claims."""
import os
import sys
import traceback

import bridges  # noqa: F401
import executors  # noqa: F401
import loops  # noqa: F401
import servers  # noqa: F401
import workers  # noqa: F401
from claim import CLAIMS

if len(sys.argv) == 1:
    print("\n".join(sorted(CLAIMS)))
else:
    status = 0
    try:
        print(CLAIMS[sys.argv[1]](), flush=True)
    except BaseException:
        traceback.print_exc()
        status = 1
    # Some claims leave a thread behind that will never end.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
