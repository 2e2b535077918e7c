from langchain_community.vectorstores import Redis as Redis
