"""Spark sessions of the tests: classic, and Connect to a server in a process of its own."""
import contextlib
import logging
import os
import pathlib
import socket
import subprocess
import time

from pyspark.sql import SparkSession

_OPTIONS = {
    "spark.sql.extensions": "io.delta.sql.DeltaSparkSessionExtension",
    "spark.sql.catalog.spark_catalog": "org.apache.spark.sql.delta.catalog.DeltaCatalog",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.sources.default": "delta",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "OFF",
    "spark.driver.memory": "3g",
    # A test ends before the slower, better compiler has paid; with room for what is new, it is seldom collected.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms2g -Xmn1g",
    # The tests set UTC nowhere: the runtime has to.
    "spark.sql.session.timeZone": "Europe/Paris",
    # What makes small tables ten times faster; they mean nothing.
    "spark.sql.shuffle.partitions": "2",
    "spark.databricks.delta.snapshotPartitions": "1",
    # VACUUM lists one folder in as many tasks as this, ten thousand by default.
    "spark.sql.sources.parallelPartitionDiscovery.parallelism": "2",
    # Commits and checkpoints on this disk, without a process of readlink for each file.
    "spark.delta.logStore.file.impl": "io.delta.storage.LocalLogStore",
    "spark.sql.streaming.checkpointFileManagerClass":
        "org.apache.spark.sql.execution.streaming.FileSystemBasedCheckpointFileManager",
}
# What a soak leaves as Databricks has it. Planned again behind each stage, small tables gain nothing.
# Plans that are interpreted (spark.sql.codegen.factoryMode) cost a third less and cannot be had: Spark's own catalogue
# then fails with EXPRESSION_DECODING_FAILED.
QUICK = {"spark.sql.adaptive.enabled": "false"}

# Every statement that a test means to fail would be told at length.
logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL + 1)


@contextlib.contextmanager
def classic(folder, **options):
    """A session in this process. Without Arrow, which Databricks has: what it gives must not depend on it."""
    builder = SparkSession.builder.master("local[2]").config("spark.sql.warehouse.dir", f"{folder}/warehouse")
    for name, value in {**_OPTIONS, "spark.sql.execution.arrow.pyspark.enabled": "false", **options}.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    try:
        yield spark
    finally:
        spark.stop()


@contextlib.contextmanager
def connect(folder, **more):
    """A session of a server that was started elsewhere and has none of our modules."""
    home, elsewhere, port = os.environ["SPARK_HOME"], pathlib.Path(folder, "server"), free_port()
    elsewhere.mkdir(parents=True, exist_ok=True)
    (elsewhere / "log4j2.properties").write_text("rootLogger.level = off\n", encoding="utf-8")
    options = {
        **_OPTIONS,
        **more,
        "spark.sql.warehouse.dir": f"{folder}/warehouse",
        "spark.connect.grpc.binding.port": str(port),
        "spark.driver.extraJavaOptions":
            f"{_OPTIONS['spark.driver.extraJavaOptions']} -Dlog4j2.configurationFile={elsewhere}/log4j2.properties",
    }
    flags = [text for name, value in options.items() for text in ("--conf", f"{name}={value}")]
    jar = next(pathlib.Path(home, "jars").glob("spark-connect_*.jar"))
    server = subprocess.Popen(
        [f"{home}/bin/spark-submit", "--master", "local[2]", *flags,
         "--class", "org.apache.spark.sql.connect.service.SparkConnectServer", str(jar)],
        cwd=elsewhere,
        stdout=subprocess.DEVNULL,
        stderr=open(elsewhere / "stderr", "w", encoding="utf-8"),
    )
    try:
        wait_for(port, server)
        spark = SparkSession.builder.remote(f"sc://localhost:{port}").getOrCreate()
        yield spark
        spark.stop()
    finally:
        server.terminate()
        server.wait()


def register(spark, folder):
    """Makes the tables of a warehouse known, which the catalogue of an earlier session knew and this one does not."""
    for place in sorted(pathlib.Path(folder, "warehouse").glob("*.db")):
        schema = f"spark_catalog.{place.name.removesuffix('.db')}"
        spark.sql(f"create schema if not exists {schema}")
        for log in sorted(place.glob("*/_delta_log")):
            if not spark.catalog.tableExists(f"{schema}.{log.parent.name}"):
                spark.sql(f"create table {schema}.{log.parent.name} using delta location '{log.parent}'")


def free_port():
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process, seconds=90):
    """Waits until a process listens on its port."""
    for _ in range(seconds * 5):
        if process.poll() is not None:
            raise RuntimeError(f"the process ended with {process.returncode} before it listened on {port}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.2)
    raise TimeoutError(f"nothing listens on port {port} after {seconds} s")
