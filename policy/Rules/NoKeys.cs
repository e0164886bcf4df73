using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// No key, password, personal access token or shared access signature is made or passed on: identity over keys
/// everywhere.
/// </summary>
public sealed partial class NoKeys() : ResourceRule(
    "no-keys", Level.Mandatory, Severity.Critical,
    "No resource makes, holds or is given a key, password, token or signature.",
    "use an identity and a role instead", "IM-8")
{
    /// <summary>Types that exist to make or hold a credential.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "azure-native:eventhub:EventHubAuthorizationRule", "azure-native:eventhub:NamespaceAuthorizationRule",
        "azure-native:containerregistry:Token", "azuread:index/applicationPassword:ApplicationPassword",
        "azuread:index/applicationCertificate:ApplicationCertificate",
        "azuread:index/servicePrincipalPassword:ServicePrincipalPassword",
        "azuread:index/servicePrincipalCertificate:ServicePrincipalCertificate", "databricks:index/oboToken:OboToken",
        "databricks:index/servicePrincipalSecret:ServicePrincipalSecret", "databricks:index/token:Token",
        "random:index/randomPassword:RandomPassword",
    ];

    /// <summary>Inputs that hold a credential, whatever the type; letter case does not matter.</summary>
    static readonly HashSet<string> Inputs = new(StringComparer.OrdinalIgnoreCase)
    {
        "accessKey", "accountKey", "azureServicePrincipal", "clientCertificatePassword", "clientSecret",
        "azureClientSecret", "connectionString", "eventHubAuthorizationRuleId", "gcpServiceAccountKey",
        "cloudflareApiToken", "password", "personalAccessToken", "sasPolicyToken", "sasToken", "sharedAccessKey",
        "sharedAccessSignature", "secretAccessKey", "token",
    };

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        foreach (var resource in stack.OfType(Types))
        {
            yield return new Violation(
                resource, $"`{resource.Type}` makes a credential; use a managed identity or a federated credential");
        }

        foreach (var resource in stack.Resources)
        {
            foreach (var (path, reason) in Credentials(resource.Inputs, ""))
            {
                yield return new Violation(resource, $"`{path}` {reason}; use an identity and a role instead");
            }
        }
    }

    static IEnumerable<(string Path, string Reason)> Credentials(JsonNode? node, string path) => node switch
    {
        JsonObject item => item.SelectMany(member => Inputs.Contains(member.Key) && member.Value is not null
            ? [(Join(path, member.Key), "takes a credential")]
            : Credentials(member.Value, Join(path, member.Key))),
        JsonArray list => list.SelectMany((item, index) => Credentials(item, $"{path}[{index}]")),
        _ when Piece().Match(node.Text() ?? "") is { Success: true } match => [(path, $"contains `{match.Value}`")],
        _ => [],
    };

    // A piece starts a word: `dapi` inside `sandapier` is none, and a token has 32 hexadecimal digits.
    [GeneratedRegex(
        "(?<![A-Za-z0-9])(AccountKey=|SharedAccessKey=|SharedAccessSignature=|sig=|dapi(?=[0-9A-Fa-f]{32}))")]
    private static partial Regex Piece();

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
