using System.Collections.Immutable;
using Pulumi.Testing;

namespace Platform.Cli.Planning;

/// <summary>
/// Answers as the cloud would before a first deployment: nothing exists, so that no id and no output is known.
/// Functions that ask the cloud for facts which a plan cannot know are answered with marks, each listed here; any other
/// one stops the plan.
/// </summary>
sealed class PlanMocks : IMocks
{
    const string ZeroGuid = "00000000-0000-0000-0000-000000000000";

    // What the functions of this platform's program give back, by token; members by wire name.
    static readonly Dictionary<string, ImmutableDictionary<string, object>> Answers = new()
    {
        ["azure-native:authorization:getClientConfig"] = Answer(
            ("clientId", ZeroGuid), ("objectId", ZeroGuid), ("subscriptionId", ZeroGuid), ("tenantId", ZeroGuid)),
        ["azuread:index/getClientConfig:getClientConfig"] = Answer(
            ("clientId", ZeroGuid), ("id", ZeroGuid), ("objectId", ZeroGuid), ("tenantId", ZeroGuid)),
    };

    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((null, ImmutableDictionary<string, object>.Empty));

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Answers.TryGetValue(args.Token ?? "", out var answer)
        ? Task.FromResult<object>(answer)
        : throw new NotSupportedException(
            $"the plan does not know what `{args.Token}` answers; "
            + "add the token to PlanMocks with the members that the program reads");

    static ImmutableDictionary<string, object> Answer(params IEnumerable<(string Name, string Value)> members) =>
        members.ToImmutableDictionary(member => member.Name, member => (object)member.Value);
}
