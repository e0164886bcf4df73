"""Where rows come from on Databricks, and who may see them.

Tests put Spark's own file source in the place of Auto Loader, and a list in that of Unity Catalog.
"""


class Readers:
    """Streams of files, events and table rows."""

    def files(self, stream, root, pattern):
        """New files below a folder, by their `path`; what is in them is read batch by batch."""
        return (
            stream.format("cloudFiles")
            .option("cloudFiles.format", "binaryFile")
            # A file written again under its name has another time of modification, and is taken as another file.
            .option("cloudFiles.allowOverwrites", "true")
            .option("pathGlobFilter", pattern)
            .load(root)
            # A file without a byte is not there yet: Spark's own file source does not list it either.
            .where("length > 0")
            .select("path")
        )

    def events(self, stream, hub):
        """Events of a topic, as Kafka's source gives them; stream: spark.readStream."""
        options = {
            "kafka.bootstrap.servers": hub["bootstrap_servers"],
            "kafka.group.id": hub["consumer_group"],
            "subscribe": hub["topic"],
            "startingOffsets": "earliest",
        }
        if "credential" in hub:
            options["databricks.serviceCredential"] = hub["credential"]
        return stream.format("kafka").options(**options).load()

    def rows(self, stream, table):
        """Rows appended to a table; a commit that only changes rows, as an erasure does, is passed over."""
        return stream.option("skipChangeCommits", "true").table(table)

    def protect(self, spark, statement):
        """A statement that only Unity Catalog knows: of a mask, a row filter or a tag."""
        spark.sql(statement)
