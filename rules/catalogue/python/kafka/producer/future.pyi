from colorfast import blocks

class FutureRecordMetadata:
    @blocks("network", instead="aiokafka.AIOKafkaProducer.send_and_wait")
    def get(self, timeout=None): ...
