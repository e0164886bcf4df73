using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Nothing answers on a public address in a private environment. The ingestion endpoint of Log Analytics is the named
/// exception: Azure services send their logs to it from addresses of their own.
/// </summary>
public sealed class PublicNetworkAccessOff() : ValuesRule(
    "public-network-access-off", Level.Mandatory, Severity.Critical,
    "Where settings say private, services with a network switch have public access turned off.",
    "turn public access off and make a private endpoint", "NS-2", "SAT-NS-3")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    static readonly RequiredValue[] Closed =
    [
        new(AzureTypes.StorageAccount, "publicNetworkAccess", "Disabled"),
        new(AzureTypes.Vault, "properties.publicNetworkAccess", "Disabled"),
        new(AzureTypes.DatabricksWorkspace, "publicNetworkAccess", "Disabled"),
        new(AzureTypes.MachineLearningWorkspace, "publicNetworkAccess", "Disabled"),
        new(AzureTypes.EventHubNamespace, "publicNetworkAccess", "Disabled"),
        new(AzureTypes.NamespaceRules, "publicNetworkAccess", "Disabled"),
        new(AzureTypes.Registry, "publicNetworkAccess", "Disabled"),
        new(AzureTypes.DataFactory, "publicNetworkAccess", "Disabled"),
    ];

    /// <summary>The types whose public access the rule looks at.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. Closed.Select(value => value.Type)];

    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values => Closed;

    /// <inheritdoc/>
    protected override bool Applies(StackFacts stack) => stack.Private;
}
