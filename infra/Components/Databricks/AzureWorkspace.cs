using Platform.Components.Facts;
using Platform.Components.Networking;
using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Databricks;
using Pulumi.AzureNative.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// The Azure side of the Databricks workspace: premium, in the environment's network, without public addresses.
/// The other components of this folder make what is inside.
/// </summary>
public sealed class AzureWorkspace : PlatformComponent
{
    readonly AzureWorkspaceArgs args;

    /// <summary>Makes the workspace and the ways to it.</summary>
    public AzureWorkspace(string name, AzureWorkspaceArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:AzureWorkspace", name, args.Zone.Context, options)
    {
        this.args = args;
        var encryption = args.Key is null ? null : new WorkspaceEncryption($"{name}-encryption", new()
        {
            Key = args.Key,
            Mode = args.KeyMode,
        }, Part());
        Resource = MakeWorkspace(encryption);
        Ready = MakeEndpoints(encryption?.GrantTo(this) ?? [Resource]);
        args.Zone.Diagnostics.Send(this, "", Resource.Id, DiagnosticCategories.DatabricksWorkspace);
        RegisterOutputs();
    }

    /// <summary>The workspace.</summary>
    public Workspace Resource { get; }

    /// <summary>Name of the workspace; known in every preview, unlike its id.</summary>
    public Output<string> Name => Resource.Name;

    /// <summary>Resource group of the workspace.</summary>
    public Output<string> ResourceGroupName => args.Zone.ResourceGroup.Name;

    /// <summary>Databricks' own number of the workspace, as text.</summary>
    public Output<string> WorkspaceId => Resource.WorkspaceId;

    /// <summary>Host of the workspace, <c>adb-….azuredatabricks.net</c>, without a scheme.</summary>
    public Output<string> WorkspaceUrl => Resource.WorkspaceUrl;

    /// <summary>
    /// What must exist before the inside can be reached: the workspace, or its last private endpoint.
    /// </summary>
    public Resource Ready { get; }

    // Databricks makes both, with the workspace.
    string ManagedGroup => $"{Context.SubscriptionScope}/resourceGroups/{Context.Names.ManagedGroup()}";

    Output<string> RootId =>
        Output.Create($"{ManagedGroup}/providers/Microsoft.Storage/storageAccounts/{RootStorage}");

    string RootStorage => Context.Names.Of(AzureKind.StorageAccount, "dbfs");

    Workspace MakeWorkspace(WorkspaceEncryption? encryption) => new($"{LogicalName}-workspace", new WorkspaceArgs
    {
        WorkspaceName = Context.Names.Of(AzureKind.DatabricksWorkspace),
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        Location = Context.Location,
        Sku = new SkuArgs { Name = "premium" },
        // The service requires it although the SDK does not; it can never be changed.
        ComputeMode = ComputeMode.Hybrid,
        ManagedResourceGroupId = ManagedGroup,
        PublicNetworkAccess = Context.PrivateOnly ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
        // Without these rules nodes reach the control plane through the back-end endpoint alone, so it must exist.
        RequiredNsgRules = args.Settings.PrivateEndpoint
            ? RequiredNsgRules.NoAzureDatabricksRules
            : RequiredNsgRules.AllRules,
        DefaultStorageFirewall = DefaultStorageFirewall.Enabled,
        AccessConnector = new WorkspacePropertiesAccessConnectorArgs
        {
            Id = args.Connector.Resource.Id,
            IdentityType = IdentityType.SystemAssigned,
        },
        Parameters = new WorkspaceCustomParametersArgs
        {
            EnableNoPublicIp = new WorkspaceNoPublicIPBooleanParameterArgs { Value = true },
            CustomVirtualNetworkId = Text(args.Network.Network.Id),
            CustomPublicSubnetName = Text(args.Network.HostSubnet.Name.Apply(given => given!)),
            CustomPrivateSubnetName = Text(args.Network.ContainerSubnet.Name.Apply(given => given!)),
            StorageAccountName = Text(RootStorage),
            RequireInfrastructureEncryption = Optional.Of(
                args.InfrastructureEncryption ? new WorkspaceCustomBooleanParameterArgs { Value = true } : null),
            PrepareEncryption = Optional.Of(
                encryption is null ? null : new WorkspaceCustomBooleanParameterArgs { Value = true }),
            Encryption = encryption?.RootStorage,
        },
        Encryption = encryption?.ServicesAndDisks,
        EnhancedSecurityCompliance = Compliance(),
        Tags = Context.Tags,
    }, encryption is null ? Stateful(args.Network.Settled) : Stateful(args.Network.Settled, encryption.ServicesGrant));

    static WorkspaceCustomStringParameterArgs Text(Input<string> value) => new() { Value = value };

    // Any standard requires the security profile, which requires updates and monitoring.
    Input<EnhancedSecurityComplianceDefinitionArgs>? Compliance() => Optional.Of(
        args.ComplianceStandards.Count == 0 ? null : new EnhancedSecurityComplianceDefinitionArgs
        {
            AutomaticClusterUpdate = new AutomaticClusterUpdateDefinitionArgs
            {
                Value = AutomaticClusterUpdateValue.Enabled,
            },
            EnhancedSecurityMonitoring = new EnhancedSecurityMonitoringDefinitionArgs
            {
                Value = EnhancedSecurityMonitoringValue.Enabled,
            },
            ComplianceSecurityProfile = new ComplianceSecurityProfileDefinitionArgs
            {
                Value = ComplianceSecurityProfileValue.Enabled,
                ComplianceStandards = args.ComplianceStandards
                    .Select(standard => (Union<string, ComplianceStandard>)standard).ToArray(),
            },
        });

    /// <summary>The root storage, for serverless compute: it needs endpoints of its own there.</summary>
    public IReadOnlyList<PrivateTarget> PrivateTargets =>
    [
        .. new[] { PrivateLinks.Dfs, PrivateLinks.Blob }
            .Select(link => new PrivateTarget($"root-{link.Key}", RootId, Output.Create(RootStorage), link)),
    ];

    // One after the other: while an endpoint is attached the workspace is "updating", and refuses the next.
    Resource MakeEndpoints(Resource[] first)
    {
        List<(string Purpose, Output<string> Target, PrivateLink Link)> wanted = [];
        if (args.Settings.PrivateEndpoint)
        {
            wanted.Add(("databricks", Resource.Id, PrivateLinks.DatabricksApi));
        }

        if (args.Settings.BrowserAuthentication == Ownership.Create)
        {
            wanted.Add(("databricks", Resource.Id, PrivateLinks.DatabricksLogin));
        }

        wanted.Add(("dbfs", RootId, PrivateLinks.Dfs));
        wanted.Add(("dbfs", RootId, PrivateLinks.Blob));
        var previous = first;
        foreach (var (purpose, target, link) in wanted)
        {
            previous = [args.Zone.Endpoints.Add(this, purpose, target, link, previous)];
        }

        return previous[0];
    }
}
