using System.Text.Json;
using Platform.Mesh.Faults;
using Platform.Mesh.Naming;
using Platform.Mesh.Yaml;

namespace Platform.Settings;

/// <summary>The one place that turns configuration into settings. It needs no Pulumi.</summary>
public static class SettingsReader
{
    /// <summary>The namespace of our keys: the name of the project in <c>Pulumi.yaml</c>.</summary>
    public const string Namespace = "platform:";

    // Providers that would take a key or a token from configuration: the platform signs in with identities only.
    static readonly string[] Credentials =
    [
        "azure-native:clientSecret", "azure-native:clientCertificatePassword", "azuread:clientSecret",
        "databricks:token", "databricks:password", "databricks:clientSecret", "databricks:azureClientSecret",
    ];

    // The settings of type Secret.
    static readonly (string Area, string Key)[] Webhooks =
    [
        ($"{Namespace}monitoring", "alertWebhook"),
        ($"{Namespace}flows", "teamsWebhook"),
        ($"{Namespace}flows", "slackWebhook"),
    ];

    /// <summary>Reads the settings of an environment.</summary>
    /// <param name="source">The configuration.</param>
    /// <param name="preview">A preview accepts the placeholders of the shipped files; an update refuses them.</param>
    /// <param name="git">Finds what <c>platform:git</c> leaves out.</param>
    /// <exception cref="FaultException">Everything that is wrong, at once.</exception>
    public static PlatformSettings Read(SettingsSource source, bool preview, Func<GitFacts> git) =>
        Read<PlatformSettings>(
            source,
            preview,
            settings => Complete(settings with { Environment = source.Stack }, git),
            SettingsRules.Check);

    /// <summary>Reads the settings of the bootstrap stack.</summary>
    /// <param name="source">The configuration.</param>
    /// <param name="preview">A preview accepts the placeholders of the shipped files; an update refuses them.</param>
    /// <exception cref="FaultException">Everything that is wrong, at once.</exception>
    public static BootstrapSettings ReadBootstrap(SettingsSource source, bool preview) =>
        Read<BootstrapSettings>(
            source, preview, settings => settings with { Stack = source.Stack }, BootstrapRules.Check);

    /// <summary>Whether a configuration is that of the bootstrap stack: its kind says so, not its name.</summary>
    /// <param name="values">Values by full key.</param>
    public static bool IsBootstrap(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue($"{Namespace}general", out var general)
        && YamlReader.TryReadJson(general) is YamlMapping area
        && area["kind"] is YamlScalar kind
        && kind.Text == Binder.Spelling($"{StackKind.Bootstrap}");

    static T Read<T>(
        SettingsSource source, bool preview, Func<T, T> complete, Func<T, IReadOnlyList<Fault>> check) where T : class
    {
        var file = $"Pulumi.{source.Stack}.yaml";
        var binder = new Binder(file, JsonNamingPolicy.CamelCase).With(ReadSecret, "an https address, encrypted");
        var areas = Areas(source, binder.Members(typeof(T)));
        var settings = binder.Bind<T>(areas, Namespace);
        List<Fault> faults = [.. binder.Faults, .. Keys(source, file)];
        if (!preview)
        {
            faults.AddRange(Placeholder.Find(areas, Namespace)
                .Select(found => new Fault(file, found.Key, found.Value, "your own value; this is a placeholder")));
        }
        // The rules between values hold for values that are right in themselves.
        if (binder.Faults.Count == 0)
        {
            settings = complete(settings);
            faults.AddRange(check(settings));
        }
        return faults.Count == 0 ? settings : throw new FaultException(faults);
    }

    static YamlMapping Areas(SettingsSource source, IReadOnlyList<string> order) => new(
        [.. source.Values
            .Where(value => value.Key.StartsWith(Namespace, StringComparison.Ordinal))
            .OrderBy(value => order.ToList().IndexOf(value.Key[Namespace.Length..]))
            .ThenBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => new YamlEntry(value.Key[Namespace.Length..], Node(value.Value), null))],
        null);

    static YamlNode Node(string value) => YamlReader.TryReadJson(value) ?? new YamlScalar(value, Plain: false, null);

    static IEnumerable<Fault> Keys(SettingsSource source, string file)
    {
        foreach (var key in Credentials.Where(source.Values.ContainsKey))
        {
            yield return new(file, key, "[secret]",
                "no such key: deployments sign in with Entra identities (docs/first-deployment.md)");
        }
        foreach (var (area, key) in Webhooks)
        {
            if (source.SecretKeys is { } secret
                && !secret.Contains(area)
                && source.Values.TryGetValue(area, out var values)
                && YamlReader.TryReadJson(values) is YamlMapping members
                && members[key] is YamlScalar)
            {
                yield return new(file, $"{area}.{key}", "a value in plain text",
                    $"an encrypted one: pulumi config set --secret --path {area}.{key}");
            }
        }
    }

    static Secret? ReadSecret(YamlNode node) => node switch
    {
        { IsEncrypted: true } => Secret.Unknown,
        YamlScalar { IsNull: false } scalar when scalar.Text.StartsWith("https://", StringComparison.Ordinal) =>
            Secret.Of(scalar.Text),
        _ => null,
    };

    static PlatformSettings Complete(PlatformSettings settings, Func<GitFacts> find)
    {
        var own = settings.Git;
        if (own is { User: not null, Branch: not null, Commit: not null })
        {
            return settings with { GitFacts = new(own.User, own.Branch, own.Commit) };
        }

        var found = find();
        return settings with
        {
            GitFacts = new(own.User ?? found.User, own.Branch ?? found.Branch, own.Commit ?? found.Commit),
        };
    }
}
