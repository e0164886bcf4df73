using Platform.Cli.Planning;

namespace Platform.Tests.Stacks;

/// <summary>
/// What few platforms need. Each option is turned on in production's settings by itself, and the plan compared with the
/// one that has none.
/// </summary>
public class OptionTests
{
    const string Workspace = "azure-native:databricks:Workspace::databricks-workspace-azure-workspace";
    const string EndpointRule = OptionCases.EndpointRule;

    static IEnumerable<TestCaseData> Cases =>
        OptionCases.All.Select(option =>
            new TestCaseData(option.Set, option.Added).SetArgDisplayNames(string.Join(' ', option.Set)));

    [TestCaseSource(nameof(Cases))]
    public void An_option_adds_exactly_its_own_and_breaks_no_policy(string[] set, string[] added)
    {
        var (plain, plan) = (Keys(Plans.Of("prod")), Plans.With("prod", set));

        Assert.That(Keys(plan).Except(plain), Is.EquivalentTo(added));
        Assert.That(plain.Except(Keys(plan)), Is.Empty);
        Assert.That(
            plan.Findings.Where(finding => !finding.NotDecidable)
                .Select(finding => $"{finding.Policy} {finding.Resource}: {finding.Message}"),
            Is.Empty);
    }

    [Test]
    public void None_is_on_in_dev()
    {
        var all = OptionCases.All.SelectMany(option => option.Added).Distinct().ToArray();

        Assert.That(all, Has.Length.EqualTo(85));
        Assert.That(Keys(Plans.Of("dev")).Intersect(all), Is.Empty);
        var workspace = Plans.Of("dev").Of("azure-native:databricks:Workspace").Single();
        Assert.That(workspace.Inputs.ContainsKey("enhancedSecurityCompliance"), Is.False);
    }

    [Test]
    public void The_compliance_profile_changes_the_workspace_alone() =>
        Assert.That(
            Changed(Plans.Of("prod"), Plans.With("prod", "options.complianceStandards=[HIPAA, PCI_DSS]")),
            Is.EqualTo(new[] { Workspace }));

    [Test]
    public void Keys_of_ones_own_are_given_to_what_stores_and_the_second_step_to_the_root_of_Databricks_alone()
    {
        var (prepare, enable) = (
            Plans.With("prod", "options.customerManagedKeys=prepare"),
            Plans.With("prod", "options.customerManagedKeys=enable"));

        Assert.That(Changed(Plans.Of("prod"), prepare), Is.EquivalentTo(new[]
        {
            Workspace,
            "azure-native:machinelearningservices:Workspace::ml-workspace-workspace",
            "azure-native:storage:StorageAccount::storage-data-account",
            "azure-native:storage:StorageAccount::storage-landing-account",
            "azure-native:storage:StorageAccount::ml-workspace-base-account",
        }));
        Assert.That(
            Changed(prepare, enable),
            Is.EqualTo(new[] { Workspace }));
    }

    [Test]
    public void The_scope_waits_for_the_role_by_which_it_reads_and_the_folder_for_its_credential()
    {
        var scope = Plans.With("prod", "options.keyVaultScope=true")
            .Of("databricks:index/secretScope:SecretScope")
            .Single();
        var folder = Plans.With("prod", "options.gitFolder.url=https://dev.azure.com/acme/data/_git/platform")
            .Of("databricks:index/repo:Repo")
            .Single();

        Assert.That(scope.DependsOn, Does.Contain($"{OptionCases.Role}::backbone-vault-azure-databricks-secrets-user"));
        Assert.That(
            folder.DependsOn,
            Does.Contain("databricks:index/gitCredential:GitCredential::databricks-workspace-git-credential"));
    }

    [Test]
    public void Endpoints_of_serverless_compute_belong_to_the_configuration_and_wait_for_one_another()
    {
        var rules = Plans.Of("prod").Of(EndpointRule).ToDictionary(rule => rule.Name);

        Assert.That(rules, Has.Count.EqualTo(8));
        Assert.That(rules.Values.Select(rule => rule.Dependencies), Has.All.Contains(OptionCases.Connectivity));
        Assert.That(rules["databricks-workspace-serverless-root-dfs"].DependsOn, Is.Empty);
        WaitsFor("root-blob", "root-dfs");
        WaitsFor("lake-dfs", "root-blob");
        WaitsFor("lake-blob", "lake-dfs");
        WaitsFor("landing-dfs", "lake-blob");
        WaitsFor("landing-blob", "landing-dfs");
        WaitsFor("landing-queue", "landing-blob");
        WaitsFor("events", "landing-queue");

        void WaitsFor(string rule, string before) => Assert.That(
            rules[$"databricks-workspace-serverless-{rule}"].DependsOn,
            Is.EqualTo(new[] { $"{EndpointRule}::databricks-workspace-serverless-{before}" }));
    }

    [Test]
    public void An_adopted_connectivity_configuration_is_not_made_and_its_endpoints_are()
    {
        var (plain, plan) = (
            Keys(Plans.Of("prod")),
            Keys(Plans.With("prod", "options.ncc=adopt", $"options.nccId={Plans.OwnPrefix}000000000009")));

        Assert.That(plain.Except(plan), Is.EqualTo(new[] { OptionCases.Connectivity }));
        Assert.That(plan.Except(plain), Is.Empty);
    }

    static string[] Keys(Plan plan) => [.. plan.Resources.Select(resource => resource.Key)];

    // The resources of both plans whose inputs differ.
    static string[] Changed(Plan plain, Plan plan)
    {
        var before = plain.Resources.ToDictionary(resource => resource.Key, resource => resource.Inputs.ToJsonString());
        var changed = plan.Resources.Where(resource =>
            before.TryGetValue(resource.Key, out var inputs) && inputs != resource.Inputs.ToJsonString());
        return [.. changed.Select(resource => resource.Key)];
    }
}
