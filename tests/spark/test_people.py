import re

import cases
from cases import SparkCase

_BIND = re.compile(r"alter table (\S+) alter column (\w+) set mask (\S+)_for_caller$")
_FILTER = re.compile(r"alter table (\S+) set row filter (\S+)_for_caller on \((\w+)\)$")
_FUNCTION = re.compile(r"create or replace function (\S+)\.(mask_\w+)\((value \w+, sees boolean)\)")


class People(SparkCase):
    """The functions of masks, asked over the tables that the flows have made."""

    def setUp(self):
        super().setUp()
        if cases.ONLY:
            self.skipTest("no flow has run in this session")
        asked = cases.WORKSPACE.protected
        self.assertTrue(asked, "the flows bind masks")
        for statement in asked:
            if (found := _FUNCTION.match(statement)):
                self.spark.sql(_FUNCTION.sub(r"create or replace temporary function \2(\3)", statement))
        table = next(found[1] for found in map(_FILTER.match, asked) if found)
        self.masks = {found[2]: found[3].split(".")[-1] for found in map(_BIND.match, asked)
                      if found and found[1] == table}
        self.table = table

    def seen(self, sees):
        """Per person the masked columns, in the order of their names."""
        columns = ", ".join(f"{mask}({column}, {sees})" for column, mask in sorted(self.masks.items()))
        return self.rows(f"select {columns} from {self.table} where mask_rows_boolean(is_deleted, {sees})"
                         " order by user_id")

    def test_an_analyst_sees_nobody_and_an_engineer_everybody(self):
        names = ["dob", "first_name", "last_name", "street_address", "zip"]
        self.assertEqual(sorted(self.masks), names)
        known = self.rows(f"select {', '.join(names)} from {self.table} order by user_id")
        self.assertEqual(self.seen("true"), known)
        self.assertGreaterEqual(len(known), 10)
        masked = [(born.replace(month=1, day=1), first[0] + "***", last[0] + "***", None, None)
                  for born, first, last, _, _ in known]
        self.assertEqual(self.seen("false"), masked)

    def test_whoever_calls_is_asked_by_the_function_that_is_bound(self):
        bound = [text for text in cases.WORKSPACE.protected if "_for_caller(" in text]
        sees = next(tasks[0]["sees"] for flow, tasks in cases.WORKSPACE.plan.jobs().items() if "/workouts" in flow)
        self.assertGreaterEqual(len(bound), 5)
        for text in bound:
            self.assertTrue(text.endswith(f"(value, {sees})"), text)
