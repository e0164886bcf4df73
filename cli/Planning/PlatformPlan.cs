using Platform.Cli.Rules;
using Platform.Components.Foundation;
using Platform.Mesh.Faults;
using Platform.Naming;
using Platform.Policy;
using Platform.Policy.Facts;
using Platform.Settings;
using Platform.Stacks;
using Pulumi.Testing;

namespace Platform.Cli.Planning;

/// <summary>Plans the platform: the very stack that `pulumi up` deploys, judged by the rules.</summary>
public static class PlatformPlan
{
    /// <summary>The plan of an environment with its findings.</summary>
    /// <exception cref="FaultException">The configuration is wrong.</exception>
    public static async Task<Plan> OfAsync(string root, string environment, params IReadOnlyList<string> overrides)
    {
        var source = SettingsFile.ToConfig(root, environment, overrides);
        var plan = await RunAsync(source, root);
        return plan with
        {
            Findings = Policies.Judge(Facts(plan, source), RuleBookFile.Read(root, environment)),
        };
    }

    /// <summary>Previews the stack that a configuration is of.</summary>
    /// <param name="source">The configuration.</param>
    /// <param name="root">The folder of the project.</param>
    /// <param name="mocks">What the cloud answers; null: nothing exists yet and nothing is known.</param>
    /// <param name="recorder">Notes the resources; null: one of its own.</param>
    /// <exception cref="FaultException">The configuration is wrong.</exception>
    public static Task<Plan> RunAsync(
        SettingsSource source, string root, IMocks? mocks = null, Recorder? recorder = null) =>
        SettingsReader.IsBootstrap(source.Values)
            ? Planner.RunAsync(source, options => new BootstrapStack(options), root, mocks, recorder: recorder)
            : Planner.RunAsync(source, options => new PlatformStack(options), root, mocks, recorder: recorder);

    /// <summary>What the rules judge.</summary>
    public static StackFacts Facts(Plan plan, SettingsSource source)
    {
        if (SettingsReader.IsBootstrap(source.Values))
        {
            var bootstrap = SettingsReader.ReadBootstrap(source, preview: true);
            return new StackFacts
            {
                Resources = plan.Resources,
                Private = false,
                ProtectsState = true,
                MandatoryTags = Tags.Mandatory,
                MembersArrive = true,
                MembersArriveWhole = bootstrap.Deployers.GroupMembers == GroupMembers.Automatic,
            };
        }

        // The stack has read the same settings, so that they are right.
        var settings = SettingsReader.Read(source, preview: true, () => new(null, null, null));
        return new StackFacts
        {
            Resources = plan.Resources,
            Private = settings.Network.Access == NetworkAccess.Private,
            ProtectsState = settings.Protection.Protect,
            TablesExist = settings.Flows.TablesExist,
            MandatoryTags = Tags.Mandatory,
            Adopted = Adopted(settings),
            MembersArrive = settings.Personas.GroupMembers is not null,
            MembersArriveWhole = settings.Personas.GroupMembers == GroupMembers.Automatic,
            Administrators = settings.Deployment.Administrators.Group,
            Deployers = settings.Deployment.Administrators.AccountId,
        };
    }

    // The groups of a tenant and of an account are made by one environment, and who deploys by none; others name them.
    static Dictionary<string, string> Adopted(PlatformSettings settings)
    {
        var groups = settings.Personas.Groups == Ownership.Adopt ? Enum.GetValues<Persona>() : [];
        var adopted = groups.ToDictionary(
            persona => Personas.NameOf(settings.Names, persona),
            persona => settings.Personas.AccountGroups?.Of(persona) ?? "");
        var deployers = settings.Deployment.Administrators;
        adopted[deployers.Group] = deployers.AccountId;
        if (settings.Flows.RunAs is { } runner)
        {
            adopted[runner] = "";
        }

        return adopted;
    }
}
