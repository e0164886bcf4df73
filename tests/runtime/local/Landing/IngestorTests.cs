namespace Platform.Tests.Runtime.Local.Landing;

/// <summary>What becomes of the lines of a file.</summary>
public class IngestorTests : ProjectTest
{
    [Test]
    public void Csv_columns_are_text_in_any_order_and_what_is_not_listed_is_rescued()
    {
        Project.Land("reading_1.csv", "\uFEFFvalue, extra ,\"id\"\r\n007,x,a\r\n,,\"b, \"\"quoted\"\"\"\r\n");
        Project.Run();
        Assert.That(Bronze(), Is.EqualTo(new[] { "a|-|007|1|{\"extra\":\"x\"}", "b, \"quoted\"|-|-|2|-" }));
    }

    [Test]
    public void A_stray_quote_costs_its_line_and_nothing_else()
    {
        Project.Land("reading_1.csv", "id,moment,value\n" + string.Concat(
            Enumerable.Range(1, 8760).Select(row => row == 400 ? "\"400,,1\n" : $"{row},,1\n")));
        Project.Run();
        Assert.That(Project.Rows("select count(*), count(id) from bronze.reading"), Is.EqualTo(new[] { "8760|8759" }));
        Assert.That(
            Project.Rows("select _row, _rescued from bronze.reading where id is null"),
            Is.EqualTo(new[] { "400|{\"_line\":\"\\\"400,,1\",\"_reason\":\"a stray quote\"}" }));
    }

    [Test]
    public void Lines_that_cannot_be_split_come_whole_in_their_place()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\nb,,2,3,4\nc,,3\n");
        Project.Run();
        Assert.That(Bronze(), Is.EqualTo(new[]
        {
            "a|-|1|1|-", "-|-|-|2|{\"_line\":\"b,,2,3,4\",\"_reason\":\"5 of 3 cells\"}", "c|-|3|3|-",
        }));
        Assert.That(Project.Rows("select reason from silver.reading_quarantine"), Is.EqualTo(new[] { "no id" }));
    }

    [Test]
    public void Json_fields_are_text_and_what_is_not_listed_is_rescued()
    {
        Project.Flow("prep/meters", TestProject.Deployment.Replace("format: csv", "format: json"));
        Project.Land("reading_1.jsonl", """
            {"id": "a", "value": 1.50, "moment": null}
            {"value": "2", "id": "b", "more": {"x": [1, "y"]}, "it's": true}

            not json
            [1, 2]
            {"id": "c", "moment": "2022-01-01T00:00:00Z", "value": 3}
            \t{"a \"quoted\" key": null, "id": "d"}
            """.Replace("\\t", "\t"));
        Project.Run();
        Assert.That(Bronze(), Is.EqualTo(new[]
        {
            "a|-|1.5|1|-", "b|-|2|2|{\"more\":{\"x\":[1,\"y\"]},\"it's\":true}",
            "-|-|-|4|{\"_line\":\"not json\",\"_reason\":\"no JSON object, or a key twice\"}",
            "-|-|-|5|{\"_line\":\"[1, 2]\",\"_reason\":\"no JSON object, or a key twice\"}",
            "c|2022-01-01T00:00:00Z|3|6|-",
            "d|-|-|7|{\"a \\\"quoted\\\" key\":null}",
        }));
    }

    [Test]
    public void A_file_without_any_json_object_cannot_be_read()
    {
        Project.Flow("prep/meters", TestProject.Deployment.Replace("format: csv", "format: json"));
        Project.Land("reading_1.jsonl", "<html>\n</html>\n");
        Assert.That(
            Project.Run().IngestErrors,
            Is.EqualTo(new[]
            {
                "reading_1.jsonl: none of its 2 lines can be read; line 1: no JSON object, or a key twice",
            }));
    }

    [Test]
    public void A_column_that_a_file_lacks_is_named_once()
    {
        Project.Land("reading_1.csv", "id,time,value\na,,1\nb,,2\n");
        Assert.That(Project.Run().IsWell, Is.True);
        Project.Run();
        Assert.That(Project.Observer.Notes, Is.EqualTo(new[] { "reading_1.csv lacks the columns moment" }));
        Assert.That(
            Project.Rows("select _file, missing_columns from bronze.ingest_files"),
            Is.EqualTo(new[] { "reading_1.csv|moment" }));
    }

    [Test]
    public void A_file_that_an_earlier_folder_has_too_is_named()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Directory.CreateDirectory(Path.Combine(Project.Out, "landing", "reading"));
        File.WriteAllText(Path.Combine(Project.Out, "landing", "reading", "reading_1.csv"), "id,moment,value\nb,,1\n");
        Project.Run();
        Project.Run();
        Assert.That(
            Project.Rows("select state, row_count, reason from bronze.ingest_files order by state desc"),
            Is.EqualTo(new[] { "read|1|-", "left out|-|an earlier folder has a file of this name" }));
    }

    [Test]
    public void Files_are_found_at_any_depth_by_their_pattern()
    {
        Directory.CreateDirectory(Path.Combine(Project.Data, "2022", "01"));
        Project.Land("2022/01/reading_1.csv", "id,moment,value\na,,1\n");
        Project.Land("other_1.csv", "id,moment,value\nb,,1\n");
        Project.Run();
        Assert.That(
            Project.Rows("select id, _file from bronze.reading"),
            Is.EqualTo(new[] { "a|2022/01/reading_1.csv" }));
    }

    List<string> Bronze() => Project.Rows("select id, moment, value, _row, _rescued from bronze.reading order by _row");
}
