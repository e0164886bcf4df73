import unittest

import definition

FLOW = {
    "parameters": {"seed": 42, "share": "0.25"},
    "ingestion": [{"table": "bronze.load", "source": "load"}],
    "tasks": [{"task_key": "a", "ingest": "bronze.load"}, {"task_key": "b", "sql": ["silver/load.sql"]}],
    "quality": [
        {"table": "silver.load", "min_rows": 3},
        {"table": "silver.load_quarantine", "of": "silver.load", "max_share": 0.5},
    ],
}


class Definition(unittest.TestCase):
    def test_a_task_is_found_by_its_key(self):
        self.assertEqual(definition.task(FLOW, "b")["sql"], ["silver/load.sql"])

    def test_only_what_is_ingested_has_a_declaration(self):
        self.assertEqual(definition.ingestion(FLOW, "bronze.load")["source"], "load")
        self.assertIsNone(definition.ingestion(FLOW, "bronze.other"))

    def test_values_are_texts_and_the_job_replaces_defaults(self):
        widgets = {"seed": "7", "landing": "/Volumes/x", "tables": "{}"}
        self.assertEqual(definition.values(FLOW, widgets), {"seed": "7", "share": "0.25", "landing": "/Volumes/x"})

    def test_a_table_has_the_schema_of_its_layer(self):
        widgets = {"catalog": "dev_energy", "schemas": '{"gold": "plants_gold"}'}
        self.assertEqual(definition.full_name(widgets, "gold.balance"), "dev_energy.plants_gold.balance")

    def test_gates_that_hold_say_nothing(self):
        self.assertEqual(definition.broken_gates(FLOW, {"silver.load": 4, "silver.load_quarantine": 2}.get), [])

    def test_each_broken_gate_is_a_sentence(self):
        self.assertEqual(
            definition.broken_gates(FLOW, {"silver.load": 2, "silver.load_quarantine": 2}.get),
            ["silver.load has 2 rows; at least 3 are expected", "silver.load_quarantine has 2 rows, more than 0.5 of the 2 of silver.load"],
        )
