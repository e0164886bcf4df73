using System.Collections;
using System.Text.Json;

namespace Platform.Settings;

/// <summary>The configuration of a stack as Pulumi hands it over: JSON texts by key.</summary>
/// <param name="Stack">The name of the stack.</param>
/// <param name="Values">Values by full key, such as <c>platform:network</c>.</param>
/// <param name="SecretKeys">The keys with an encrypted part; null when the engine does not say.</param>
public sealed record SettingsSource(
    string Stack, IReadOnlyDictionary<string, string> Values, IReadOnlyCollection<string>? SecretKeys)
{
    /// <summary>The variable that holds the values.</summary>
    public const string ConfigVariable = "PULUMI_CONFIG";

    /// <summary>The variable that holds the keys with an encrypted part.</summary>
    public const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";

    /// <summary>From the variables of this process.</summary>
    /// <param name="stack">The name of the stack.</param>
    public static SettingsSource FromEnvironment(string stack) => new(
        stack,
        Read<Dictionary<string, string>>(ConfigVariable) ?? [],
        Read<string[]>(SecretKeysVariable));

    /// <summary>The variables that hand this configuration to a program.</summary>
    public IReadOnlyDictionary<string, string> ToEnvironment() => new Dictionary<string, string>
    {
        [ConfigVariable] = JsonSerializer.Serialize(Values),
        [SecretKeysVariable] = JsonSerializer.Serialize(SecretKeys ?? []),
    };

    static T? Read<T>(string variable) where T : IEnumerable =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json
            ? JsonSerializer.Deserialize<T>(json)
            : default;
}
