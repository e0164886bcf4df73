using Platform.Components.Facts;
using Platform.Components.Foundation;

namespace Platform.Tests.Infra.Components.Foundation;

public sealed class RoleMatrixTests
{
    const string Assignment = "azure-native:authorization:RoleAssignment";

    static readonly string[] Expected =
    [
        "Sre sre Monitoring Contributor",
        "Sre sre Log Analytics Reader",
        "Sre shared Reader",
        "Sre network Reader",
        "Sre storage Reader",
        "Sre ml Reader",
        "Sre databricks Reader",
        "Sre streaming Reader",
        "DataEngineer data-engineer Contributor",
        "DataEngineer databricks Reader",
        "DataEngineer storage Reader",
        "DataEngineer streaming Reader",
        "DataEngineer sre Log Analytics Reader",
        "DataScientist ml AzureML Data Scientist",
        "DataScientist ml AzureML Compute Operator",
        "DataScientist analytics Contributor",
        "DataScientist databricks Reader",
        "DataAnalyst analytics Reader",
        "DataAnalyst dataviz Contributor",
        "DataAnalyst databricks Reader",
        "AccountUnityAdmin databricks Reader",
        "AccountUnityAdmin storage Reader",
        "Default shared Reader",
    ];

    [Test]
    public void The_matrix_is_exactly_this() =>
        Assert.That(RoleMatrix.All.Select(entry => $"{entry.Persona} {entry.ResourceGroup} {entry.Role.Title}"),
            Is.EquivalentTo(Expected));

    [Test]
    public void No_persona_owns_anything_or_administers_access() =>
        Assert.That(RoleMatrix.All.Select(entry => entry.Role), Has.None.EqualTo(RoleDefinitions.RbacAdministrator)
            .And.All.Matches<AzureRole>(role =>
                role.Guid is not ("8e3af657-a8ff-443c-a75c-2fe8c4bcb635" or "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9")));

    [Test]
    public async Task Each_cell_becomes_one_assignment_for_the_group_and_one_for_the_service_principal()
    {
        var run = await TestStack.UpdateAsync(() => _ = new Backbone("backbone", TestSettings.Backbone()));

        var personas = run.Inputs(Assignment);
        Assert.That(personas, Has.Count.EqualTo(2 * Expected.Length));
        foreach (var entry in RoleMatrix.All)
        {
            var key = Personas.Key(entry.Persona);
            foreach (var (principal, type) in new[] { (key, "Group"), ($"{key}-service", "ServicePrincipal") })
            {
                var inputs = personas[$"backbone-{entry.ResourceGroup}-{principal}-{entry.Role.Key}"];
                Assert.That(inputs["scope"],
                    Is.EqualTo($"/azure-native:resources:ResourceGroup/backbone-group-{entry.ResourceGroup}"));
                Assert.That(inputs["principalType"], Is.EqualTo(type));
                Assert.That(inputs["roleDefinitionId"], Does.StartWith(
                    $"/subscriptions/{TestSettings.Minimal.Azure.SubscriptionId}/").And.EndWith(entry.Role.Guid));
            }
        }
    }

    [Test]
    public async Task No_persona_has_a_role_on_the_subscription()
    {
        var run = await TestStack.UpdateAsync(() => _ = new Backbone("backbone", TestSettings.Backbone()));

        var wide = run.Inputs(Assignment).Where(made => made.Value["scope"] is string scope
            && scope == TestSettings.Context().SubscriptionScope).Select(made => made.Key);
        Assert.That(run.Inputs(Assignment), Has.Count.EqualTo(2 * Expected.Length));
        Assert.That(wide, Is.Empty);
    }

    [Test]
    public void Every_persona_but_the_reader_of_the_sensitive_layer_is_in_the_matrix() =>
        Assert.That(RoleMatrix.All.Select(entry => entry.Persona).Distinct(),
            Is.EquivalentTo(Enum.GetValues<Persona>().Except([Persona.SensitiveReader])));
}
