using Platform.Policy.Preconditions;

namespace Platform.Tests.Policy.Preconditions;

public class PermissionsNameAssignedTests
{
    const string Entra = "azuread:index/servicePrincipal:ServicePrincipal";

    static readonly ResourceFact Readers =
        Some.Resource(DatabricksTypes.Group, """{"displayName":"readers"}""", "readers");
    static readonly ResourceFact Runner = Some.Resource(Entra, name: "runner");
    static readonly ResourceFact Service =
        Some.Resource(DatabricksTypes.ServicePrincipal, """{"applicationId":"[unknown]"}""", "service")
            .MadeFrom("applicationId", Runner);
    static readonly ResourceFact ReadersIn = Assigned("readers-in").MadeFrom("principalId", Readers);
    static readonly ResourceFact ServiceIn = Assigned("service-in").MadeFrom("principalId", Service);
    static readonly ResourceFact AdoptedIn = Assigned("adopted-in", "42");

    static ResourceFact Assigned(string name, string id = "[unknown]") =>
        Some.Resource(DatabricksTypes.Assignment, $$"""{"principalId":"{{id}}"}""", name);

    static ResourceFact List(string name) => Some.Resource(
        DatabricksTypes.Permissions, $$"""{"accessControls":[{"groupName":"{{name}}","permissionLevel":"CAN_USE"}]}""");

    static string[] Judge(ResourceFact list, ResourceFact after, params (string Name, string Id)[] adopted)
    {
        ResourceFact[] rest = [Readers, Runner, Service, ReadersIn, ServiceIn, AdoptedIn];
        var stack = Some.Stack([list with { DependsOn = [after.Key] }, .. rest]) with
        {
            Adopted = adopted.ToDictionary(one => one.Name, one => one.Id),
        };
        return Some.Judge(new PermissionsNameAssigned(), stack);
    }

    [Test]
    public void A_list_waits_for_the_assignment_of_whom_it_names_and_no_other_does()
    {
        Assert.That(Judge(List("readers"), ReadersIn), Is.Empty);
        Assert.That(Judge(List("readers"), ServiceIn), Is.EqualTo(new[]
        {
            $"it: needs `readers` in the workspace, and does not wait for `{ReadersIn.Key}`; "
                + "make the list with `WorkspaceScope.Permit`",
        }));
    }

    [Test]
    public void A_name_that_is_not_known_yet_is_told_by_its_identity()
    {
        var list = List("[unknown]").MadeFrom("accessControls", Runner);
        Assert.That(Judge(list, ServiceIn), Is.Empty);
        Assert.That(Judge(list, ReadersIn), Has.Length.EqualTo(1));
    }

    [Test]
    public void An_adopted_group_is_assigned_by_its_number()
    {
        Assert.That(Judge(List("others"), AdoptedIn, ("others", "42")), Is.Empty);
        Assert.That(Judge(List("others"), AdoptedIn, ("others", "43")), Has.Length.EqualTo(1));
        Assert.That(Judge(List("others"), AdoptedIn, ("others", "")), Is.Empty);
        Assert.That(Judge(List("others"), AdoptedIn), Is.EqualTo(new[]
        {
            "it: needs `others` in the workspace, and the plan has none; make the list with `WorkspaceScope.Permit`",
        }));
    }

    [TestCase("admins")]
    [TestCase("users")]
    public void What_every_workspace_has_needs_nothing(string name) =>
        Assert.That(Judge(List(name), Runner), Is.Empty);
}
