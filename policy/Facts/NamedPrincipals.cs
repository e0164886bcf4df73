using System.Text.Json.Nodes;

namespace Platform.Policy.Facts;

/// <summary>
/// Whom inputs name, and which resource brings that principal into the account. A name that is not known yet is told by
/// the identity of Entra or Azure that it is made from.
/// </summary>
public static class NamedPrincipals
{
    static readonly string[] Identities =
    [
        EntraTypes.Group, EntraTypes.ServicePrincipal,
        EntraTypes.Application, AzureTypes.Identity,
        DatabricksTypes.Group, DatabricksTypes.ServicePrincipal,
    ];

    static readonly string[] Members = ["groupName", "servicePrincipalName", "principal", "principals", "owner"];

    // Databricks has these in every workspace and account.
    static readonly string[] Always = ["admins", "users", "account users"];

    /// <summary>The principals that an input of a resource names: names as they stand, or keys of resources.</summary>
    public static IEnumerable<string> In(StackFacts stack, ResourceFact resource, string input) =>
        Texts(resource.Inputs[input], isName: Members.Contains(input)).Except(Always)
            .Concat(stack.Sources(resource, input, Identities).Select(source => source.Key)).Distinct();

    /// <summary>The resources that bring a principal into the account.</summary>
    public static ResourceFact[] Account(StackFacts stack, string principal) =>
    [
        .. stack.OfType(DatabricksTypes.Group).Where(group => Is(group, "displayName", principal)),
        .. stack.OfType(DatabricksTypes.ServicePrincipal).Where(service => Is(service, "applicationId", principal)),
    ];

    /// <summary>
    /// The resources that assign a principal to the workspace; of one that is adopted, those whose principal no
    /// resource of the plan brings into the account.
    /// </summary>
    public static ResourceFact[] Assignments(StackFacts stack, string principal)
    {
        var account = Account(stack, principal).Select(found => found.Key).ToHashSet();
        var all = stack.OfType(DatabricksTypes.Assignment);
        return account.Count == 0 && stack.Adopted.TryGetValue(principal, out var id)
            ? [.. all.Where(one => !AccountSources(stack, one).Any() && IsOf(one, id))]
            : [.. all.Where(one => AccountSources(stack, one).Any(source => account.Contains(source.Key)))];
    }

    static bool IsOf(ResourceFact assignment, string id) =>
        id.Length == 0 || assignment.Inputs["principalId"].Text() == id;

    static IEnumerable<ResourceFact> AccountSources(StackFacts stack, ResourceFact assignment) =>
        stack.Sources(assignment, "principalId", DatabricksTypes.Group, DatabricksTypes.ServicePrincipal);

    static bool Is(ResourceFact account, string input, string principal) =>
        account.Key == principal || account.Inputs[input].Text() == principal
        || account.SourcesOf(input).Contains(principal);

    // Rule sets write a kind before the name: servicePrincipals/{id}.
    static IEnumerable<string> Texts(JsonNode? node, bool isName) => node switch
    {
        JsonObject item => item.SelectMany(member => Texts(member.Value, Members.Contains(member.Key))),
        JsonArray list => list.SelectMany(item => Texts(item, isName)),
        JsonValue when isName && !node.IsMark() => [node.Text()!.Split('/')[^1]],
        _ => [],
    };
}
