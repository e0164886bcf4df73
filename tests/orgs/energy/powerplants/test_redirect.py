import unittest

import pandas as pd

import redirect_inputs
from devices import catalogue
from redirect import constraints, days, plan
from redirect.state import State


class Run(unittest.TestCase):
    def test_a_period_without_an_alert_gives_empty_tables_of_the_declared_types(self):
        out = plan.run(redirect_inputs.inputs(), redirect_inputs.PARAMETERS, None)
        alerts, redirects = out["gold.overconsumption_alert"], out["gold.redirect_plan"]
        self.assertEqual(out["gold.redirect_constraint"]["extra_cost_eur"].tolist(), [0.0] * 6)
        self.assertEqual((len(alerts), len(redirects)), (0, 0))
        self.assertEqual([str(alerts[c].dtype) for c in ("ts", "issued_at")], ["datetime64[ns]"] * 2)
        self.assertEqual({str(alerts[c].dtype) for c in alerts if c.endswith(("_mw", "_hours"))}, {"float64"})
        self.assertEqual((str(redirects["ts"].dtype), str(redirects["rank"].dtype)), ("datetime64[ns]", "int64"))

    def test_where_a_station_or_all_of_them_never_reported_there_is_no_plan_and_no_error(self):
        for told in (redirect_inputs.without_station("N1"), redirect_inputs.without_station(*redirect_inputs.ALL)):
            out = plan.run(told, redirect_inputs.PARAMETERS, None)
            self.assertEqual([len(table) for table in out.values()], [0, 0, 6])

    def test_where_nothing_is_forecast_yet_there_is_no_plan_and_no_error(self):
        told = redirect_inputs.inputs()
        told["gold.overconsumption_forecast"] = told["gold.overconsumption_forecast"][:0]
        out = plan.run(told, redirect_inputs.PARAMETERS, None)
        self.assertEqual([len(table) for table in out.values()], [0, 0, 6])


class Plan(unittest.TestCase):
    hours = pd.date_range("2022-03-01", periods=4, freq="h", tz="UTC")
    plants = catalogue.plants().sort_values("plant_id", ignore_index=True)

    def state(self, upper, can_give=1000.0, spare=0.0, left_other=0.0):
        frame = lambda value: pd.DataFrame(float(value), index=self.hours, columns=self.plants["plant_id"])
        series = lambda value: pd.Series(float(value), index=self.hours)
        issued = pd.Series(self.hours[0], index=self.hours)
        return State(
            frame(900), frame(upper), frame(can_give), frame(spare), frame(0), series(left_other), series(0),
            series(50_000), issued, frame(1000))

    def redirect(self, state, **terms):
        parameters = {**redirect_inputs.PARAMETERS, **terms}
        return plan.redirect(state, self.plants, days.Terms.of(parameters))

    def test_a_quiet_day_has_no_alert(self):
        alerts, redirects, solved = self.redirect(self.state(999, spare=100))
        self.assertEqual((len(alerts), len(redirects), len(solved)), (0, 0, 0))

    def test_an_excess_goes_to_others_within_headroom_and_ramp_and_adds_up(self):
        state = self.state(900, spare=80)
        state.upper["N3"] = 2500.1234
        alerts, redirects, _ = self.redirect(state)
        self.assertEqual(alerts["plant_id"].unique().tolist(), ["N3"])
        self.assertEqual(alerts["excess_mw"].tolist(), [1500.124] * 4)
        self.assertNotIn("N3", redirects["to_plant"].tolist())
        # All but coal, which has less to spare than its minimum load.
        self.assertEqual(redirects.groupby("ts").size().tolist(), [15] * 4)
        self.assertTrue((redirects["sent_mw"] <= 80).all())
        self.assertTrue((redirects["redirected_mw"] < redirects["sent_mw"]).all())
        kilowatts = lambda column: (alerts[column] * 1000).round().astype(int)
        self.assertEqual(
            (kilowatts("redirected_mw") + kilowatts("unserved_mw")).tolist(),
            kilowatts("excess_mw").tolist())

    def test_coal_starts_at_its_minimum_load_within_its_ramp_and_can_stop_in_time(self):
        state = self.state(900, spare=0)
        state.upper["N3"] = 2000.0
        state.spare["C2"], state.can_give["C2"] = 500.0, 1400.0
        _, redirects, _ = self.redirect(state, loss_share="0")
        self.assertEqual(redirects["redirected_mw"].tolist(), [120, 240, 240, 120])

    def test_what_is_left_of_the_other_supply_is_a_candidate(self):
        state = self.state(900, left_other=300)
        state.upper["N3"] = 1250.0
        alerts, redirects, _ = self.redirect(state, loss_share="0")
        self.assertEqual((redirects["to_plant"].unique().tolist(), alerts["unserved_mw"].unique().tolist()),
                         (["other"], [0]))
        self.assertTrue(redirects["distance_km"].isna().all())

    def test_the_same_state_gives_the_same_plan(self):
        state = self.state(900, spare=80)
        state.upper[["N3", "S1"]] = 1800.0
        first, second = self.redirect(state), self.redirect(state)
        for one, other in zip(first[:2], second[:2]):
            pd.testing.assert_frame_equal(one, other)

    def test_an_area_with_an_excess_gives_nothing_to_another(self):
        state = self.state(900, spare=500)
        state.upper[["N3", "S1"]] = 1800.0
        _, redirects, _ = self.redirect(state)
        self.assertFalse(set(redirects["to_plant"]) & {"N3", "S1"})

    def test_a_constraint_costs_what_the_plan_without_it_saves(self):
        state = self.state(900, spare=0)
        state.upper["N3"] = 2000.0
        state.spare["C2"], state.can_give["C2"] = 500.0, 1400.0
        state.spare["W1"], state.can_give["W1"] = 400.0, 1300.0
        table = constraints.table(self.redirect(state, loss_share="0", line_mw="300")[2])
        extra = dict(zip(table["constraint_name"], table["extra_unserved_mwh"]))
        # C2 may send 120, 240, 240, 120 of 300 in an hour; W1 sends 300 of 400 in each.
        self.assertEqual(extra, {
            "all": 0, "ramp_up": 240, "ramp_down": 240, "minimum_load": 0, "lines": 400, "losses": 0})
        self.assertEqual(table["unserved_mwh"].iloc[0], 4000 - 4 * 300 - 720)
