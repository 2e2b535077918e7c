"""Imported by Python itself at the start of every server that the oracle runs."""
import os

if os.environ.get("ORACLE_EVENTS"):
    import probe

    probe.activate(os.environ["ORACLE_EVENTS"], os.environ["ORACLE_APP"])
