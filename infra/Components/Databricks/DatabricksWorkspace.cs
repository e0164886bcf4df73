using Platform.Components.Facts;
using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Databricks;
using Pulumi.AzureNative.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// The Azure side of the Databricks workspace: premium, in the environment's network, without public addresses. What is inside is the business of the Databricks components.
/// </summary>
public sealed class DatabricksWorkspace : PlatformComponent
{
    readonly DatabricksWorkspaceArgs args;

    /// <summary>Makes the workspace and the ways to it.</summary>
    public DatabricksWorkspace(string name, DatabricksWorkspaceArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:DatabricksWorkspace", name, args.Zone.Context, options)
    {
        this.args = args;
        var encryption = args.Key is null ? null : new WorkspaceEncryption($"{name}-encryption", args.Key, args.KeyMode, Part());
        Resource = AddWorkspace(encryption);
        Ready = AddEndpoints(encryption?.GrantTo(this) ?? [Resource]);
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

    /// <summary>What has to exist before the inside can be reached: the workspace, or the last of its private endpoints.</summary>
    public Resource Ready { get; }

    // Databricks makes both, with the workspace.
    string ManagedGroup => $"{Context.SubscriptionScope}/resourceGroups/{Context.Names.ManagedGroup()}";

    string RootStorage => Context.Names.Of(AzureKind.StorageAccount, "dbfs");

    Workspace AddWorkspace(WorkspaceEncryption? encryption) => new($"{LogicalName}-workspace", new WorkspaceArgs
    {
        WorkspaceName = Context.Names.Of(AzureKind.DatabricksWorkspace),
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        Location = Context.Location,
        Sku = new SkuArgs { Name = "premium" },
        // Required by the service although the SDK does not ask; never to be changed.
        ComputeMode = ComputeMode.Hybrid,
        ManagedResourceGroupId = ManagedGroup,
        PublicNetworkAccess = Context.PrivateOnly ? Pulumi.AzureNative.Databricks.PublicNetworkAccess.Disabled : Pulumi.AzureNative.Databricks.PublicNetworkAccess.Enabled,
        // Without the rules nodes reach the control plane by the back-end endpoint alone, so it must be there.
        RequiredNsgRules = args.Settings.PrivateEndpoint ? RequiredNsgRules.NoAzureDatabricksRules : RequiredNsgRules.AllRules,
        DefaultStorageFirewall = DefaultStorageFirewall.Enabled,
        AccessConnector = new WorkspacePropertiesAccessConnectorArgs { Id = args.Connector.Resource.Id, IdentityType = Pulumi.AzureNative.Databricks.IdentityType.SystemAssigned },
        Parameters = new WorkspaceCustomParametersArgs
        {
            EnableNoPublicIp = new WorkspaceNoPublicIPBooleanParameterArgs { Value = true },
            CustomVirtualNetworkId = new WorkspaceCustomStringParameterArgs { Value = args.Network.Network.Id },
            CustomPublicSubnetName = new WorkspaceCustomStringParameterArgs { Value = args.Network.HostSubnet.Name.Apply(given => given!) },
            CustomPrivateSubnetName = new WorkspaceCustomStringParameterArgs { Value = args.Network.ContainerSubnet.Name.Apply(given => given!) },
            StorageAccountName = new WorkspaceCustomStringParameterArgs { Value = RootStorage },
            PrepareEncryption = encryption is null ? null : (Input<WorkspaceCustomBooleanParameterArgs>)new WorkspaceCustomBooleanParameterArgs { Value = true },
            Encryption = encryption?.RootStorage,
        },
        Encryption = encryption?.ServicesAndDisks,
        EnhancedSecurityCompliance = Compliance(),
        Tags = Context.Tags,
    }, encryption is null ? Stateful(args.Network.Settled) : Stateful(args.Network.Settled, encryption.ServicesGrant));

    // One standard needs the profile, and the profile needs the two others.
    Input<EnhancedSecurityComplianceDefinitionArgs>? Compliance() => args.ComplianceStandards.Count == 0 ? null : (Input<EnhancedSecurityComplianceDefinitionArgs>)new EnhancedSecurityComplianceDefinitionArgs
    {
        AutomaticClusterUpdate = new AutomaticClusterUpdateDefinitionArgs { Value = AutomaticClusterUpdateValue.Enabled },
        EnhancedSecurityMonitoring = new EnhancedSecurityMonitoringDefinitionArgs { Value = EnhancedSecurityMonitoringValue.Enabled },
        ComplianceSecurityProfile = new ComplianceSecurityProfileDefinitionArgs
        {
            Value = ComplianceSecurityProfileValue.Enabled,
            ComplianceStandards = args.ComplianceStandards.Select(standard => (Union<string, ComplianceStandard>)standard).ToArray(),
        },
    };

    // One after the other: the workspace is "updating" while an endpoint is attached, and refuses the next.
    Resource AddEndpoints(Resource[] first)
    {
        var root = Output.Create($"{ManagedGroup}/providers/Microsoft.Storage/storageAccounts/{RootStorage}");
        (string Purpose, Output<string> Target, PrivateLink Link)[] wanted =
        [
            .. args.Settings.PrivateEndpoint ? [("databricks", Resource.Id, PrivateLinks.DatabricksApi)] : Array.Empty<(string, Output<string>, PrivateLink)>(),
            .. args.Settings.BrowserAuthentication == Ownership.Create ? [("databricks", Resource.Id, PrivateLinks.DatabricksLogin)] : Array.Empty<(string, Output<string>, PrivateLink)>(),
            ("dbfs", root, PrivateLinks.Dfs),
            ("dbfs", root, PrivateLinks.Blob),
        ];
        var previous = first;
        foreach (var (purpose, target, link) in wanted)
        {
            previous = [args.Zone.Endpoints.Add(this, purpose, target, link, previous)];
        }

        return previous[0];
    }
}
