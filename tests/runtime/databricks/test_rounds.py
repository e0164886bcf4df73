import unittest

from flowtask import rounds


class Rounds(unittest.TestCase):
    def test_every_task_runs_in_order_again_and_again_until_one_fails(self):
        ran, pauses = [], []

        def one(key):
            ran.append(key)
            if len(ran) == 5:
                raise ValueError("the task")

        with self.assertRaisesRegex(ValueError, "the task"):
            rounds.run(["bronze", "silver"], one, pauses.append)
        self.assertEqual(ran, ["bronze", "silver", "bronze", "silver", "bronze"])
        self.assertEqual(pauses, [10, 10])
