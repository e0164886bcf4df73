using Platform.Components.Databricks.Catalogs;
using Platform.Tests.Infra.Components.Databricks.Flows;

namespace Platform.Tests.Infra.Components.Databricks.Catalogs;

public sealed class CatalogContentsTests
{
    [Test]
    public void A_domain_gets_one_catalog_with_the_layers_of_its_projects_and_the_extra_ones()
    {
        var plan = CatalogContents.For(TestMesh.Base, TestMesh.Names(), ["sensitive"]).Single();

        Assert.That((plan.Key, plan.Name), Is.EqualTo(("energy", "dev_energy")));
        Assert.That(
            plan.Schemas.Select(schema => schema.Schema),
            Is.EqualTo(new[] { "plants_bronze", "plants_gold", "plants_sensitive", "plants_silver" }));
    }

    [Test]
    public void The_logical_name_of_a_catalog_stays_when_the_environment_or_the_number_of_projects_changes()
    {
        using var two = TestMesh.Copy();
        two.AddProject("weather");

        var plan = CatalogContents.For(two.Load(), TestMesh.Names("prod"), []).Single();

        Assert.That((plan.Key, plan.Name), Is.EqualTo(("energy", "prod_energy")));
        Assert.That(plan.Schemas, Has.Count.EqualTo(6));
    }

    [Test]
    public void Where_a_pattern_makes_a_catalog_per_project_the_project_is_in_the_logical_name()
    {
        using var two = TestMesh.Copy();
        two.AddProject("weather");
        var names = new MeshNames(NameTemplates.Named["fullmesh"], "dev", isolated: false, TestMesh.Git);

        Assert.That(CatalogContents.For(two.Load(), names, []).Select(plan => $"{plan.Key} {plan.Name}"),
            Is.EqualTo(new[] { "energy-plants acme_energy_plants_dev", "energy-weather acme_energy_weather_dev" }));
    }
}
