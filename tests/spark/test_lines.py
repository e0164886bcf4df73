import gzip
import json

import cases
from cases import SparkCase
from flowtask import lines


AB = [{"name": "a"}, {"name": "b", "names": ["Bee", "b 2"]}]
NO_OBJECT = "no JSON object, or a key twice"


def aside(line, reason):
    """What `_rescued` holds of a line that is set aside."""
    return json.dumps({"_line": line, "_reason": reason}, separators=(",", ":"))


@cases.once("queries alone, which are the same texts for both")
class Lines(SparkCase):
    def landed(self, **files):
        """Puts files where they land and makes `lines` of them, as a batch does."""
        paths = []
        for name, content in files.items():
            paths.append(self.folder / name.replace("__", "/"))
            paths[-1].parent.mkdir(parents=True, exist_ok=True)
            paths[-1].write_bytes(content.encode() if isinstance(content, str) else content)
        frame = self.spark.read.text([str(path) for path in paths]).selectExpr(*lines.of_files(str(self.folder)))
        frame.createOrReplaceTempView("lines")

    def csv(self, what="_row, a, b, _rescued"):
        return self.rows(f"select {what} from ({lines.rows('csv', AB)}) order by _file, _row")

    def json(self, text):
        self.landed(t=text)
        return self.rows(f"select a, b, _rescued from ({lines.rows('json', AB)}) order by _row")

    def test_columns_are_found_by_name_and_missing_ones_are_null(self):
        self.landed(t="B,a\n1,2\n")
        self.assertEqual(self.csv(), [(1, "2", "1", None)])
        self.landed(t="a\n2\n")
        self.assertEqual(self.csv(), [(1, "2", None, None)])

    def test_an_empty_field_is_null_in_quotes_too(self):
        self.landed(t='a,b\n,""\n')
        self.assertEqual(self.csv(), [(1, None, None, None)])

    def test_a_quoted_field_holds_commas_and_quotes_and_no_line_feed(self):
        self.landed(t='a,b\n"1,""2""",4\n"5\n",6\n')
        self.assertEqual(self.csv(), [(1, '1,"2"', "4", None), (2, None, None, aside('"5', "a stray quote")),
                                      (3, None, None, aside('",6', "a stray quote"))])

    def test_a_short_line_and_a_long_one_are_set_aside(self):
        self.landed(t="a,b\n1\n1,2,3\n4,5\n")
        self.assertEqual(self.csv(), [(1, None, None, aside("1", "1 of 2 cells")),
                                      (2, None, None, aside("1,2,3", "3 of 2 cells")), (3, "4", "5", None)])

    def test_a_column_is_found_by_another_name_too(self):
        self.landed(t="\ufeffBEE,a\n1,2\n")
        self.assertEqual(self.csv(), [(1, "2", "1", None)])
        self.landed(t='a,b,"b 2"\n1,2,3\n')
        self.assertEqual(self.csv(), [(1, "1", "2", '{"b_3":"3"}')])

    def test_commas_at_the_end_of_a_line_are_no_cells(self):
        self.landed(t='a,b\n1,2,,\n3,4,""\n5,6,,x\n')
        self.assertEqual(self.csv(), [(1, "1", "2", None), (2, "3", "4", None),
                                      (3, None, None, aside("5,6,,x", "4 of 2 cells"))])

    def test_fields_of_no_declared_column_are_rescued(self):
        self.landed(t='a,b,c,\n1,2,"x ""y""",\n3,4,,\n')
        self.assertEqual(self.csv(), [(1, "1", "2", '{"c":"x \\"y\\"","_4":null}'), (2, "3", "4", None)])

    def test_one_quote_too_many_costs_one_line_and_not_the_file(self):
        self.landed(t='a,b\n"1,2\n3,4\n')
        self.assertEqual(self.csv(), [(1, None, None, aside('"1,2', "a stray quote")), (2, "3", "4", None)])

    def test_files_with_different_headers_come_together(self):
        self.landed(x="a,b\n1,2\n", y="b,a\n3,4\n")
        self.assertEqual(self.csv("_file, a, b"), [("x", "1", "2"), ("y", "4", "3")])

    def test_the_path_is_told_decoded_and_below_the_folder(self):
        self.landed(**{"train__a +b%20(é).csv": "a\n1\n", "trainees.csv": "a\n2\n"})
        self.assertEqual(self.csv("_file, _train"), [("train/a +b%20(é).csv", True), ("trainees.csv", False)])

    def test_lines_are_numbered_alike_however_the_file_is_cut(self):
        text = "a,b\n" + "".join(f"{number},x\n" for number in range(20000))
        self.landed(**{"t.csv": text})
        whole = self.csv("_row, a")
        size = self.spark.conf.get("spark.sql.files.maxPartitionBytes")
        self.spark.conf.set("spark.sql.files.maxPartitionBytes", "10000")
        self.addCleanup(self.spark.conf.set, "spark.sql.files.maxPartitionBytes", size)
        self.landed(**{"t.csv": text})
        self.assertEqual(self.csv("_row, a"), whole)
        self.assertEqual(whole[-1], (20000, "19999"))

    def test_compressed_files_are_read(self):
        self.landed(**{"t.csv.gz": gzip.compress(b"a,b\n1,2\n")})
        self.assertEqual(self.csv(), [(1, "1", "2", None)])

    def test_members_are_texts_and_what_is_not_declared_is_rescued_as_it_was(self):
        self.assertEqual(
            self.json('{"a":1.5,"b":{"c":[1,null]}}\n{"a":true,"A":1,"d":100.0,"e":"x\\"","f":null,"g":[]}\n{}\n'),
            [("1.5", '{"c":[1,null]}', None), ("true", None, '{"A":1,"d":100.0,"e":"x\\"","f":null,"g":[]}'),
             (None, None, None)],
        )

    def test_a_line_that_is_no_object_is_set_aside_whole(self):
        texts = ["[1]", "1", '{"a":', '{"a":1} x', '{"a":1}{"b":2}', '{"a":1},{"b":2}', "{'a':1}", '{"a":NaN}']
        found = self.json("\n".join(['{"a":1}', *texts]))
        self.assertEqual(found[0], ("1", None, None))
        self.assertEqual([row[:2] for row in found[1:]], [(None, None)] * len(texts))
        self.assertEqual(found[1][2], aside("[1]", NO_OBJECT))

    def test_a_key_that_stands_twice_sets_the_line_aside(self):
        lines = '{"a":1,"a":2}', '{"b":{"c":1,"c":1}}'
        found = self.json('\n'.join(('{"a":"x"}', *lines)))[1:]
        self.assertEqual(found, [(None, None, aside(line, NO_OBJECT)) for line in lines])

    def test_empty_lines_are_no_rows_and_are_counted(self):
        self.landed(t='\n{"a":"x"}\n')
        self.assertEqual(self.rows(f"select _row, a from ({lines.rows('json', AB[:1])})"), [(2, "x")])

    def test_a_file_of_another_kind_is_refused_with_a_reason(self):
        self.landed(x="c,d\n1,2\n", y="a\n1,2\n", z="a,b\n")
        found = dict(self.rows(f"select _file, reason from ({lines.judge('csv', AB)})"))
        self.assertEqual(found, {"x": "the header has none of the columns a, b",
                                 "y": "none of its 1 lines can be read; line 2: 2 of 1 cells",
                                 "z": "nothing follows its header"})
        self.landed(t="[]\n1\n")
        found = self.rows(f"select reason from ({lines.judge('json', AB[:1])})")
        self.assertEqual(found, [(f"none of its 2 lines can be read; line 1: {NO_OBJECT}",)])
