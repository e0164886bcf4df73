using System.Text.RegularExpressions;
using Platform.Mesh.Sql;

namespace Platform.Tests.Orgs;

/// <summary>
/// Habits of published copies of these workloads that no run shows: <c>defects.txt</c> beside this file lists all.
/// </summary>
public sealed partial class OldHabitTests
{
    static readonly string[] Code = [.. Repository.Files(
        ["orgs/*.py", "orgs/*.sql", "orgs/*.yml", "runtime/databricks/*.py", "runtime/python/*.py"])];

    [Test]
    public void No_flow_can_drop_a_table_or_a_schema_whatever_environment_it_is_told()
    {
        var script = SqlScript.Read("a.sql", "-- One row per thing\ndrop table identifier(:silver_users)");

        Assert.That(
            script.Faults.Select(fault => fault.Message),
            Has.Some.Contains("drop is not in the list of portable statements"));
    }

    [Test]
    public void No_code_knows_a_token_a_mount_a_folder_of_a_person_or_the_old_metastore() =>
        Assert.That(Found(Credentials()), Is.Empty);

    [Test]
    public void No_code_needs_a_cluster_of_a_single_user() => Assert.That(Found(SingleUser()), Is.Empty);

    [Test]
    public void Nothing_waits_for_a_fixed_time() => Assert.That(Found(Waits()), Is.Empty);

    [Test]
    public void No_stream_keeps_state_or_drops_what_comes_late() => Assert.That(Found(State()), Is.Empty);

    [TestCase("token = 'dapi0123456789abcdef0123456789abcdef'")]
    [TestCase("path = '/mnt/data'")]
    [TestCase("notebook = '/Repos/SBIT/SBIT/07-run'")]
    [TestCase("select * from hive_metastore.sbit.users")]
    public void A_token_a_mount_a_folder_and_the_old_metastore_are_found(string line) =>
        Assert.That(Credentials().IsMatch(line), Is.True);

    [TestCase("frame.withColumn('f', input_file_name())")]
    [TestCase("spark.conf.set('spark.sql.shuffle.partitions', sc.defaultParallelism)")]
    [TestCase("batch._jdf.sparkSession()")]
    [TestCase("spark.sparkContext.setLocalProperty('spark.scheduler.pool', 'p1')")]
    public void What_serverless_compute_lacks_is_found(string line) => Assert.That(SingleUser().IsMatch(line), Is.True);

    [TestCase("events.withWatermark('time', '30 seconds')")]
    [TestCase("logins.dropDuplicates(['mac', 'gym', 'login'])")]
    [TestCase("events.groupBy('user').applyInPandasWithState(summed, rows, state, 'append', 'NoTimeout')")]
    public void State_of_a_stream_is_found(string line) => Assert.That(State().IsMatch(line), Is.True);

    [Test]
    public void Every_package_of_a_project_is_pinned_to_one_version()
    {
        string[] lines = [.. Repository.Files("orgs/*requirements.txt")
            .SelectMany(file => File.ReadLines(Path.Combine(Repository.Root, file)))
            .Where(line => !line.StartsWith('#'))];

        Assert.That(lines, Has.Length.AtLeast(16));
        Assert.That(lines.Where(line => !Pin().IsMatch(line)), Is.Empty);
    }

    static IEnumerable<string> Found(Regex what)
    {
        Assert.That(Code, Has.Length.AtLeast(300));
        return
            from file in Code
            from line in File.ReadLines(Path.Combine(Repository.Root, file))
            where what.IsMatch(line)
            select $"{file}: {line}";
    }

    [GeneratedRegex(@"dapi[0-9a-f]{32}|['""/]mnt/|/Repos/|/Users/|hive_metastore|AccessToken|access_token")]
    private static partial Regex Credentials();

    [GeneratedRegex(@"input_file_name|defaultParallelism|_jdf|_jvm|setLocalProperty|sparkContext|\bsc\.|\.rdd\b")]
    private static partial Regex SingleUser();

    [GeneratedRegex(@"\bsleep\(")]
    private static partial Regex Waits();

    [GeneratedRegex(@"[wW]ithWatermark|[dD]ropDuplicates|WithState\b|_with_state\b")]
    private static partial Regex State();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*==\d+(\.\d+)+$")]
    private static partial Regex Pin();
}
