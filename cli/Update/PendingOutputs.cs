using System.Collections;
using System.Collections.Immutable;

namespace Platform.Cli.Update;

/// <summary>
/// What a provider says, in a preview, of a resource that has a change to make.
/// <list type="bullet">
/// <item>azure-native (`provider/pkg/provider/provider.go`, Update; `provider/pkg/convert/previewOutputs.go`): outputs
/// that are inputs too, an object only if each of its members is one, then `name` and `location` of the old state. The
/// engine keeps the id.</item>
/// <item>A bridged provider plans as Terraform does. On the older plug-in SDK a computed attribute keeps its value
/// unless the provider marks it new, which none of the kinds here does: every output is kept.</item>
/// <item>On the newer plug-in framework a computed attribute without the plan modifier UseStateForUnknown is unknown in
/// every update (terraform-plugin-framework, plan modification; terraform-provider-databricks,
/// `internal/providers/pluginfw/products`, one folder per kind). The bridge keeps the id.</item>
/// </list>
/// </summary>
static class PendingOutputs
{
    static readonly string[] Stable = ["name", "location"];

    // Kinds that are made with the newer framework, and their attributes with that modifier.
    static readonly Dictionary<string, string[]> Framework = new()
    {
        ["databricks:index/accountNetworkPolicy:AccountNetworkPolicy"] = ["networkPolicyId"],
        ["databricks:index/alertV2:AlertV2"] = [],
        ["databricks:index/workspaceNetworkOption:WorkspaceNetworkOption"] = ["workspaceId"],
    };

    /// <summary>The outputs that stay known while a change in place is pending.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="resource">The class of the resource.</param>
    /// <param name="inputs">The inputs that are known.</param>
    /// <param name="before">The outputs of the resource as it is.</param>
    /// <param name="unknown">The inputs that are not known.</param>
    public static ImmutableDictionary<string, object> InPlace(
        string type, Type resource, ImmutableDictionary<string, object> inputs,
        ImmutableDictionary<string, object> before, IReadOnlySet<string> unknown) =>
        (type.StartsWith("azure-native:", StringComparison.Ordinal) ? Stable : Framework.GetValueOrDefault(type))
            is { } kept
            ? New(resource, inputs).SetItems(before.Where(output => kept.Contains(output.Key)))
            : before.RemoveRange(unknown);

    /// <summary>The outputs that are known of a resource that does not exist yet.</summary>
    /// <param name="resource">The class of the resource.</param>
    /// <param name="inputs">The inputs that are known.</param>
    public static ImmutableDictionary<string, object> New(
        Type resource, ImmutableDictionary<string, object> inputs) => MadeUp.OutputsOf(resource)
            .Where(output => inputs.ContainsKey(output.Wire) && IsWhole(output.Type, inputs[output.Wire]))
            .ToImmutableDictionary(output => output.Wire, output => inputs[output.Wire]);

    // One unknown inside makes the output unknown.
    static bool IsWhole(Type type, object? given)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return given is IEnumerable items and not string
                && items.Cast<object?>().All(item => IsWhole(type.GenericTypeArguments[0], item));
        }

        return given is not null && (!type.IsDefined(typeof(OutputTypeAttribute), false)
            || (given is IDictionary map && MadeUp.MembersOf(type).All(member =>
                map.Contains(member.Wire) && IsWhole(member.Type, map[member.Wire]))));
    }
}
