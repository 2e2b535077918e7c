from dashscope.rerank.text_rerank import AioTextReRank as AioTextReRank, TextReRank as TextReRank
