from colorfast import blocks

@blocks("disk", source="ariadne/load_schema.py")
def load_schema_from_path(path: str) -> str: ...
