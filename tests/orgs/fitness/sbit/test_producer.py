import json
import pathlib
import tempfile
import unittest

from producer import heartbeats, people, run, topic, visits


def landed(folder, **more):
    parameters = {"seed": "42", "sets": "2", "readings": "400", "landing": folder, **more}
    run.run({}, parameters, None)
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(pathlib.Path(folder).rglob("*.*"))}


def said(files, name):
    return [json.loads(json.loads(line)["value"]) for line in files[f"kafka_multiplex/{name}.json"].splitlines()]


class Producer(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def test_the_same_seed_gives_the_same_files_and_another_seed_others(self):
        first = landed(self.folder.name)
        for seed, same in (("42", True), ("43", False)):
            with tempfile.TemporaryDirectory() as other:
                self.assertEqual(landed(other, seed=seed) == first, same)
        self.assertEqual(len(first), 18)

    def test_what_has_landed_is_not_written_again_and_the_second_set_comes_beside_the_first(self):
        first = landed(self.folder.name, sets="1")
        self.assertEqual(len(first), 9)
        for path in pathlib.Path(self.folder.name).rglob("*.json"):
            path.write_text("touched")
        both = landed(self.folder.name, seed="43")
        self.assertEqual(both["kafka_multiplex/2-user_info_1.json"], b"touched")
        self.assertEqual(len(both), 18)

    def test_offsets_of_a_topic_go_on_from_file_to_file_without_a_hole(self):
        files = landed(self.folder.name)
        for kind, count in (("2-user_info", 2), ("3-bpm", 10), ("4-workout", 2)):
            names = [f"kafka_multiplex/{kind}_{number}.json" for number in range(1, count + 1)]
            offsets = [json.loads(line)["offset"] for name in names for line in files[name].splitlines()]
            self.assertEqual(offsets, list(range(len(offsets))), kind)

    def test_a_person_is_in_one_gym_at_a_time_and_exercises_within_the_visit(self):
        for seed in range(20):
            for _, own in visits.visits(seed).groupby("user_id"):
                self.assertTrue((own["login"].iloc[1:].to_numpy() > own["logout"].iloc[:-1].to_numpy()).all())
                self.assertTrue(((own["login"] < own["start"]) & (own["stop"] < own["logout"])).all())
            frame = visits.visits(seed)
            self.assertTrue((people.people(frame, seed)["registered"] < frame["login"].min() + 86400).all())

    def test_a_watch_measures_once_a_second_and_a_heart_beats_within_the_gym(self):
        frame = visits.visits(42)
        worn = frame[frame["user_id"] == visits.WORN[2]]
        beats = heartbeats.heartbeats(worn, 20000, 42)
        self.assertEqual(beats["time"].diff().dropna().unique().tolist(), [1])
        inside = sum(((beats["time"] >= v.login) & (beats["time"] <= v.logout)).astype(int) for v in worn.itertuples())
        self.assertGreater(beats.loc[inside == 1, "heartrate"].min(), 40)
        self.assertGreater((beats.loc[inside == 0, "heartrate"] == 0).sum(), 0)
        told = {"device_id": 7, "time": 5, "heartrate": 61.5}
        line = json.loads(topic.lines("bpm", [told], "device_id", "time", 3)[0])
        self.assertEqual((line["key"], line["offset"], line["timestamp"]), ("7", 3, 5))


if __name__ == "__main__":
    unittest.main()
