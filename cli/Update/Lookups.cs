using System.Collections.Immutable;
using Pulumi.Testing;

namespace Platform.Cli.Update;

/// <summary>What functions that look up something which exists answer, by token; members by wire name.</summary>
static class Lookups
{
    /// <summary>The answer to a call whose arguments are all known.</summary>
    public static ImmutableDictionary<string, object> Answer(MockCallArgs args) => args.Token switch
    {
        "azure-native:databricks:getAccessConnector" => Of(("identity", Identity($"{args.Args["connectorName"]}"))),
        "azure-native:databricks:getWorkspace" => Of(
            ("workspaceId", MadeUpText.Digits("workspace")), ("workspaceUrl", "adb-1.2.azuredatabricks.net"),
            ("managedDiskIdentity", Identity("disks")), ("storageAccountIdentity", Identity("root"))),
        "azure-native:managedidentity:getUserAssignedIdentity" => Identity($"{args.Args["resourceName"]}"),
        "databricks:index/getGroup:getGroup" =>
            args.Args.SetItem("id", MadeUpText.Digits($"{args.Args["displayName"]}")),
        _ => throw new NotSupportedException(
            $"the plan does not know what `{args.Token}` answers; add the token to Lookups with the members that the "
            + "program reads"),
    };

    static ImmutableDictionary<string, object> Identity(string name) => Of(
        ("principalId", MadeUpText.Guid($"{name}-principal")), ("clientId", MadeUpText.Guid($"{name}-client")),
        ("tenantId", MadeUpText.Guid("tenant")), ("type", "identity"));

    static ImmutableDictionary<string, object> Of(params IEnumerable<(string Name, object Value)> members) =>
        members.ToImmutableDictionary(member => member.Name, member => member.Value);
}
