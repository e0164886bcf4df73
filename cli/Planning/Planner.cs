using Platform.Mesh.Faults;
using Platform.Settings;
using Pulumi.Testing;

namespace Platform.Cli.Planning;

/// <summary>Runs a stack in process, through Pulumi's testing API, and writes down what it asks for.</summary>
public static class Planner
{
    /// <summary>Runs a stack.</summary>
    /// <typeparam name="TStack">The stack's class.</typeparam>
    /// <param name="source">Its configuration.</param>
    /// <param name="make">Makes the stack; the options carry the recorder and must reach the base class.</param>
    /// <param name="mocks">What the cloud answers; null: nothing exists yet and nothing is known.</param>
    /// <param name="preview">False: the run is an update, in which every output is known.</param>
    /// <param name="root">The folder of the project.</param>
    /// <param name="recorder">Notes the resources; null: one of its own.</param>
    /// <exception cref="FaultException">The configuration is wrong, or a type and name stand twice.</exception>
    /// <exception cref="RunException">The program failed.</exception>
    public static async Task<Plan> RunAsync<TStack>(
        SettingsSource source, Func<StackOptions, TStack> make, string root, IMocks? mocks = null, bool preview = true,
        Recorder? recorder = null)
        where TStack : Stack
    {
        recorder ??= new Recorder();
        var factory = new StackFactory(() => make(recorder.Options()));
        var options = new TestOptions
        {
            ProjectName = SettingsReader.Namespace.TrimEnd(':'),
            StackName = source.Stack,
            IsPreview = preview,
            RootDirectory = root,
        };
        using (new VariableScope(source.ToEnvironment()))
        {
            try
            {
                await Deployment.TestWithServiceProviderAsync<TStack>(mocks ?? new PlanMocks(), factory, options);
            }
            catch (Exception) when (factory.Thrown is FaultException fault)
            {
                throw fault;
            }
        }
        var resources = await PlanReader.ReadAsync(recorder.Registrations, $"Pulumi.{source.Stack}.yaml");
        var (outputs, _) = await InputReader.ReadAsync(factory.Made!);
        return new Plan { Stack = source.Stack, Resources = resources, Outputs = outputs };
    }
}
