import json
import threading
import time
import unittest

import broker
import cases
from cases import SparkCase
from test_streams import FLOW

_EVENTS = ['{"a":"x"}', '{"a":1.5,"b":{"c":2}}', '{"a":1,"a":2}', "no JSON", '{"a":', '["a"]']


class Events(SparkCase):
    """Events of a real broker."""

    def setUp(self):
        super().setUp()
        # Spark keeps consumers by topic, and each test has a broker of its own.
        self.topic = self.schema.rsplit(".", 1)[1]
        (self.folder / "flow").mkdir()
        ingestion = [{**FLOW["ingestion"][0], "format": "json"}]
        flow = json.dumps({**FLOW, "ingestion": ingestion})
        (self.folder / "flow" / "flow.json").write_text(flow, encoding="utf-8")

    def ingest(self, server):
        from flowtask import task

        hub = {"bootstrap_servers": server, "topic": self.topic, "consumer_group": "tests"}
        task.run(self.spark, self.widgets("ingest", streams=json.dumps({"t": hub})))

    def test_events_are_read_as_lines_of_files_are(self):
        with broker.running(self.folder / "broker") as server:
            broker.produce(self.spark, server, self.topic, _EVENTS)
            self.ingest(server)
            self.ingest(server)
        found = self.rows(f"select a, _rescued from {self.schema}.t")
        aside = [
            (None, json.dumps({"_line": line, "_reason": "no JSON object, or a key twice"}, separators=(",", ":")))
            for line in ('{"a":1,"a":2}', "no JSON", '{"a":', '["a"]')]
        self.assertEqual(sorted(found, key=str), sorted([("x", None), ("1.5", '{"b":{"c":2}}'), *aside], key=str))
        places = self.rows(f"select _file, _row, _batch, _train from {self.schema}.t")
        topics = {(file.split("/")[0], batch, train) for file, _, batch, train in places}
        self.assertEqual(topics, {(self.topic, 1, False)})
        self.assertEqual(len({(file, row) for file, row, _, _ in places}), len(_EVENTS))

    @unittest.skipIf(cases.MODE == "connect", "the broker is the same for both modes")
    def test_a_broker_that_stops_costs_nothing(self):
        lines = [json.dumps({"a": str(number)}) for number in range(1000)]
        properties = broker.configured(self.folder / "broker")
        cases.WORKSPACE.at_once = {"maxOffsetsPerTrigger": 100}
        self.addCleanup(cases.WORKSPACE.at_once.clear)
        seen = []
        with broker.started(properties) as server:
            broker.produce(self.spark, server, self.topic, lines)
            reader = threading.Thread(target=self.until_read, args=(server, seen))
            reader.start()
            while not self.count():
                time.sleep(0.5)
        before = self.count()
        time.sleep(30 if cases.SOAK else 3)
        with broker.started(properties):
            reader.join(300)
        self.assertLess(before, len(lines), "the broker stopped too late to matter")
        self.assertEqual((self.count(), seen[-1]), (len(lines), "read"))
        self.assertEqual(self.rows(f"select count(distinct a) from {self.schema}.t"), [(len(lines),)])

    def until_read(self, server, seen):
        # A job runs a task again when it fails, twice here.
        for _ in range(3):
            try:
                self.ingest(server)
                seen.append("read")
                return
            except Exception as error:
                seen.append(str(error)[:300])

    def count(self):
        if not self.spark.catalog.tableExists(f"{self.schema}.t"):
            return 0
        return self.rows(f"select count(*) from {self.schema}.t")[0][0]
