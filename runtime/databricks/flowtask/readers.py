"""Where rows come from on Databricks. Tests put Spark's own file source in the place of Auto Loader."""


class Readers:
    """Streams of files, events and table rows."""

    def files(self, spark, root, pattern):
        """New files below a folder, by their `path`; what is in them is read batch by batch."""
        return (
            spark.readStream.format("cloudFiles")
            .option("cloudFiles.format", "binaryFile")
            # A file written again under its name has another time of modification, and is taken as another file.
            .option("cloudFiles.allowOverwrites", "true")
            .option("pathGlobFilter", pattern)
            .load(root)
            .select("path")
        )

    def events(self, spark, stream):
        """Events of a topic, as Kafka's source gives them."""
        options = {
            "kafka.bootstrap.servers": stream["bootstrap_servers"],
            "kafka.group.id": stream["consumer_group"],
            "subscribe": stream["topic"],
            "startingOffsets": "earliest",
        }
        if "credential" in stream:
            options["databricks.serviceCredential"] = stream["credential"]
        return spark.readStream.format("kafka").options(**options).load()

    def rows(self, spark, table):
        """Rows appended to a table."""
        return spark.readStream.table(table)
