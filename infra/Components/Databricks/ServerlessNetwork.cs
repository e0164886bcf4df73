using System.Collections.Immutable;
using Platform.Settings;
using Pulumi;
using Pulumi.Databricks;

namespace Platform.Components.Databricks;

/// <summary>
/// The way of serverless compute to what is closed: a network connectivity configuration, made here or adopted, the
/// endpoints it opens, its binding to the workspace, and the policy that says where else serverless compute may go.
/// An endpoint works once its connection is approved on the service that it leads to. That takes a second step: the
/// provider of Azure refuses to make a connection that exists already (pulumi-azure-native, crud.go, CanCreate), and
/// these exist as soon as Databricks asks for them.
/// </summary>
public sealed class ServerlessNetwork : PlatformComponent
{
    readonly ServerlessNetworkArgs args;

    /// <summary>Opens the way.</summary>
    public ServerlessNetwork(string name, ServerlessNetworkArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:ServerlessNetwork", name, args.Context, options)
    {
        this.args = args;
        var wanted = args.Settings.Options;
        var configuration = wanted.Ncc == Ownership.Adopt
            ? Output.Create(wanted.NccId!)
            : AddConfiguration().NetworkConnectivityConfigId;
        var rules = AddRules(configuration);
        Endpoints = Output.All(rules.Select(rule => Described(rule.Key, rule.Value)))
            .Apply(found => rules.Keys.Zip(found).ToImmutableDictionary(pair => pair.First, pair => pair.Second));
        Bound = new MwsNccBinding($"{name}-binding", new MwsNccBindingArgs
        {
            NetworkConnectivityConfigId = configuration,
            WorkspaceId = args.Workspace.Id,
        }, args.Workspace.Inside(this, rules.Values));
        _ = new ServerlessEgress($"{name}-egress", new ServerlessEgressArgs
        {
            Context = Context,
            Workspace = args.Workspace,
            Targets = args.Targets,
            Hosts = wanted.ServerlessHosts,
        }, Part());
        RegisterOutputs();
    }

    /// <summary>Puts the workspace into the network: what computes serverless waits for it.</summary>
    public MwsNccBinding Bound { get; }

    /// <summary>
    /// By target: name and state of the endpoint. Where settings say that the endpoints are approved, one that is not
    /// fails the update here.
    /// </summary>
    public Output<ImmutableDictionary<string, string>> Endpoints { get; }

    // One for each environment: an endpoint of a shared one would lead the others' workspaces there too.
    MwsNetworkConnectivityConfig AddConfiguration() => new(LogicalName, new MwsNetworkConnectivityConfigArgs
    {
        Name = $"{Context.Names.Platform}-{Context.Names.Environment}",
        Region = Context.Location,
    }, args.Workspace.Outside(this));

    // One after the other: an account refuses two changes at once.
    Dictionary<string, MwsNccPrivateEndpointRule> AddRules(Output<string> configuration)
    {
        Dictionary<string, MwsNccPrivateEndpointRule> rules = [];
        foreach (var target in args.Targets)
        {
            rules[target.Key] = new($"{LogicalName}-{target.Key}", new MwsNccPrivateEndpointRuleArgs
            {
                NetworkConnectivityConfigId = configuration,
                ResourceId = target.Id,
                GroupId = target.Link.GroupId,
            }, args.Workspace.Outside(this, rules.Values.TakeLast(1)));
        }

        return rules;
    }

    Output<string> Described(string key, MwsNccPrivateEndpointRule rule) =>
        Output.Tuple(rule.EndpointName, rule.ConnectionState).Apply(found => EndpointApproval.Check(
            args.Settings.Options.NccApproved, args.Settings.File, key, found.Item1, found.Item2));
}
