using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Mesh.Contracts;

namespace Platform.Tests.Runtime.Local;

/// <summary>A repository with one project in a temporary folder, its input, and its output.</summary>
sealed class TestProject : IDisposable
{
    internal const string Deployment = """
        description: Readings of meters
        parameters: {most: "100"}
        ingestion:
          - {table: bronze.reading, source: reading, pattern: reading_*, format: csv}
        tasks:
          - {task_key: land, serverless: true, ingest: bronze.reading}
          - task_key: clean
            depends_on: [land]
            serverless: true
            stream: bronze.reading
            sql: [silver/reading_checked.sql, silver/reading.sql, silver/reading_quarantine.sql]
          - {task_key: sum, depends_on: [clean], serverless: true, sql: [gold/total.sql]}
        """;

    static readonly string[] Origin = ["_file string", "_row bigint", "_batch bigint"];

    readonly string root = Directory.CreateTempSubdirectory("run").FullName;

    internal TestProject(string deployment = Deployment)
    {
        Flow("prep/meters", deployment);
        Write("flows/prep/meters/silver/reading_checked.sql", """
            -- Readings as numbers, with the reason why one cannot be used; one row per bronze row
            create or replace temp view reading_checked as
            with typed as (
                select id,
                    case when regexp_extract(
                        moment, '[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}', 0
                    ) = moment then try_cast(moment as timestamp) end as moment,
                    case when regexp_extract(value, '-?[0-9]{1,15}([.][0-9]+)?', 0) = value
                        then try_cast(value as double) end as value,
                    _file, _row, _batch
                from updates
            )
            select id, moment, value, _file, _row, _batch,
                case
                    when id is null then 'no id'
                    when value is null then 'no value'
                    when value > cast(:most as double) then 'too much'
                end as reason
            from typed
            """);
        Write("flows/prep/meters/silver/reading.sql", """
            -- Readings; one row per id
            create table if not exists identifier(:silver_reading) (
                id string, moment timestamp, value double, _file string, _row bigint, _batch bigint
            ) using delta;
            merge into identifier(:silver_reading) t
            using (
                select id, moment, value, _file, _row, _batch from (
                    select *, row_number() over (
                        partition by id order by _batch desc nulls last, _file desc nulls last, _row desc nulls last
                    ) as rn
                    from reading_checked where reason is null
                ) as ranked where rn = 1
            ) s
            on t.id = s.id
            when matched and (
                s._batch > t._batch
                or (s._batch = t._batch and (s._file > t._file or (s._file = t._file and s._row > t._row)))
            ) then update set *
            when not matched then insert *
            """);
        Write("flows/prep/meters/silver/reading_quarantine.sql", """
            -- Readings that cannot be used; one row per bronze row
            create table if not exists identifier(:silver_reading_quarantine) (
                id string, reason string, _file string, _row bigint, _batch bigint
            ) using delta;
            merge into identifier(:silver_reading_quarantine) as t
            using (select id, reason, _file, _row, _batch from reading_checked where reason is not null) as s
            on t._batch = s._batch and t._file = s._file and t._row = s._row
            when not matched then insert *
            """);
        Write("flows/prep/meters/gold/total.sql", """
            -- All readings together; one row per project
            create or replace table identifier(:gold_total) as
            select count(*) as readings, round(sum(value), 3) as value from identifier(:silver_reading)
            """);
        Contract("bronze.reading", "id string", "moment string", "value string");
        Contract("silver.reading", ["id string", "moment timestamp", "value double", .. Origin]);
        Contract("silver.reading_quarantine", ["id string", "reason string", .. Origin]);
        Contract("gold.total", "readings bigint", "value double");
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Train);
    }

    internal string Data => Path.Combine(root, "data");

    internal string Train => Path.Combine(root, "train");

    internal string Out => Path.Combine(root, "out");

    internal TestObserver Observer { get; } = new();

    /// <summary>Writes a file below the project's folder.</summary>
    internal void Write(string path, string text)
    {
        var file = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>The text of a file below the project's folder.</summary>
    internal string Read(string path) => File.ReadAllText(Full(path));

    /// <summary>Writes the platform's Python, which tasks in Python run.</summary>
    internal void WritePython()
    {
        foreach (var folder in new[] { "runtime/local/python", "runtime/python" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.py"))
            {
                Write($"../../../../../../{folder}/{Path.GetFileName(file)}", File.ReadAllText(file));
            }
        }
    }

    internal void Flow(string path, string deployment) => Write($"flows/{path}/deployment.yml", deployment);

    /// <summary>Writes the contract of a table of the flow prep/meters; columns as name and type.</summary>
    internal void Contract(string table, params string[] columns) => Contract("prep/meters", table, columns);

    /// <summary>Writes the contract of a table of a flow; columns as name and type.</summary>
    internal void Contract(string flow, string table, string[] columns) => Write(
        $"flows/{flow}/{table.Replace('.', '/')}.yml",
        TestContract.Of($"energy.meters.{table}", columns));

    /// <summary>Writes an input file.</summary>
    internal void Land(string name, string text) => File.WriteAllText(Path.Combine(Data, name), text);

    internal ResolvedProject Resolved() => ResolvedProject.Of(DataMesh.Load(root).Find("energy/meters"));

    /// <summary>Runs the project, or one of its flows.</summary>
    internal RunResult Run(Func<RunOptions, RunOptions>? change = null, string path = "energy/meters")
    {
        var meters = Resolved();
        var options = new RunOptions { Data = [Data], Train = [Train], Out = Out };
        return new FlowRunner(meters, change?.Invoke(options) ?? options, Observer).Run(meters.Find(path));
    }

    /// <summary>Changes the database that the runs have made.</summary>
    internal void Execute(string sql)
    {
        using var warehouse = new TestWarehouse(Path.Combine(Out, "warehouse.duckdb"));
        warehouse.Execute(sql);
    }

    /// <summary>Rows of the database that the runs have made.</summary>
    internal List<string> Rows(string sql, string? output = null)
    {
        using var warehouse = new TestWarehouse(Path.Combine(output ?? Out, "warehouse.duckdb"));
        return warehouse.Rows(sql);
    }

    string Full(string path) =>
        Path.Combine(root, "orgs", "acme", "domains", "energy", "projects", "meters", path);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
