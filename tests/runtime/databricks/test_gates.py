import unittest

from flowtask import gates

FLOW = {
    "quality": [
        {"table": "silver.load", "min_rows": 3},
        {"table": "silver.load_quarantine", "of": "silver.load", "max_share": 0.5},
    ],
}


class Gates(unittest.TestCase):
    def test_gates_that_hold_say_nothing(self):
        self.assertEqual(gates.broken(FLOW, {"silver.load": 4, "silver.load_quarantine": 2}.get), [])

    def test_each_broken_gate_is_a_sentence(self):
        self.assertEqual(
            gates.broken(FLOW, {"silver.load": 2, "silver.load_quarantine": 2}.get),
            [
                "silver.load has 2 rows; at least 3 are expected",
                "silver.load_quarantine has 2 rows, more than 0.5 of the 2 of silver.load",
            ],
        )

    def test_each_promise_of_a_contract_that_is_not_kept_is_a_sentence(self):
        flow = {"checks": [
            {"table": "gold.load", "rule": "shares are whole", "sql": "share", "least": 99, "most": 101},
            {"table": "gold.load", "rule": "five rows", "sql": "rows", "least": 5, "most": 5},
            {"table": "gold.load", "rule": "some load", "sql": "load", "least": 0.5},
        ]}
        self.assertEqual(gates.unkept(flow, {"share": 99.0, "rows": 5.0, "load": 1e9}.get), [])
        self.assertEqual(
            gates.unkept(flow, {"share": 101.5, "rows": 4.0, "load": None}.get),
            [
                "gold.load: shares are whole: 101.5; 99 to 101 is promised",
                "gold.load: five rows: 4; 5 is promised",
                "gold.load: some load: nothing; at least 0.5 is promised",
            ],
        )
        nan = gates.unkept(flow, {"share": float("nan"), "rows": 5.0, "load": 1.0}.get)
        self.assertEqual(nan, ["gold.load: shares are whole: nan; 99 to 101 is promised"])

    def test_each_file_that_cannot_be_read_and_lies_there_still_is_a_sentence(self):
        flow = {"ingestion": [{"table": "bronze.load", "source": "meters"}, {"table": "bronze.rain", "source": "rain"}]}
        files = {"bronze.load": [("a.csv", "the file is empty"), ("b.csv", "the file is empty")], "bronze.rain": []}
        self.assertEqual(
            gates.refused(flow, files.get, lambda source, name: (source, name) == ("meters", "b.csv")),
            ["b.csv cannot be read: the file is empty; replace it, or take it away"],
        )
