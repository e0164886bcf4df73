using System.Text.RegularExpressions;
using Platform.Mesh.Sql;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>
/// Defects that the published copies of this workload share and that no run shows. Those of numbers and rows are in the
/// tests of the tables: rounded seconds, days of 1970 and the newest session in <see cref="TwoSetsTests"/>, dropped
/// logouts in <see cref="GymTests"/>, late events in <see cref="SessionTests"/>, ties, deletions and ages in
/// <see cref="ProfileTests"/>.
/// </summary>
public sealed partial class DefectTests
{
    static readonly string[] Code = [.. Repository.Files(
        ["orgs/acme/domains/fitness/*.py", "orgs/acme/domains/fitness/*.sql", "runtime/databricks/*.py"])];

    [Test]
    public void No_flow_can_drop_a_table_or_a_schema_whatever_environment_it_is_told()
    {
        var script = SqlScript.Read("a.sql", "-- One row per thing\ndrop table identifier(:silver_users)");

        Assert.That(script.Faults.Single().Message, Does.Contain("drop is not in the list of portable statements"));
    }

    [Test]
    public void No_code_knows_a_token_a_mount_a_folder_of_a_person_or_the_old_metastore() =>
        Assert.That(Found(Credentials()), Is.Empty);

    [Test]
    public void No_code_needs_a_cluster_of_a_single_user() => Assert.That(Found(SingleUser()), Is.Empty);

    [Test]
    public void Nothing_waits_for_a_fixed_time() => Assert.That(Found(Waits()), Is.Empty);

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

    [Test]
    public void Name_address_and_birth_date_are_masked_in_every_table_that_has_them()
    {
        string[] people = ["dob", "first_name", "last_name", "street_address", "zip"];
        var columns = DataMesh.Load(Repository.Root).Find("fitness/sbit")
            .SelectMany(flow => flow.Contracts.Values)
            .SelectMany(table => table.Properties)
            .Where(column => people.Contains(column.Name))
            .ToList();

        Assert.That(columns.Select(column => column.Name), Is.SupersetOf(people));
        Assert.That(columns.Where(column => column.Mask is null), Is.Empty);
    }

    static IEnumerable<string> Found(Regex what)
    {
        Assert.That(Code, Has.Length.AtLeast(60));
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
}
