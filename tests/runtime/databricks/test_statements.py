import unittest

from flowtask import statements


class Split(unittest.TestCase):
    def test_statements_end_at_semicolons(self):
        self.assertEqual(statements.split("select 1;\nselect 2;\n"), ["select 1", "select 2"])

    def test_semicolons_in_texts_and_comments_do_not_end_a_statement(self):
        text = "-- a; b\nselect 'x;''y' /* ; */ as a; select 2"
        self.assertEqual(statements.split(text), ["select 'x;''y'  as a", "select 2"])

    def test_a_file_of_comments_holds_no_statement(self):
        self.assertEqual(statements.split("-- nothing\n;\n"), [])


class Prepare(unittest.TestCase):
    tables = {"silver_load": "dev.p_silver.load"}
    values = {"share": "0.25", "name": "it's"}

    def test_a_statement_keeps_its_parameters_and_gets_those_it_uses(self):
        text = "select * from identifier(:silver_load) where x > :share"
        arguments = {"silver_load": "dev.p_silver.load", "share": "0.25"}
        self.assertEqual(statements.prepare(text, self.tables, self.values), (text, arguments))

    def test_a_view_gets_names_and_values_in_its_text(self):
        text = "create or replace temp view v as select ':share' as s from identifier(:silver_load) where x > :share"
        self.assertEqual(
            statements.prepare(text, self.tables, self.values),
            ("create or replace temp view v as select ':share' as s from dev.p_silver.load where x > '0.25'", {}),
        )

    def test_a_value_with_a_quote_is_refused_in_a_view(self):
        with self.assertRaisesRegex(ValueError, "name holds a quote"):
            statements.prepare("create temporary view v as select :name as n", self.tables, self.values)

    def test_a_parameter_that_nothing_gives_is_refused_by_name(self):
        with self.assertRaisesRegex(KeyError, "called gone"):
            statements.prepare("select :gone", self.tables, self.values)
