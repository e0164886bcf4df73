using Platform.Cli.Diff;
using Platform.Cli.Planning;
using Platform.Mesh.Faults;
using Platform.Policy.Facts;
using Platform.Settings;
using Pulumi.Testing;

namespace Platform.Cli.Update;

/// <summary>
/// Plans an update of an environment that exists. An input is unknown when an output that it is made from is, so what
/// one change makes unknown is unknown too when everything changes at once: one run in which everything changes and
/// nothing is replaced stands for as many runs as there are resources. Only what is replaced in it is run one by one,
/// to find which change does it.
/// </summary>
/// <param name="run">Runs the program.</param>
public sealed class UpdatePreview(Func<Recorder, IMocks, Task<Plan>> run)
{
    /// <summary>Of an environment, or of the stack that deploys them.</summary>
    /// <exception cref="FaultException">The configuration is wrong.</exception>
    public static UpdatePreview Of(string root, string environment, params IReadOnlyList<string> overrides)
    {
        var source = SettingsFile.ToConfig(root, environment, overrides);
        return new((recorder, mocks) => PlatformPlan.RunAsync(source, root, mocks, recorder));
    }

    /// <summary>The plan after a change of one resource.</summary>
    /// <param name="changed">Type and name.</param>
    /// <exception cref="FaultException">There is no such resource, or a kind is not in the facts.</exception>
    public async Task<UpdatePlan> OfAsync(string changed)
    {
        var (plan, effects) = await RunAsync(key => key == changed);
        string[] keys = [.. Changeable(plan).Select(resource => resource.Key)];
        if (!keys.Contains(changed))
        {
            throw new FaultException(new Fault(
                "--changed", "", changed, $"a resource of the plan, such as {NearKeys.Of(changed, keys)}"));
        }

        return new UpdatePlan(plan, changed, keys.Length, Causes(changed, effects)) { Effects = effects };
    }

    /// <summary>The plan after a change of every resource, and which of them replaces another.</summary>
    /// <exception cref="FaultException">A kind is not in the facts.</exception>
    public async Task<UpdatePlan> OfAllAsync()
    {
        var (plan, effects) = await RunAsync(_ => true);
        var causes = new List<Cause>();
        foreach (var key in Suspects.Of(effects))
        {
            var (_, own) = await RunAsync(other => other == key);
            causes.AddRange(Causes(key, own));
        }

        return new UpdatePlan(plan, null, Changeable(plan).Count(), causes) { Effects = effects };
    }

    async Task<(Plan Plan, IReadOnlyList<Effect> Effects)> RunAsync(Func<string, bool> changed)
    {
        var recorder = new Recorder();
        var mocks = new UpdateMocks(recorder, changed);
        var plan = await run(recorder, mocks);
        Fault[] faults = [.. Changeable(plan).Select(resource => resource.Type).Distinct()
            .Where(type => !ReplaceOnChange.Knows(type))
            .Select(type => new Fault(
                "cli/Diff/replace-on-change.json", type, null, "the inputs whose change replaces it; [] for none"))];
        return faults.Length == 0 ? (plan, mocks.Effects) : throw new FaultException(faults);
    }

    static Cause[] Causes(string changed, IEnumerable<Effect> effects)
    {
        Effect[] replaced = [.. effects.Where(effect => effect.IsReplacement)];
        return replaced.Length == 0 ? [] : [new Cause(changed, replaced)];
    }

    static IEnumerable<ResourceFact> Changeable(Plan plan) =>
        plan.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider);
}
