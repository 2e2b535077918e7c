from qdrant_client import models as models
