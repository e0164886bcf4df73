using System.Collections.Immutable;
using Platform.Components;
using Platform.Components.Access;
using Platform.Components.Bootstrap;
using Platform.Settings;
using Pulumi;

namespace Platform.Stacks;

/// <summary>
/// What exists before the first environment, and deploys them all: who may, and where Pulumi keeps its state. A human
/// makes it once; its outputs are what the settings of the environments name.
/// </summary>
public sealed class BootstrapStack : Stack
{
    /// <summary>What the engine runs.</summary>
    public BootstrapStack() : this(null)
    {
    }

    /// <summary>The same with options, for a plan: the options carry the recorder that notes every resource.</summary>
    public BootstrapStack(StackOptions? options) : base(options)
    {
        var settings = BootstrapSettings.Load(Deployment.Instance.StackName, Deployment.Instance.IsDryRun);
        var context = PlatformContext.From(settings);
        var azure = new AzureProviders("azure-providers", new() { Context = context });
        var store = new StateStore("state", new() { Context = context, Settings = settings.State }, azure.Options);
        var people = new Administrators("administrators", new()
        {
            Context = context,
            DatabricksAccountId = settings.Deployers.DatabricksAccountId,
        }, azure.Options);
        var deployers = settings.Deployers.Environments.ToDictionary(
            environment => environment.Name,
            environment => new Deployers($"deployers-{environment.Name}", new()
            {
                Context = context with
                {
                    Names = settings.NamesOf(environment.Name, environment.SubscriptionId),
                    Tags = settings.TagsOf(environment.Name),
                    SubscriptionId = environment.SubscriptionId,
                },
                People = people,
                ResourceGroup = store.ResourceGroup,
                Github = settings.Deployers.Github,
                AzureDevOps = environment.AzureDevOps,
            }, azure.Options));
        var states = deployers.ToDictionary(
            one => one.Key,
            one => store.Keep(one.Key, one.Value.Group, one.Value.Previewer));
        states[settings.Stack] = store.Keep(settings.Stack, people.Group);

        StateUrls = OutputMap.Of(states, state => state.Url);
        SecretsProviders = OutputMap.Of(states, state => state.SecretsProvider);
        AdministratorGroups = OutputMap.Of(deployers, one => Output.Create(one.GroupName));
        AdministratorAccountIds = OutputMap.Of(deployers, one => one.AccountGroupId);
        PlanClientIds = OutputMap.Of(deployers, one => one.Identities.PlanClientId);
        ApplyClientIds = OutputMap.Of(deployers, one => one.Identities.ApplyClientId);
    }

    /// <summary>By stack: for <c>pulumi login</c>.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> StateUrls { get; set; }

    /// <summary>By stack: for <c>pulumi stack init --secrets-provider</c>.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> SecretsProviders { get; set; }

    /// <summary>By environment: <c>platform:deployment.administrators.group</c>.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> AdministratorGroups { get; set; }

    /// <summary>By environment: <c>platform:deployment.administrators.accountId</c>.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> AdministratorAccountIds { get; set; }

    /// <summary>By environment: identity that a pipeline previews as.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> PlanClientIds { get; set; }

    /// <summary>By environment: identity that a pipeline deploys as.</summary>
    [Output] public Output<ImmutableDictionary<string, string>> ApplyClientIds { get; set; }
}
