using Platform.Mesh.Sql;

namespace Platform.Tests.Orgs;

public class PortableSqlTests
{
    static readonly string Root = Path.Combine(Repository.Root, "orgs");

    static readonly string[] Files =
        [.. Directory.EnumerateFiles(Root, "*.sql", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal)];

    [Test]
    public void The_workloads_have_sql() => Assert.That(Files, Has.Length.GreaterThan(11).And.Some.EndWith("prep/grid/gold/balance.sql"));

    [TestCaseSource(nameof(Files))]
    public void A_sql_file_means_the_same_on_both_engines(string file) =>
        Assert.That(SqlScript.Read(file, File.ReadAllText(Path.Combine(Root, file))).Faults, Is.Empty);
}
