using Platform.Cli.Planning;
using Platform.Stacks;
using Pulumi.Testing;

namespace Platform.Tests.Stacks;

/// <summary>
/// What the program asks the cloud while it plans. Each question takes a right of whoever previews, so that only Azure
/// is asked, where Reader answers, and never Entra or Databricks; and it is asked by the stack's own provider, which
/// knows tenant and subscription.
/// </summary>
public sealed class CallTests
{
    sealed class Listening(IMocks answers) : IMocks
    {
        public List<string> Calls { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            answers.NewResourceAsync(args);

        public Task<object> CallAsync(MockCallArgs args)
        {
            var provider = args.Provider?.Split("::") is [.., var type, var name, _]
                ? $"{type.Split('$')[^1]}::{name}"
                : "the default";
            lock (Calls)
            {
                Calls.Add($"{args.Token} by {provider}");
            }

            return answers.CallAsync(args);
        }
    }

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public async Task A_plan_asks_Azure_for_ids_by_name_and_nothing_else(string environment)
    {
        var mocks = new Listening(new KnownMocks());
        await Planner.RunAsync(
            Plans.OwnSource(environment),
            options => new PlatformStack(options),
            Repository.Root,
            mocks,
            preview: false);

        const string own = "by pulumi:providers:azure-native::azure-providers-resources";
        Assert.That(mocks.Calls.Distinct(), Is.EquivalentTo(new[]
        {
            $"azure-native:databricks:getAccessConnector {own}", $"azure-native:databricks:getWorkspace {own}",
            $"azure-native:managedidentity:getUserAssignedIdentity {own}",
        }));
    }
}
