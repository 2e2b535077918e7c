from googleapiclient.errors import Error as Error, HttpError as HttpError
