using System.Text;
using Platform.Cli.New;
using Platform.Cli.Planning;

namespace Platform.Tests.Cli.New;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class NewDomainTests : IDisposable
{
    const string Owners = "* @acme/data-platform\n";
    static readonly string[] Mobility = ["@acme/mobility", "@jo"];

    readonly string root = Directory.CreateTempSubdirectory("domain").FullName;

    public NewDomainTests()
    {
        Directory.CreateDirectory(Path.Combine(root, "orgs", "acme", "domains"));
        File.WriteAllText(Path.Combine(root, "CODEOWNERS"), Owners);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Test]
    public void A_new_domain_has_a_folder_and_owners()
    {
        Assert.That(
            NewDomain.Create(root, "mobility", Mobility),
            Is.EqualTo(new[] { "CODEOWNERS", "orgs/acme/domains/mobility/README.md" }));
        Assert.That(File.ReadAllText(Path.Combine(root, "CODEOWNERS")), Is.EqualTo(
            $"{Owners}/orgs/acme/domains/mobility/ @acme/mobility @jo\n/tests/orgs/mobility/ @acme/mobility @jo\n"));
        Assert.That(
            File.ReadAllText(Path.Combine(root, "orgs/acme/domains/mobility/README.md")),
            Does.Contain("Owners: @acme/mobility, @jo."));
    }

    [Test]
    public void A_domain_that_exists_is_left_as_it_is()
    {
        NewDomain.Create(root, "mobility", Mobility);
        var owners = File.ReadAllText(Path.Combine(root, "CODEOWNERS"));
        Assert.That(
            () => NewDomain.Create(root, "mobility", Mobility),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                "orgs/acme/domains/mobility: got \"mobility\"; allowed: a domain that does not exist yet"));
        Assert.That(File.ReadAllText(Path.Combine(root, "CODEOWNERS")), Is.EqualTo(owners));
    }

    [Test]
    public void Of_several_organisations_one_is_to_be_said()
    {
        Directory.CreateDirectory(Path.Combine(root, "orgs", "other", "domains"));
        Assert.That(
            () => NewDomain.Create(root, "mobility", Mobility),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                "platform new domain: --org: got nothing; allowed: acme, other"));
    }

    [Test]
    public void Names_of_another_form_are_all_told_and_nothing_is_written()
    {
        Assert.That(
            () => NewDomain.Create(root, "City-Bikes", ["mobility", "@acme/mobility", "@a b"], "../a b"),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(string.Join(
                Environment.NewLine,
                "platform new domain: domain: got \"City-Bikes\"; allowed: a-z, 0-9 and _, starting with a letter",
                "platform new domain: --org: got \"../a b\"; allowed: letters, digits and _, starting with a letter",
                "platform new domain: --owner: got \"mobility\"; allowed: a user or a team, such as @acme/energy",
                "platform new domain: --owner: got \"@a b\"; allowed: a user or a team, such as @acme/energy")));
        Assert.That(File.ReadAllText(Path.Combine(root, "CODEOWNERS")), Is.EqualTo(Owners));
        Assert.That(Directory.EnumerateDirectories(Path.Combine(root, "orgs", "acme", "domains")), Is.Empty);
    }

    [Test]
    public void Every_environment_plans_a_new_domain_with_its_flows_and_nothing_of_what_is_explored(
        [Values("dev", "staging", "prod")] string environment)
    {
        NewDomain.Create(root, "mobility", Mobility);
        NewFlow.Create(root, "mobility/bikes/prep/trips");
        NewFlow.Create(root, "mobility/bikes/prep/rides", pipeline: true);
        var explored = Path.Combine(root, "orgs/acme/domains/mobility/projects/bikes/explore/prep/scratchpad");
        Directory.CreateDirectory(explored);
        File.WriteAllText(Path.Combine(explored, "deployment.yml"), "not: even a flow\n");
        File.WriteAllText(Path.Combine(explored, "idea.sql"), "select 1 as scratchpad\n");
        foreach (var file in new[] { "Pulumi.yaml", $"Pulumi.{environment}.yaml" })
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(root, file));
        }
        Directory.CreateSymbolicLink(Path.Combine(root, "runtime"), Path.Combine(Repository.Root, "runtime"));

        var plan = PlatformPlan.OfAsync(root, environment, "budget.startDate='2026-12-01'", "git.user=tester",
            "git.branch=main", "git.commit=0123456789abcdef0123456789abcdef01234567").GetAwaiter().GetResult();

        Assert.That(plan.Resources.Where(made => made.Type is "databricks:index/job:Job"
                or "databricks:index/pipeline:Pipeline" or "databricks:index/catalog:Catalog")
            .Select(made => made.Name), Is.SupersetOf(new[]
        {
            "unity-catalog-mobility", "acme-mobility-bikes-prep-trips-job", "acme-mobility-bikes-prep-rides-pipeline",
        }));
        var text = Encoding.UTF8.GetString(PlanJson.Write(plan));
        Assert.That(text, Does.Contain("mobility").And.Not.Contains("scratchpad"));
    }
}
