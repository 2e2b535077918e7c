from pymongo.synchronous.collection import Collection as Collection

class ReturnDocument:
    BEFORE: bool
    AFTER: bool
