using Platform.Tests.Mesh.Contracts;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

/// <summary>A repository with one flow, energy/plants/prep/load, and copies of it that a test changes.</summary>
sealed class TestMesh : IDisposable
{
    /// <summary>The project's folder.</summary>
    public const string Project = "orgs/acme/domains/energy/projects/plants";

    const string Flow = $"{Project}/flows/prep/load";
    const string Report = """
        title: Plants
        description: What plants do.
        charts:
          - id: forecast
            title: Forecast
            kind: band
            sql: report/forecast.sql
            x: time
            series: [forecast_mw]
            lower: low_mw
            upper: high_mw
            unit: MW
            note: A day ahead.
          - id: rows
            title: Rows
            kind: table
            sql: report/forecast.sql
        """;

    const string Schedule = "schedule:\n  quartz_cron_expression: 0 15 * * * ?\n  timezone_id: Europe/Paris";
    static readonly string Origin = Path.Combine(Repository.Root, "tests/corpus/flows/base");

    TestMesh(string root) => Root = root;

    /// <summary>Who deploys from what.</summary>
    public static GitFacts Git { get; } = new("ann@acme.no", "main", "0e7768a7c0ffee11");

    /// <summary>The flow as it is.</summary>
    public static DataMesh Base { get; } = DataMesh.Load(Origin);

    /// <summary>The copy's folder.</summary>
    public string Root { get; }

    /// <summary>The names of an environment.</summary>
    public static MeshNames Names(string environment = "dev", bool isolated = false) =>
        new(NameTemplates.Default, environment, isolated, Git);

    /// <summary>A copy to change.</summary>
    public static TestMesh Copy()
    {
        var mesh = new TestMesh(Directory.CreateTempSubdirectory("mesh").FullName);
        foreach (var file in Directory.EnumerateFiles(Origin, "*", SearchOption.AllDirectories))
        {
            mesh.Write(Path.GetRelativePath(Origin, file), File.ReadAllText(file));
        }

        return mesh;
    }

    /// <summary>Changes the flow's deployment.yml; the text that goes must be there.</summary>
    public TestMesh Change(string from, string to)
    {
        var path = Path.Combine(Root, Flow, "deployment.yml");
        var text = File.ReadAllText(path);
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new ArgumentException($"deployment.yml has no '{from}'", nameof(from));
        }

        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Puts another start in the place of the flow's schedule.</summary>
    public TestMesh StartBy(string yaml) => Change(Schedule, yaml);

    /// <summary>Gives the project a report whose charts read by this SQL.</summary>
    public TestMesh WithReport(string sql) =>
        InProject("report.yml", Report).InProject("report/forecast.sql", $"-- Forecast\n{sql}");

    /// <summary>Writes a file of the project.</summary>
    public TestMesh InProject(string file, string text) => Write($"{Project}/{file}", text);

    /// <summary>Writes a file of the repository.</summary>
    public TestMesh Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Takes a file of the repository away.</summary>
    public TestMesh Remove(string file)
    {
        File.Delete(Path.Combine(Root, file));
        return this;
    }

    /// <summary>Adds another project of the domain, with one flow.</summary>
    public TestMesh AddProject(string project)
    {
        var flow = $"orgs/acme/domains/energy/projects/{project}/flows/prep/daily";
        Write(
            $"{flow}/gold/mean.sql",
            "-- Mean; one row per day\ncreate or replace table identifier(:gold_mean) as select 1 as one\n");
        Write($"{flow}/gold/mean.yml", TestContract.Of($"energy.{project}.gold.mean", "one int"));
        return Write(
            $"{flow}/deployment.yml",
            "description: Mean\ntasks:\n  - task_key: mean\n    serverless: true\n    sql: [gold/mean.sql]\n");
    }

    /// <summary>Reads the copy.</summary>
    public DataMesh Load() => DataMesh.Load(Root);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
