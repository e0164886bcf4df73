using Platform.Local;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>Runs of fitness/sbit on lines that a test lands, or on what its producer lands.</summary>
sealed class SbitRun : IDisposable
{
    internal static readonly string Project = Path.Combine(
        Repository.Root, "orgs", "acme", "domains", "fitness", "projects", "sbit");

    // What says where a row came from is each run's own.
    const string Said = "columns(c -> c not in ('_file', '_row', '_batch'))";

    static readonly Lazy<ResolvedProject> Flows =
        new(() => ResolvedProject.Of(DataMesh.Load(Repository.Root).Find("fitness/sbit")));

    readonly string root = Directory.CreateTempSubdirectory("sbit").FullName;

    internal SbitRun() => Directory.CreateDirectory(Data);

    internal TestObserver Observer { get; } = new();

    string Data => Path.Combine(root, "data");

    string Landing => Path.Combine(Out, "landing");

    string Out => Path.Combine(root, "out");

    string Database => Path.Combine(Out, "warehouse.duckdb");

    internal void LandUsers(int number, params IEnumerable<string> lines) => Land(
        $"1-registered_users_{number}.csv",
        lines.Prepend("user_id,device_id,mac_address,registration_timestamp"));

    internal void LandLogins(int number, params IEnumerable<string> lines) =>
        Land($"5-gym_logins_{number}.csv", lines.Prepend("mac_address,gym,login,logout"));

    internal void LandEvents(int number, params IEnumerable<string> lines) => Land($"2-events_{number}.json", lines);

    internal void LandRequests(int number, params IEnumerable<string> lines) =>
        Land($"erasure_request_{number}.csv", lines.Prepend("user_id"));

    /// <summary>Moves what a test has landed to where the project lands, as if it had landed it itself.</summary>
    internal void LandInVolume()
    {
        foreach (var file in Directory.GetFiles(Data))
        {
            var name = Path.GetFileName(file);
            var source = name[0] switch
            {
                '1' => "registered_users",
                '5' => "gym_logins",
                'e' => "erasure_request",
                _ => "kafka_multiplex",
            };
            Directory.CreateDirectory(Path.Combine(Landing, source));
            File.Move(file, Path.Combine(Landing, source, name));
        }
    }

    /// <summary>Every landed file with what it holds.</summary>
    internal Dictionary<string, string> Landed() => Directory
        .EnumerateFiles(Landing, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>Every table of the project but the ledger's, with its cells as texts.</summary>
    internal Dictionary<string, string> Cells() => Rows("""
        select schema_name || '.' || table_name from duckdb_tables()
        where schema_name in ('bronze', 'silver', 'gold')
        """).ToDictionary(
            table => table,
            table => string.Join('\n', Rows($"select cast(t as varchar) from {table} as t")));

    /// <summary>Runs the project without its producer, and the erasure behind it.</summary>
    internal RunResult Erase() => Run(new() { Data = [Data], Out = Out }, "history", "workouts", "erasure");

    /// <summary>Runs the project without its producer.</summary>
    internal RunResult Run(int batches = 1, int? shuffle = null) => Run(new()
    {
        Data = [Data],
        Out = Out,
        Batches = batches,
        Shuffle = shuffle,
    }, "history", "workouts");

    /// <summary>Runs the whole project: its producer lands the first of its two sets, or both.</summary>
    internal RunResult Produce(int sets, int? readings = null) => Run(new()
    {
        Data = [Data],
        Out = Out,
        Parameters = new Dictionary<string, string> { ["sets"] = $"{sets}" }
            .Concat(readings is null ? [] : new Dictionary<string, string> { ["readings"] = $"{readings}" })
            .ToDictionary(),
    }, "history", "landing", "workouts");

    /// <summary>What the flow that tries the project out says of the tables as they are: the broken promises.</summary>
    internal IReadOnlyList<string> Judge() => Run(new() { Data = [Data], Out = Out }, "integration").BrokenGates;

    /// <summary>Rows of the tables, as they are or as they were when they were kept.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="kept">Their number when they were kept.</param>
    /// <param name="prepare">What the query needs made first, besides the prelude.</param>
    internal List<string> Rows(string sql, int? kept = null, string prepare = "")
    {
        using var warehouse = new TestWarehouse(kept is null ? Database : $"{Database}.{kept}");
        if (prepare.Length > 0)
        {
            warehouse.Execute(prepare);
        }
        return warehouse.Rows(sql);
    }

    /// <summary>Keeps the tables as they are under a number.</summary>
    internal void Keep(int number) => File.Copy(Database, $"{Database}.{number}");

    /// <summary>Every row of every silver and gold table, but those of the erasure, which runs by itself.</summary>
    internal List<string> All() =>
    [
        .. Flows.Value.Flows
            .Where(flow => flow.Integration is null && !flow.Flow.EndsWith("/erasure", StringComparison.Ordinal))
            .SelectMany(flow => flow.Tables)
            .Where(table => table.Layer != Layers.Bronze)
            .SelectMany(table =>
                Rows($"select '{table.FullName}', {Said} from {table.FullName} order by all")),
    ];

    public void Dispose() => Directory.Delete(root, recursive: true);

    void Land(string file, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(Data, file), lines);

    RunResult Run(RunOptions options, params string[] flows) => new FlowRunner(Flows.Value, options, Observer)
        .Run([.. Flows.Value.Flows.Where(flow => flows.Contains(flow.Flow.Split('/')[^1]))]);
}
