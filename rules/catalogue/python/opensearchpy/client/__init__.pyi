from opensearchpy import OpenSearch as OpenSearch
