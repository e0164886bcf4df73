using Platform.Components.Foundation;

namespace Platform.Tests.Infra.Components.Foundation;

public sealed class PersonasTests
{
    const string GroupType = "azuread:index/group:Group";
    const string ApplicationType = "azuread:index/application:Application";
    const string ServiceType = "azuread:index/servicePrincipal:ServicePrincipal";
    const string CredentialType =
        "azuread:index/applicationFederatedIdentityCredential:ApplicationFederatedIdentityCredential";

    static readonly string[] Keys = ["sre", "data-engineer", "data-scientist", "data-analyst", "sensitive-reader",
        "account-unity-admin", "default"];
    static readonly string[] Services = [.. Keys.Except(["sensitive-reader"])];

    static Action Make(PersonasSettings settings) => () => _ = new Personas("persona", new()
    {
        Context = TestSettings.Context(),
        Settings = settings,
        Deployment = TestSettings.Minimal.Deployment,
    });

    [Test]
    public async Task Every_persona_is_a_security_group_without_named_people()
    {
        var run = await TestStack.UpdateAsync(Make(new() { Groups = Ownership.Create }));

        Assert.That(run.Inputs(GroupType).Keys, Is.EquivalentTo(Keys.Select(key => $"persona-{key}-group")));
        foreach (var group in run.Inputs(GroupType).Values)
        {
            Assert.That(group["securityEnabled"], Is.True);
            Assert.That(group["preventDuplicateNames"], Is.True);
            Assert.That(group.Keys, Does.Not.Contain("members").And.Not.Contain("owners"));
        }

        Assert.That(
            run.Registrations.Select(made => made.Type), Has.None.Contains("groupMember").And.None.Contains("user"));
    }

    [Test]
    public async Task Adopted_groups_are_not_made_and_the_service_principals_are()
    {
        var run = await TestStack.UpdateAsync(Make(new()
        {
            Groups = Ownership.Adopt,
            Sre = "1",
            DataEngineer = "2",
            DataScientist = "3",
            DataAnalyst = "4",
            SensitiveReader = "5",
            AccountUnityAdmin = "6",
            Default = "7",
        }));

        Assert.That(run.Inputs(GroupType), Is.Empty);
        Assert.That(run.Inputs(ServiceType).Keys, Is.EquivalentTo(Services.Select(key => $"persona-{key}-service")));
    }

    [Test]
    public async Task Every_service_principal_trusts_its_own_pipeline_environment_and_has_no_password()
    {
        var run = await TestStack.UpdateAsync(Make(new() { Groups = Ownership.Create }));

        Assert.That(
            run.Inputs(ApplicationType).Keys, Is.EquivalentTo(Services.Select(key => $"persona-{key}-application")));
        Assert.That(run.Inputs(ApplicationType).Values.Select(application => application.ContainsKey("password")),
            Is.All.False);
        Assert.That(run.Inputs(CredentialType).Values.Select(credential => credential["subject"]),
            Is.EquivalentTo(Services.Select(key => $"repo:acme/platform:environment:dev-{key}")
                .Append("/eid1/c/pub/t/tenant/a/application/sc/organization/1")));
        Assert.That(run.Registrations.Select(made => made.Type), Has.None.Contains("assword"));
    }

    [Test]
    public void A_persona_is_spelled_in_lower_case_with_hyphens() =>
        Assert.That(Enum.GetValues<Persona>().Select(Personas.Key), Is.EquivalentTo(Keys));
}
