from sqlalchemy.engine import MappingResult as MappingResult, Result as Result, ScalarResult as ScalarResult
