using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// The configuration of the stack under one namespace, read from the variable PULUMI_CONFIG when the run starts.
/// </summary>
/// <param name="name">The namespace; null: the project.</param>
public sealed class Config(string? name = null)
{
    /// <summary>A text, or null.</summary>
    public string? Get(string key) => values.GetValueOrDefault(FullKey(key));

    /// <summary>A text.</summary>
    /// <exception cref="RunException">It is missing.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A truth value, or null.</summary>
    public bool? GetBoolean(string key) => Read<bool>(key, text => bool.Parse(text));

    /// <summary>A truth value.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>A whole number, or null.</summary>
    public int? GetInt32(string key) => Read<int>(key, text => int.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>A whole number.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A number, or null.</summary>
    public double? GetDouble(string key) => Read<double>(key, text => double.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A value read from JSON, or default.</summary>
    public T? GetObject<T>(string key, JsonSerializerOptions? options = null)
    {
        if (Get(key) is not { } text)
        {
            return default;
        }
        try
        {
            return JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException e)
        {
            throw new ConfigTypeException(FullKey(key), text, typeof(T).FullName ?? typeof(T).Name, e);
        }
    }

    /// <summary>A value read from JSON.</summary>
    public T RequireObject<T>(string key, JsonSerializerOptions? options = null) =>
        Get(key) is null ? throw Missing(key) : GetObject<T>(key, options)!;

    /// <summary>A text as a secret, or null.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A text as a secret.</summary>
    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key, secret: true);

    /// <summary>A truth value as a secret, or null.</summary>
    public Output<bool>? GetSecretBoolean(string key) =>
        GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A truth value as a secret.</summary>
    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key, secret: true);

    /// <summary>A whole number as a secret, or null.</summary>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A whole number as a secret.</summary>
    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key, secret: true);

    /// <summary>A number as a secret, or null.</summary>
    public Output<double>? GetSecretDouble(string key) =>
        GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A number as a secret.</summary>
    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key, secret: true);

    /// <summary>A value read from JSON as a secret, or null.</summary>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions? options = null) =>
        Get(key) is null ? null : Output.CreateSecret(GetObject<T>(key, options)!);

    /// <summary>A value read from JSON as a secret.</summary>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions? options = null) =>
        GetSecretObject<T>(key, options) ?? throw Missing(key, secret: true);

    T? Read<T>(string key, Func<string, T> parse) where T : struct
    {
        if (Get(key) is not { } text)
        {
            return null;
        }
        try
        {
            return parse(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new ConfigTypeException(FullKey(key), text, typeof(T).Name, e);
        }
    }

    ConfigMissingException Missing(string key, bool secret = false) => new(FullKey(key), secret);

    string FullKey(string key) => $"{name}:{key}";

    readonly string name = name ?? Deployment.Required.ProjectName;
    readonly IReadOnlyDictionary<string, string> values = Deployment.Required.Config;
}
