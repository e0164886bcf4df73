using System.Text.RegularExpressions;

namespace Platform.Tests.Mesh.Flows;

public partial class IngestColumnsTests
{
    [TestCase("ERRORS", "ingest_errors")]
    [TestCase("COLUMNS", "ingest_files")]
    public void The_columns_of_the_tables_of_files_are_those_that_ingestion_declares(string constant, string table)
    {
        var module = File.ReadAllText(Path.Combine(Repository.Root, "runtime/databricks/flowtask/files.py"));
        var text = Regex.Match(module, $"^{constant} = (.*(?:\n .*)*)", RegexOptions.Multiline).Groups[1].Value;

        Assert.That(
            Column().Matches(text).Select(match => match.Groups[1].Value),
            Is.EqualTo(IngestColumns.Of[new("bronze", table)]));
    }

    [GeneratedRegex(@"(\w+) (?:string|bigint|timestamp)\b")]
    private static partial Regex Column();
}
