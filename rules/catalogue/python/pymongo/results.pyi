from typing import Any

class InsertOneResult:
    inserted_id: Any
    acknowledged: bool
class InsertManyResult:
    inserted_ids: list[Any]
class UpdateResult:
    matched_count: int
    modified_count: int
    upserted_id: Any
    raw_result: Any
class DeleteResult:
    deleted_count: int
class BulkWriteResult:
    inserted_count: int
    modified_count: int
    matched_count: int
    deleted_count: int
    upserted_count: int
    upserted_ids: Any
