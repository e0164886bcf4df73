using Platform.Cli.Shell;
using Platform.Tests.Mesh.Contracts;

namespace Platform.Tests.Cli.Run;

/// <summary>What `platform run` refuses in SQL, `platform preview` refuses too.</summary>
public sealed class SqlLawTests
{
    const string Gold = "orgs/acme/domains/energy/projects/plants/flows/prep/load/gold/peak.sql";

    string root = "";

    [SetUp]
    public void Copy()
    {
        root = Directory.CreateTempSubdirectory("law").FullName;
        File.Copy(Path.Combine(Repository.Root, "Pulumi.yaml"), Path.Combine(root, "Pulumi.yaml"));
        File.Copy(Path.Combine(Repository.Root, "Pulumi.dev.yaml"), Path.Combine(root, "Pulumi.dev.yaml"));
        var mesh = Path.Combine(Repository.Root, "tests/corpus/flows/base");
        foreach (var file in Directory.EnumerateFiles(mesh, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(mesh, file), File.ReadAllText(file));
        }
        var deployment = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Gold))!, "deployment.yml");
        var text = File.ReadAllText(Path.Combine(root, deployment));
        Write(Path.ChangeExtension(Gold, "yml"), TestContract.Of("energy.plants.gold.peak", "peak double"));
        Write(deployment, text.Replace("silver/load.sql]", "silver/load.sql, gold/peak.sql]"));
    }

    [TearDown]
    public void Remove() => Directory.Delete(root, recursive: true);

    [Test]
    public void A_word_that_one_engine_does_not_know_ends_preview_and_run_with_the_same_line()
    {
        Write(Gold, """
            -- Peak of the load; one row per year
            create or replace table identifier(:gold_peak) as
            select max(load_mw) as peak from identifier(:silver_load)
            where time rlike '2022'
            """);
        string[] lines =
        [
            $"{Gold}:4: rlike: DuckDB does not know it; compare regexp_extract(x, pattern, 0) with ''",
            "1 fault.",
        ];

        foreach (var command in new[] { new[] { "preview", "dev" }, ["run", "energy/plants"] })
        {
            var (code, _, errors) = CommandLineTests.Run(root, command);
            Assert.That(code, Is.EqualTo(ExitCode.BadInput), command[0]);
            Assert.That(errors.ReplaceLineEndings("\n").TrimEnd().Split('\n'), Is.EqualTo(lines), command[0]);
        }
    }

    void Write(string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
