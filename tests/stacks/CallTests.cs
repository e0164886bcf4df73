using Platform.Cli.Planning;
using Platform.Stacks;
using Pulumi.Testing;

namespace Platform.Tests.Stacks;

/// <summary>
/// What the program asks the cloud while it plans. Each question takes a right of whoever previews, so there is one;
/// and it is asked by the stack's own provider, which knows tenant and subscription.
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
    public async Task A_plan_asks_for_the_number_of_its_workspace_and_for_nothing_else(string environment)
    {
        var mocks = new Listening(new KnownMocks());
        await Planner.RunAsync(
            Plans.OwnSource(environment),
            options => new PlatformStack(options),
            Repository.Root,
            mocks,
            preview: false);

        Assert.That(mocks.Calls, Is.EqualTo(new[]
        {
            "azure-native:databricks:getWorkspace by pulumi:providers:azure-native::azure-providers-resources",
        }));
    }
}
