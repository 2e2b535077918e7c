"""Schema and documentation pages: pure computation, once per process."""
