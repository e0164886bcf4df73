using FsCheck;
using FsCheck.Fluent;

namespace Platform.Tests.Mesh.Naming;

public sealed class MeshNamesTests
{
    const string User = "paldevibe";
    const string Branch = "featgh1622Assisi";
    const string Sha = "0e7768a7";

    static readonly GitFacts Git = new("pal.de-vibe@acme.no", "feat/gh-1622_Assisi", "0e7768a7c0ffee11");
    static readonly FlowPath Revenue = FlowPath.Parse(
        "/Repos/ann/orgs/acme/domains/transport/projects/taxinyc/flows/prep/revenue/deploy");

    // The golden table: what the system that the three templates come from makes of one flow.
    [TestCase(
        "course", "dev", true, $"transport_taxinyc_dev_revenue_{User}_{Branch}_{Sha}",
        $"transport_taxinyc_dev_{User}_{Branch}_{Sha}_dlt",
        $"acme_transport_taxinyc.dev_{User}_{Branch}_{Sha}_revenue.revenue_by_borough")]
    [TestCase(
        "course", "test", true, $"transport_taxinyc_test_revenue_{User}_{Branch}_{Sha}",
        $"transport_taxinyc_test_{User}_{Branch}_{Sha}_dlt",
        $"acme_transport_taxinyc.test_{User}_{Branch}_{Sha}_revenue.revenue_by_borough")]
    [TestCase(
        "course", "staging", true, $"transport_taxinyc_staging_revenue_{User}_{Branch}_{Sha}",
        $"transport_taxinyc_staging_{User}_{Branch}_{Sha}_dlt",
        $"acme_transport_taxinyc.staging_{User}_{Branch}_{Sha}_revenue.revenue_by_borough")]
    [TestCase(
        "course", "prod", false, "transport_taxinyc_prod_revenue", "transport_taxinyc_prod_dlt",
        "acme_transport_taxinyc.revenue.revenue_by_borough")]
    [TestCase(
        "builtin", "dev", true, $"transport_taxinyc_dev_{User}_{Branch}_{Sha}",
        $"transport_taxinyc_dev_{User}_{Branch}_{Sha}_dlt",
        $"transport.dev_{User}_{Branch}_{Sha}_revenue.revenue_by_borough")]
    [TestCase(
        "builtin", "prod", false, "transport_taxinyc_prod", "transport_taxinyc_prod_dlt",
        "transport.revenue.revenue_by_borough")]
    [TestCase(
        "fullmesh", "dev", true, $"acme_transport_taxinyc_revenue_dev_{User}_{Branch}_{Sha}",
        $"acme_transport_taxinyc_dev_{User}_{Branch}_{Sha}_dlt",
        $"acme_transport_taxinyc_dev.dev_{User}_{Branch}_{Sha}_flows_prep_revenue_revenue.revenue_by_borough")]
    [TestCase(
        "fullmesh", "prod", false, "acme_transport_taxinyc_revenue_prod", "acme_transport_taxinyc_prod_dlt",
        "acme_transport_taxinyc_prod.revenue.revenue_by_borough")]
    public void The_golden_table_comes_out(
        string template,
        string environment,
        bool isolated,
        string job,
        string pipeline,
        string table)
    {
        var names = new MeshNames(NameTemplates.Named[template], environment, isolated, Git);

        Assert.That(names.Job(Revenue), Is.EqualTo(job));
        Assert.That(names.Pipeline(Revenue), Is.EqualTo(pipeline));
        Assert.That(names.Table(Revenue, "revenue", "revenue_by_borough"), Is.EqualTo(table));
    }

    [Test]
    public void The_default_names_everything_of_a_flow_in_a_shared_environment()
    {
        var names = new MeshNames(NameTemplates.Default, "alpha", isolated: false, Git);

        Assert.That(names.Job(Revenue), Is.EqualTo("acme-transport-taxinyc-prep-revenue-alpha"));
        Assert.That(names.Pipeline(Revenue), Is.EqualTo("acme-transport-taxinyc-prep-revenue-alpha"));
        Assert.That(names.Catalog(Revenue), Is.EqualTo("alpha_transport"));
        Assert.That(names.Schema(Revenue, "silver"), Is.EqualTo("taxinyc_silver"));
        Assert.That(names.Table(Revenue, "silver", "trips"), Is.EqualTo("alpha_transport.taxinyc_silver.trips"));
    }

    [Test]
    public void The_default_puts_user_and_branch_first_in_an_isolated_stack_and_schemas_in_lower_case()
    {
        var names = new MeshNames(NameTemplates.Default, "ann", isolated: true, Git);

        Assert.That(
            names.Job(Revenue),
            Is.EqualTo("paldevibe-featgh1622Assisi-acme-transport-taxinyc-prep-revenue-ann"));
        Assert.That(names.Schema(Revenue, "gold"), Is.EqualTo("paldevibe_featgh1622assisi_taxinyc_gold"));
    }

    [Test]
    public void The_commit_is_in_no_default_name()
    {
        var other = Git with { Commit = "ffffffffffffffff" };
        string[] Of(GitFacts git) =>
        [
            .. new[] { true, false }
                .Select(isolated => new MeshNames(NameTemplates.Default, "alpha", isolated, git))
                .SelectMany(names => new[]
                {
                    names.Job(Revenue),
                    names.Pipeline(Revenue),
                    names.Catalog(Revenue),
                    names.Schema(Revenue, "gold"),
                }),
        ];

        Assert.That(Of(Git), Is.EqualTo(Of(other)));
    }

    [Test]
    public void A_part_with_letters_beyond_ascii_stands_in_back_ticks()
    {
        var path = FlowPath.Parse("orgs/acme/domains/bærekraft/projects/møte/flows/prep/årlig");
        var names = new MeshNames(NameTemplates.Default, "alpha", isolated: false, Git);

        Assert.That(names.Table(path, "silver", "trips"), Is.EqualTo("`alpha_bærekraft`.`møte_silver`.trips"));
    }

    // Paths as the grammar allows them, close to each other on purpose: few letters, many underscores.
    [Test]
    public void No_two_flows_share_a_default_name()
    {
        var seed = (ulong)Environment.TickCount64;
        TestContext.Out.WriteLine($"seed {seed}: Rnd({seed}, 1)");
        var part =
            from first in Gen.Elements('a', 'b')
            from rest in Gen.Elements('a', '_', '1').ArrayOf()
            select first + new string(rest)[..Math.Min(4, rest.Length)];
        var paths = part.ArrayOf(5)
            .Select(parts => $"orgs/{parts[0]}/domains/{parts[1]}/projects/{parts[2]}/flows/{parts[3]}/{parts[4]}")
            .Sample(10_000, new Rnd(seed, 1), 20).Distinct().Select(FlowPath.Parse).ToArray();

        foreach (var isolated in new[] { true, false })
        {
            var names = new MeshNames(NameTemplates.Default, "alpha", isolated, Git);
            var schemas = paths
                .DistinctBy(path => (path.Domain, path.Project))
                .SelectMany(path =>
                    new[] { "bronze", "gold" }.Select(layer => $"{names.Catalog(path)}.{names.Schema(path, layer)}"))
                .ToArray();

            Assert.That(
                paths.Select(names.Job).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
                Is.EqualTo(paths.Length));
            Assert.That(
                paths.Select(names.Pipeline).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
                Is.EqualTo(paths.Length));
            Assert.That(schemas.Distinct().Count(), Is.EqualTo(schemas.Length));
        }
        Assert.That(paths, Has.Length.GreaterThan(5_000));
    }
}
