import unittest

import numpy as np
import pandas as pd

from overconsumption import backtest, history, left_out, period


def hourly(first, last, training_until="2000-01-01", load=50000.0):
    hours = pd.date_range(first, last, freq="h", tz="UTC", inclusive="left")
    return pd.DataFrame({
        "hour": hours, "load_mw": load, "load_forecast_mw": 50000.0, "is_measured": True,
        "is_training": hours < pd.Timestamp(training_until, tz="UTC"),
    })


def judged(frame):
    days = period.days(history.grid(frame))
    return str(days[0].date()), str(days[-1].date())


class Period(unittest.TestCase):
    def test_the_test_data_are_judged_and_never_the_training_data(self):
        self.assertEqual(judged(hourly("2021-01-01", "2023-01-01", "2022-01-01")), ("2022-01-01", "2022-12-31"))
        later = hourly("2021-01-01", "2023-01-01")
        later["is_training"] = later["hour"] >= pd.Timestamp("2022-01-01", tz="UTC")
        self.assertEqual(judged(later), ("2021-02-27", "2021-12-31"))

    def test_a_month_of_quarter_hours_is_judged_and_so_is_a_day(self):
        steps = pd.date_range("2021-11-01", "2022-01-31 23:30", freq="15min", tz="UTC")
        frame = history.of_files(pd.DataFrame({
            "time_utc": steps.strftime("%Y-%m-%dT%H:%M:%SZ"), "load_actual_mw": 50000, "load_forecast_mw": np.nan}))
        frame["is_training"] = frame["hour"] < pd.Timestamp("2022-01-01", tz="UTC")
        self.assertEqual(judged(frame), ("2022-01-01", "2022-01-31"))
        self.assertEqual(judged(frame[frame["hour"] < "2022-01-02"]), ("2022-01-01", "2022-01-01"))

    def test_of_longer_test_data_the_last_twelve_months_are_judged(self):
        self.assertEqual(judged(hourly("2019-01-01", "2021-01-01")), ("2020-01-01", "2020-12-31"))

    def test_without_test_data_there_is_an_error_and_no_figure_of_another_year(self):
        training = hourly("2021-01-01", "2022-01-01", "2022-01-01")
        nulls = hourly("2022-01-01", "2023-01-01", load=np.nan)
        for frame in (training, nulls, pd.concat([training, nulls]), training.iloc[:0]):
            with self.assertRaisesRegex(period.NothingToJudge, "there is no test data to judge a forecast by") as said:
                period.days(history.grid(frame))
            self.assertTrue(said.exception.input_at_fault)

    def test_the_error_names_the_files_and_months_of_which_nothing_could_be_used(self):
        refused = lambda count: pd.DataFrame({
            "table_name": "silver.electricity", "name": [f"fr_{number}.csv" for number in range(count)],
            "reason": "no row can be used: in another unit than MW", "row_count": 336})
        tables = {"silver.hourly": hourly("2021-01-01", "2021-04-01", "2022-01-01"), "silver.weather": None}
        for count, end in ((0, "--data$"), (1, r"--data; fr_0.csv: no row .* another unit than MW \(336 rows\)$"),
                           (7, r"fr_4.csv: no row .*; 2 more in gold.grid_refused$")):
            with self.assertRaisesRegex(period.NothingToJudge, end):
                backtest.run({**tables, "gold.grid_refused": refused(count)}, {"coverage": "0.95"}, None)

    def test_too_little_history_is_an_error_that_says_how_much_there_is(self):
        with self.assertRaisesRegex(period.NothingToJudge, "after 56 days .* 2022-01-31, there are 29.7"):
            period.days(history.grid(hourly("2022-01-01", "2022-02-01")))

    def test_training_data_after_the_period_and_what_else_is_left_out_are_counted(self):
        frame = hourly("2021-01-01", "2022-03-01", "2021-06-01")
        frame["is_training"] |= frame["hour"] >= pd.Timestamp("2022-01-01", tz="UTC")
        frame.loc[frame["hour"] == pd.Timestamp("2021-08-01 05:00", tz="UTC"), "is_measured"] = False
        grid = history.grid(frame)
        days = period.days(grid)
        inside = grid.index.normalize().isin(days) & grid["load"].notna()
        backtest = pd.DataFrame({"judged": inside, "operator_mw": grid["operator"], "upper_mw": np.nan})
        about = left_out.describe(grid, days, backtest).iloc[0]
        self.assertEqual((str(about["judged_from"]), str(about["judged_to"])), ("2021-06-01", "2021-12-31"))
        self.assertEqual(about["training_hours_not_used"], 59 * 24)
        self.assertEqual((about["hours_not_measured"], about["hours_judged"]), (1, 214 * 24 - 1))
        self.assertEqual((about["hours_without_operator"], about["hours_without_bound"]), (0, 214 * 24 - 1))
