from google.cloud.firestore_v1 import FieldFilter as FieldFilter
