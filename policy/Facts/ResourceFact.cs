using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Policy.Facts;

/// <summary>
/// One resource of a plan, as plain values: what the program asked for, without any provider type. Values that are not
/// known before the deployment are the text <see cref="Unknown"/>, secrets are <see cref="Secret"/>, at any depth of
/// <see cref="Inputs"/>.
/// </summary>
public sealed record ResourceFact
{
    /// <summary>Stands for a value that only the deployment will know.</summary>
    public const string Unknown = "[unknown]";

    /// <summary>Stands for a secret.</summary>
    public const string Secret = "[secret]";

    /// <summary>Stands for all inputs in a plan that does not say which input is made from what.</summary>
    public const string AnyInput = "";

    /// <summary>Starts the type of a component of the platform.</summary>
    public const string ComponentPrefix = "platform:";

    /// <summary>The type token, such as `azure-native:storage:StorageAccount`.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>Type and name: what other resources refer to. Unique in a plan.</summary>
    public string Key => $"{Type}::{Name}";

    /// <summary>The key of the parent; null directly below the stack.</summary>
    public string? Parent { get => Shown(field); init; }

    /// <summary>Keys of the resources that `DependsOn` names, in order.</summary>
    public IReadOnlyList<string> DependsOn { get => Shown(field); init; } = [];

    /// <summary>
    /// By input, in wire names: the keys of the resources whose outputs the input is made from. A plan written before
    /// inputs were told apart has one entry, <see cref="AnyInput"/>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies
    {
        get => Shown(field);
        init;
    } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Keys of all resources that any input is made from, in order.</summary>
    public IReadOnlyList<string> Dependencies =>
        [.. PropertyDependencies.Values.SelectMany(keys => keys).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Keys of the resources that one input is made from; of all where inputs are not told apart.</summary>
    public IReadOnlyList<string> SourcesOf(string input) => PropertyDependencies.GetValueOrDefault(input)
        ?? PropertyDependencies.GetValueOrDefault(AnyInput, []);

    /// <summary>The key of the explicit provider, own or inherited; null for the default provider.</summary>
    public string? Provider { get; init; }

    /// <summary>Whether a deletion is refused, own or inherited.</summary>
    public bool Protect { get; init; }

    /// <summary>
    /// Names of members here that whoever judges was not shown, as the engine shows a policy pack fewer than a
    /// plan has: each throws a <see cref="NotGivenException"/>. Default: none.
    /// </summary>
    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>();

    /// <summary>Whether it stays in the cloud when it leaves the program, own or inherited; null: not stated.</summary>
    public bool? RetainOnDelete { get => Shown(field); init; }

    /// <summary>Whether a replacement deletes the old object first; null: as the provider says.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Inputs whose changes are ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Inputs whose changes replace the resource, beside those that the provider names.</summary>
    public IReadOnlyList<string> ReplaceOnChanges { get => Shown(field); init; } = [];

    /// <summary>Former names, or former URNs where more than the name was another.</summary>
    public IReadOnlyList<string> Aliases { get => Shown(field); init; } = [];

    /// <summary>By operation, create, update or delete: how long it may take, as Go writes it: `1h30m`.</summary>
    public IReadOnlyDictionary<string, string> CustomTimeouts { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether this is a component of the platform: it groups resources and makes nothing itself.</summary>
    public bool IsComponent => Type.StartsWith(ComponentPrefix, StringComparison.Ordinal);

    /// <summary>Whether this is an explicit provider.</summary>
    public bool IsProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>The inputs by wire name.</summary>
    public JsonObject Inputs { get; init; } = [];

    T Shown<T>(T value, [CallerMemberName] string name = "") => Hidden.Contains(name)
        ? throw new NotGivenException(
            $"the engine does not show `{JsonNamingPolicy.CamelCase.ConvertName(name)}`; `platform preview` does")
        : value;
}
