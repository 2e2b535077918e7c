from pymongo.synchronous.change_stream import ChangeStream as ChangeStream
