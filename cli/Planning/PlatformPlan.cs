using Platform.Components.Foundation;
using Platform.Mesh.Faults;
using Platform.Naming;
using Platform.Policy;
using Platform.Policy.Facts;
using Platform.Settings;
using Platform.Stacks;

namespace Platform.Cli.Planning;

/// <summary>Plans the platform: the very stack that `pulumi up` deploys, judged by the rules.</summary>
public static class PlatformPlan
{
    /// <summary>The plan of an environment with its findings.</summary>
    /// <exception cref="FaultException">The configuration is wrong.</exception>
    public static async Task<Plan> OfAsync(string root, string environment, params IReadOnlyList<string> overrides)
    {
        var source = SettingsFile.ToConfig(root, environment, overrides);
        var plan = await Planner.RunAsync(source, options => new PlatformStack(options), root);
        return plan with { Findings = Policies.Judge(Facts(plan, source)) };
    }

    /// <summary>What the rules judge.</summary>
    public static StackFacts Facts(Plan plan, SettingsSource source)
    {
        // The stack has read the same settings, so that they are right.
        var settings = SettingsReader.Read(source, preview: true, () => new(null, null, null));
        return new StackFacts
        {
            Resources = plan.Resources,
            Private = settings.Network.Access == NetworkAccess.Private,
            ProtectsState = settings.Protection.Protect,
            MandatoryTags = Tags.Mandatory,
            Adopted = Adopted(settings),
        };
    }

    // The groups of a tenant and of an account are made by one environment; the others name them.
    static Dictionary<string, string> Adopted(PlatformSettings settings)
    {
        var groups = settings.Personas.Groups == Ownership.Adopt ? Enum.GetValues<Persona>() : [];
        var adopted = groups.ToDictionary(persona => Personas.NameOf(settings.Names, persona), _ => "");
        if (settings.Flows.RunAs is { } runner)
        {
            adopted[runner] = "";
        }

        return adopted;
    }
}
