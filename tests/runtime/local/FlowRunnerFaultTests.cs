using System.IO.Compression;
using System.Text;
using Platform.Local.Engine;

namespace Platform.Tests.Runtime.Local;

/// <summary>What a run does with files and statements that are wrong.</summary>
public class FlowRunnerFaultTests : ProjectTest
{
    [Test]
    public void A_file_that_cannot_be_read_is_recorded_and_the_rest_goes_through()
    {
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Project.Land("reading_2.csv.gz", "this is not gzip");
        Project.Land("reading_3.csv", "\n");
        Project.Land("reading_4.csv", "some,other,table\n1,2,3\n");
        var cut = Gzip("id,moment,value\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"z{i},,1\n")));
        File.WriteAllBytes(Path.Combine(Project.Data, "reading_5.csv.gz"), cut[..(cut.Length / 2)]);
        File.WriteAllBytes(Path.Combine(Project.Data, "reading_6.csv.gz"), Gzip("id,moment,value\nb,,2\n"));
        var result = Project.Run();
        Assert.That(
            Project.Rows("select id, _file from silver.reading order by id"),
            Is.EqualTo(new[] { "a|reading_1.csv", "b|reading_6.csv.gz" }));
        Assert.That(Project.Rows("select _file, table_name, _batch from bronze.ingest_errors order by _batch"),
            Is.EqualTo(new[]
            {
                "reading_2.csv.gz|bronze.reading|2",
                "reading_3.csv|bronze.reading|3",
                "reading_4.csv|bronze.reading|4",
                "reading_5.csv.gz|bronze.reading|5",
            }));
        Assert.That(
            result.IngestErrors,
            Has.Count.EqualTo(4)
                .And.Some.EqualTo("reading_4.csv: the header has none of the columns id, moment, value")
                .And.Some.EqualTo("reading_3.csv: the file is empty"));
        Assert.That(result.IsWell, Is.False);
        Assert.That(Project.Run().IngestErrors, Is.EqualTo(result.IngestErrors), "told while the files lie there");
        Assert.That(
            Project.Rows("select count(*) from bronze.ingest_errors"),
            Is.EqualTo(new[] { "4" }),
            "a damaged file is recorded once");
        foreach (var damaged in new[] { "reading_2.csv.gz", "reading_3.csv", "reading_4.csv", "reading_5.csv.gz" })
        {
            File.Delete(Path.Combine(Project.Data, damaged));
        }
        Assert.That(Project.Run().IsWell, Is.True);
    }

    [Test]
    public void Nothing_runs_while_a_file_is_not_portable()
    {
        Project.Write("flows/prep/meters/gold/total.sql", """
            -- All; one row per project
            create or replace table identifier(:gold_total) as
            select concat('a', 'b') as x, 1 / 0 as y from identifier(:silver_reading)
            """);
        const string file = "orgs/acme/domains/energy/projects/meters/flows/prep/meters/gold/total.sql";
        Assert.That(() => Project.Run(), Throws.TypeOf<FaultException>()
            .With.Property("Faults").Count.EqualTo(2)
            .And.Message.StartsWith($"{file}:3: concat(...)"));
        Assert.That(Directory.Exists(Project.Out), Is.False);
    }

    [Test]
    public void A_statement_that_fails_leaves_nothing_of_its_task()
    {
        Project.Write("flows/prep/meters/silver/reading_quarantine.sql", """
            -- Quarantine; one row per row
            create table if not exists identifier(:silver_reading_quarantine) (id string) using delta;
            create or replace temp view gone as select gone from reading_checked
            """);
        Project.Land("reading_1.csv", "id,moment,value\na,,1\n");
        Assert.That(
            () => Project.Run(),
            Throws.TypeOf<SqlException>().With.Message.Contains("reading_quarantine.sql:3: Binder Error"));
        Assert.That(
            Project.Rows(
                "select table_name from duckdb_tables() where schema_name in ('bronze', 'silver', 'gold') order by 1"),
            Is.EqualTo(new[] { "ingest_errors", "ingest_files", "reading" }));
        Assert.That(Project.Rows("select task from ledger.tasks"), Is.EqualTo(new[] { "land" }));
    }

    static byte[] Gzip(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }
        return buffer.ToArray();
    }
}
