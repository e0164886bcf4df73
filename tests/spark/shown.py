"""What a notebook shows, kept as tables of pandas."""
import itertools

import pandas as pd

_NUMBERS = itertools.count()


class Shown:
    """display as Databricks has it: for a frame of Spark or pandas, and for a stream, which goes to a memory sink."""

    def __init__(self, spark):
        self.spark, self.tables = spark, []

    def display(self, frame, processingTime=None, checkpointLocation=None):
        """Keeps a table; of a stream what it has read by now, and lets it run on."""
        if not isinstance(frame, pd.DataFrame):
            frame = self._stream(frame, processingTime, checkpointLocation) if frame.isStreaming else frame.toPandas()
        self.tables.append(frame)

    def _stream(self, frame, interval, place):
        name = f"shown_{next(_NUMBERS)}"
        writer = frame.writeStream.format("memory").queryName(name).outputMode("complete")
        writer = writer.option("checkpointLocation", place) if place else writer
        writer.trigger(processingTime=interval).start().processAllAvailable()
        return self.spark.table(name).toPandas()
