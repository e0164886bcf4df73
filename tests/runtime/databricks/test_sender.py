import pathlib
import types
import unittest

from flowtask import sender

HUB = {"bootstrap_servers": "h:9093", "topic": "t", "consumer_group": "g", "credential": "c"}


class Session:
    """A session that notes what is written, and how."""

    def __init__(self):
        self.written = []

    def createDataFrame(self, rows, kind):
        def save():
            self.written.append(([value for value, in rows], kind, self.form, self.options))

        def options(**given):
            self.options = given
            return types.SimpleNamespace(save=save)

        def form(name):
            self.form = name
            return types.SimpleNamespace(options=options)

        return types.SimpleNamespace(write=types.SimpleNamespace(format=form))


def job(**streams):
    return types.SimpleNamespace(stream_of=streams.get)


def land(folder, name, text):
    path = pathlib.Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class Sender(unittest.TestCase):
    def test_without_a_hub_files_land_in_the_volume(self):
        session = Session()
        with sender.landing(session, job(), ["people"]) as landing:
            self.assertEqual(landing, {})
        self.assertEqual(session.written, [])

    def test_with_one_each_line_and_each_row_is_a_message_sent_by_the_credential(self):
        session = Session()
        with sender.landing(session, job(people=HUB, said=HUB), ["people", "said"]) as landing:
            folder = landing["landing"]
            land(folder, "people/1.csv", 'id,name\n1,"A, B"\n2,\n')
            land(folder, "said/1.json", '{"a":1}\n{"a":"é\u2028"}\n')
        options = {"kafka.bootstrap.servers": "h:9093", "topic": "t", "databricks.serviceCredential": "c"}
        self.assertEqual(session.written, [
            (['{"id":"1","name":"A, B"}', '{"id":"2","name":""}'], "value string", "kafka", options),
            (['{"a":1}', '{"a":"é\u2028"}'], "value string", "kafka", options),
        ])
        self.assertFalse(pathlib.Path(folder).exists())

    def test_a_task_that_fails_sends_nothing(self):
        session = Session()
        with self.assertRaises(ValueError), sender.landing(session, job(people=HUB), ["people"]) as landing:
            land(landing["landing"], "people/1.csv", "id\n1\n")
            raise ValueError
        self.assertEqual(session.written, [])
