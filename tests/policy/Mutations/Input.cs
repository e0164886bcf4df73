using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Tests.Policy.Mutations;

/// <summary>One plain value among the inputs of a resource.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Steps">The way to it: names and places.</param>
/// <param name="Value">The value.</param>
sealed partial record Input(ResourceFact Resource, IReadOnlyList<object> Steps, JsonValue Value)
{
    /// <summary>The last name of the type, a space, and the path with <c>[]</c> for places.</summary>
    public string Name { get; } = Resource.Type.Split(':')[^1] + " "
        + string.Concat(Steps.Select(step => step is string name ? $".{name}" : "[]")).TrimStart('.');

    /// <summary>Whether the name is one that the test is about.</summary>
    public bool IsOfSecurity => Words().IsMatch(Name[(Name.IndexOf(' ') + 1)..]);

    /// <summary>Whether it is a switch.</summary>
    public bool IsSwitch => Value.ToString() is "true" or "false";

    /// <summary>Whether it names, describes or counts: no switch, choice, address, port or principal.</summary>
    public bool IsText => double.TryParse(Value.ToString(), out _) || Texts().IsMatch(Name);

    /// <summary>The plain values of a resource.</summary>
    public static IEnumerable<Input> Of(ResourceFact resource) => In(resource, resource.Inputs, []);

    /// <summary>The resource with another value there.</summary>
    public ResourceFact With(string value)
    {
        var inputs = resourceInputs();
        JsonNode at = inputs;
        foreach (var step in Steps.SkipLast(1))
        {
            at = (step is string name ? at[name] : at[(int)step])!;
        }

        var set = Value.TryGetValue<bool>(out _) ? JsonValue.Create(value == "true") : JsonValue.Create(value);
        if (Steps[^1] is string last)
        {
            at[last] = set;
        }
        else
        {
            at[(int)Steps[^1]] = set;
        }

        return Resource with { Inputs = inputs };
        JsonObject resourceInputs() => Resource.Inputs.DeepClone().AsObject();
    }

    static IEnumerable<Input> In(ResourceFact resource, JsonNode? node, object[] steps) => node switch
    {
        JsonObject item => item.SelectMany(member => In(resource, member.Value, [.. steps, member.Key])),
        JsonArray list => list.SelectMany((item, place) => In(resource, item, [.. steps, place])),
        JsonValue value => [new Input(resource, steps, value)],
        _ => [],
    };

    [GeneratedRegex(
        "public|network|access|key|auth|encrypt|tls|admin|expos|https|isolat|restrict|firewall|bypass|defaultAction|"
        + "principal|privilege|permission|addressPrefix|portRange|protocol$|login|trusted|anonymous|purge|softDelete|"
        + "shared|export|download|clipboard|token|enabledFor|localUser|crossTenant|legacy|enforcement|clusterCreate|"
        + "PoolCreate|outbound|credentialsType|restrictionMode|DbfsFileBrowser|audit|roleDefinition|groupName",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(
        "(Name|name|Id|\\.id|groupIds\\[\\]|Key|keyVault|tenantId|[uU]rl|location|description|publisher|tags\\..*|"
        + "customTags.*|customTags\\..*|privateZoneName|roleAssignmentName|allowedInternetDestinations.*destination|"
        + "azureStorageAccount|configuration\\..*|baseParameters\\..*|parameters.*SubnetName\\.value|"
        + "customVirtualNetworkId\\.value|storageAccountName\\.value|key|namespace\\.value)$")]
    private static partial Regex Texts();
}
