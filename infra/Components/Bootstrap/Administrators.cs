using Platform.Components.Access;
using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.AzureAD;
using DatabricksProvider = Pulumi.Databricks.Provider;

namespace Platform.Components.Bootstrap;

/// <summary>
/// The people who may deploy every environment, as one group of Entra. Nobody is named: its owner decides who is in it.
/// It is a member of the group of each environment, where the pipelines are members too.
/// </summary>
public sealed class Administrators : PlatformComponent
{
    /// <summary>Makes the group, and reaches the account.</summary>
    public Administrators(string name, AdministratorsArgs args, ComponentResourceOptions? options = null)
        : base("platform:bootstrap:Administrators", name, args.Context, options)
    {
        Account = DatabricksAccount.Provider($"{name}-account", args.DatabricksAccountId, Context.TenantId, Child());
        Group = Principal.Group("administrators", new Group($"{name}-group", new GroupArgs
        {
            DisplayName = $"{Context.Names.Platform}-administrators",
            Description = $"People who deploy every environment of {Context.Names.Platform}.",
            SecurityEnabled = true,
            PreventDuplicateNames = true,
        }, Stateful()).ObjectId);
        RegisterOutputs();
    }

    /// <summary>The people.</summary>
    public Principal Group { get; }

    /// <summary>The provider of the Databricks account.</summary>
    public DatabricksProvider Account { get; }
}
