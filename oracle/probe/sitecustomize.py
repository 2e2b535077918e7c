"""Imported by Python itself at the start of every process that the oracle watches."""
import os

if os.environ.get("ORACLE_EVENTS"):
    import probe

    probe.activate(os.environ["ORACLE_EVENTS"], os.environ["ORACLE_APP"])
elif os.environ.get("ORACLE_STACKS"):
    import stacks

    stacks.activate(os.environ["ORACLE_STACKS"], os.environ["ORACLE_APP"])
