using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Bicep.Types.Concrete;

namespace Platform.Tests.Azure;

/// <summary>
/// What Azure calls a kind of resource of `azure-native`, and how the inputs become its name and its body. The table is
/// kinds.json: API versions are those that the doc comments of npm's `@pulumi/azure-native` 3.28.0 name ("Uses Azure
/// REST API version"), types and paths those of Azure's resource reference (learn.microsoft.com/azure/templates).
/// </summary>
sealed record ArmKind
{
    /// <summary>The version of `azure-native` that the table was read for.</summary>
    public const string ProviderVersion = "3.28.0";

    /// <summary>The type and the API version, as `Microsoft.Storage/storageAccounts@2024-01-01`.</summary>
    public required string Type { get; init; }

    /// <summary>The input that is the name; null where there is one name only, which the provider fills in.</summary>
    public string? Name { get; init; }

    /// <summary>Inputs that are parts of the address besides: names of parents, a scope.</summary>
    public string[] Path { get; init; } = [];

    /// <summary>Where such a resource is made.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<ScopeType>))]
    public ScopeType Scope { get; init; } = ScopeType.ResourceGroup;

    /// <summary>
    /// Inputs that the provider calls otherwise than Azure does, by the path of the member in the body that it becomes.
    /// </summary>
    public Dictionary<string, string> Renamed { get; init; } = [];

    /// <summary>The table, by type token.</summary>
    public static IReadOnlyDictionary<string, ArmKind> All { get; } = Read();

    static Dictionary<string, ArmKind> Read() => JsonSerializer.Deserialize<Dictionary<string, ArmKind>>(
        File.ReadAllText(System.IO.Path.Combine(Repository.Root, "tests", "azure", "kinds.json")),
        new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        })!;
}
