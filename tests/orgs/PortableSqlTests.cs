using Platform.Mesh.Sql;

namespace Platform.Tests.Orgs;

public class PortableSqlTests
{
    static readonly string Root = Path.Combine(Repository.Root, "orgs");

    static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(Root, "*.sql", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Order(StringComparer.Ordinal),
    ];

    [Test]
    public void The_workloads_have_sql() =>
        Assert.That(Files, Has.Length.GreaterThan(11).And.Some.EndWith("prep/grid/gold/balance.sql"));

    [TestCaseSource(nameof(Files))]
    public void A_sql_file_means_the_same_on_both_engines(string file) =>
        Assert.That(SqlScript.Read(file, Text(file)).Faults, Is.Empty);

    [TestCaseSource(nameof(Files))]
    public void A_file_that_is_cut_at_any_word_is_read_without_an_exception(string file)
    {
        var text = Text(file);
        var cuts = text.Index().Where(at => !char.IsLetterOrDigit(at.Item)).Select(at => at.Index + 1);

        Assert.That(
            () => cuts.Select(cut => SqlScript.Read(file, text[..cut]).Faults.Count).ToList(),
            Throws.Nothing);
        Assert.That(
            () => cuts.Select(cut => SqlScript.Read(file, "-- x\n" + text[cut..]).Faults.Count).ToList(),
            Throws.Nothing);
    }

    static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));
}
