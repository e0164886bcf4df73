using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Databricks;
using Pulumi.AzureNative.Databricks.Inputs;

namespace Platform.Components.Access;

/// <summary>
/// A Databricks access connector: the identity by which Unity Catalog reaches something outside; one for each thing
/// that must not be reached together.
/// </summary>
public sealed class DataConnector : PlatformComponent
{
    /// <summary>Makes the connector.</summary>
    public DataConnector(string name, DataConnectorArgs args, ComponentResourceOptions? options = null)
        : base("platform:access:DataConnector", name, args.Context, options)
    {
        Purpose = args.Purpose;
        Resource = new AccessConnector($"{name}-connector", new AccessConnectorArgs
        {
            ConnectorName = Context.Names.Of(AzureKind.AccessConnector, Purpose),
            ResourceGroupName = args.ResourceGroup.Name,
            Location = Context.Location,
            Identity = new ManagedServiceIdentityArgs { Type = ManagedServiceIdentityType.SystemAssigned },
            Tags = Context.Tags,
        }, Stateful());
        Principal = Principal.Service(
            $"{Purpose}-connector", IdentityLookup.PrincipalId(Resource, args.ResourceGroup.Name));
        RegisterOutputs();
    }

    /// <summary>What it reaches.</summary>
    public string Purpose { get; }

    /// <summary>The connector.</summary>
    public AccessConnector Resource { get; }

    /// <summary>Its identity.</summary>
    public Principal Principal { get; }
}
