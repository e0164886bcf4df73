using Pulumi;
using Pulumi.AzureNative.Authorization;

namespace Platform.Components.Access;

/// <summary>Somebody a role can be given to.</summary>
/// <param name="Key">Short form for logical names, unique in the stack.</param>
/// <param name="ObjectId">Object id in Entra (of the service principal, not of the application).</param>
/// <param name="Type">Its kind, always stated: the SDK's default is User, and Azure refuses a wrong one.</param>
public sealed record Principal(string Key, Output<string> ObjectId, PrincipalType Type)
{
    /// <summary>A group of people.</summary>
    public static Principal Group(string key, Output<string> objectId) => new(key, objectId, PrincipalType.Group);

    /// <summary>A managed identity, an access connector or an application's service principal.</summary>
    public static Principal Service(string key, Output<string> objectId) =>
        new(key, objectId, PrincipalType.ServicePrincipal);
}
