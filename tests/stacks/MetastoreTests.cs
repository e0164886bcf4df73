using Platform.Cli.Planning;

namespace Platform.Tests.Stacks;

/// <summary>The metastore of the region is adopted, or made for everybody by one environment.</summary>
public sealed class MetastoreTests
{
    static readonly string[] Users = [DatabricksTypes.MetastoreAssignment, DatabricksTypes.Grant];

    static string[] Inputs(Plan plan) =>
        [.. plan.Of(DatabricksTypes.Metastore).Single().Inputs.Select(input => $"{input.Key} {input.Value}")];

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void One_that_is_adopted_is_named_by_its_id(string environment)
    {
        var plan = Plans.Of(environment);
        Assert.That(plan.Of(DatabricksTypes.Metastore), Is.Empty);
        Assert.That((string?)plan.Outputs["MetastoreId"], Is.EqualTo($"{Placeholder.GuidPrefix}000000000006"));
    }

    [Test]
    public void One_that_is_made_belongs_to_who_deploys_and_stays_when_it_leaves_the_program()
    {
        var plan = Plans.With("prod", OptionCases.OwnMetastore);
        var metastore = plan.Of(DatabricksTypes.Metastore).Single();

        Assert.That(Inputs(plan), Is.EqualTo(new[]
        {
            "api account", "forceDestroy false", "name data-francecentral", "owner data-administrators-prod",
            "region francecentral",
        }));
        Assert.That((metastore.Protect, metastore.RetainOnDelete), Is.EqualTo((true, (bool?)true)));
        Assert.That(
            plan.Of(Users).Where(one => one.Dependencies.Contains(metastore.Key)).Select(one => one.Key),
            Is.EquivalentTo(new[]
            {
                $"{DatabricksTypes.MetastoreAssignment}::databricks-workspace-access-metastore",
                $"{DatabricksTypes.Grant}::unity-catalog-metastore-deployer",
            }));
        Assert.That((string?)plan.Outputs["MetastoreId"], Is.EqualTo(ResourceFact.Unknown));
    }

    [Test]
    public void It_has_a_place_of_its_own_where_settings_say_so()
    {
        const string root = "abfss://catalogs@acmelake.dfs.core.windows.net/all";
        var plan = Plans.With("prod", $"unityCatalog.metastore={{ownership: create, root: \"{root}\"}}");
        Assert.That(Inputs(plan), Does.Contain($"storageRoot {root}"));
        Assert.That(plan.Findings.Where(finding => !finding.NotDecidable), Is.Empty);
    }
}
