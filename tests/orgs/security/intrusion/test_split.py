import unittest

from connections import some
from intrusion.columns import FEATURES
from intrusion.split import is_held_out

ROWS = some({"normal.": 1500, "smurf.": 500})


class Split(unittest.TestCase):
    def test_a_fifth_is_held_out(self):
        self.assertAlmostEqual(is_held_out(ROWS).mean(), 0.2, delta=0.03)

    def test_equal_connections_are_on_one_side_whatever_they_are_called(self):
        again = ROWS.assign(id=ROWS["id"].str[:-4] + "ffff", label="neptune.")
        self.assertEqual(again[FEATURES].equals(ROWS[FEATURES]), True)
        self.assertEqual(is_held_out(again).tolist(), is_held_out(ROWS).tolist())

    def test_a_connection_stays_on_its_side_whatever_comes_besides(self):
        side = dict(zip(ROWS["id"], is_held_out(ROWS)))
        few = ROWS.sample(300, random_state=1)
        self.assertEqual(is_held_out(few).tolist(), [side[name] for name in few["id"]])
