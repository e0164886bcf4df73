namespace Platform.Policy.Facts;

/// <summary>Type tokens of Entra that more than one rule names.</summary>
public static class EntraTypes
{
    /// <summary>A group.</summary>
    public const string Group = "azuread:index/group:Group";

    /// <summary>An application.</summary>
    public const string Application = "azuread:index/application:Application";

    /// <summary>What acts for an application in a tenant.</summary>
    public const string ServicePrincipal = "azuread:index/servicePrincipal:ServicePrincipal";

    /// <summary>The trust of an application in tokens of a pipeline.</summary>
    public const string Credential =
        "azuread:index/applicationFederatedIdentityCredential:ApplicationFederatedIdentityCredential";
}
