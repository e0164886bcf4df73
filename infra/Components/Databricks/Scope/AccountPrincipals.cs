using Pulumi;
using Pulumi.Databricks;

namespace Platform.Components.Databricks.Scope;

/// <summary>What holds for groups and service principals of the Databricks account, whoever makes them.</summary>
static class AccountPrincipals
{
    /// <summary>
    /// Options of one: it stays when it leaves the program. Other environments use it, and the provider would
    /// deactivate it (Terraform provider, service_principal.md).
    /// </summary>
    /// <param name="owner">The component that makes it.</param>
    /// <param name="account">The account-level provider.</param>
    /// <param name="protect">Whether deletion and replacement are refused as well: a new group has no grants.</param>
    internal static CustomResourceOptions Options(PlatformComponent owner, Provider account, bool protect = false)
    {
        var options = owner.Child();
        options.Provider = account;
        options.RetainOnDelete = true;
        options.Protect = protect ? true : null;
        return options;
    }
}
