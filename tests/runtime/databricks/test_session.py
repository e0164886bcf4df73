"""What a task asks of its session before it runs."""
import types
import unittest

from flowtask import session


class Session:
    def __init__(self, error=None):
        self.error, self.settings = error, {}
        self.conf = types.SimpleNamespace(set=self.set)

    def set(self, key, value):
        if self.error:
            raise self.error
        self.settings[key] = value


class PlanQuickly(unittest.TestCase):
    def test_no_constraint_is_inferred_of_combined_columns(self):
        spark = Session()
        session.plan_quickly(spark)
        self.assertEqual({"spark.sql.constraintPropagation.enabled": "false"}, spark.settings)

    def test_serverless_compute_that_has_no_such_setting_plans_as_it_does(self):
        session.plan_quickly(Session(ValueError("[CONFIG_NOT_AVAILABLE] Configuration is not available.")))

    def test_another_fault_of_the_session_is_told(self):
        with self.assertRaises(ValueError):
            session.plan_quickly(Session(ValueError("the session is closed")))
