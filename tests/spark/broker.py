"""A Kafka broker, as event hubs speak its protocol."""
import base64
import contextlib
import os
import pathlib
import shutil
import subprocess
import uuid

import sessions


@contextlib.contextmanager
def running(folder):
    """Starts a broker with an empty log; its address."""
    shutil.rmtree(folder, ignore_errors=True)
    with started(configured(folder)) as address:
        yield address


def configured(folder):
    """Writes the properties of a broker and formats its log; the file of the properties."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    port, control = sessions.free_port(), sessions.free_port()
    properties = folder / "server.properties"
    properties.write_text("\n".join([
        "process.roles=broker,controller", "node.id=1", f"controller.quorum.voters=1@127.0.0.1:{control}",
        f"listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{control}",
        "controller.listener.names=CONTROLLER", f"log.dirs={folder}/log", "num.partitions=2",
        "offsets.topic.replication.factor=1", "offsets.topic.num.partitions=1",
        "transaction.state.log.replication.factor=1", "transaction.state.log.min.isr=1",
        "group.initial.rebalance.delay.ms=0",
    ]), encoding="utf-8")
    name = base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=").replace("-", "a")
    done = _java("kafka.tools.StorageTool", "format", "-t", name, "-c", str(properties))
    if done.wait():
        raise RuntimeError("the broker's log cannot be formatted")
    return properties


@contextlib.contextmanager
def started(properties):
    """Runs a broker; its address."""
    listeners = next(line for line in properties.read_text().splitlines() if line.startswith("listeners="))
    address = listeners.split("PLAINTEXT://")[1].split(",")[0]
    process = _java("kafka.Kafka", str(properties))
    try:
        sessions.wait_for(int(address.rsplit(":", 1)[1]), process)
        yield address
    finally:
        process.terminate()
        process.wait()


def produce(spark, address, topic, lines):
    """Writes lines to a topic, which is made with the first of them."""
    frame = spark.createDataFrame([(line,) for line in lines], "value string")
    frame.write.format("kafka").option("kafka.bootstrap.servers", address).option("topic", topic).save()


def _java(*arguments):
    home = os.environ["SPARK_HOME"]
    command = ["java", "-Xmx512m", "-cp", f"{home}/kafka/*:{home}/jars/*", *arguments]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
