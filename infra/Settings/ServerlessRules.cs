using Platform.Mesh.Faults;
using Platform.Mesh.Flows;

namespace Platform.Settings;

/// <summary>The rule between settings and flows: serverless compute must reach what it reads.</summary>
static class ServerlessRules
{
    /// <summary>What is broken.</summary>
    // In every environment the firewalls deny by default, and serverless compute comes from no address to list.
    internal static IEnumerable<Fault> Check(PlatformSettings settings, DataMesh mesh)
    {
        string[] serverless = [.. mesh.Flows.Where(IsServerless).Select(flow => flow.Path.ShortPath)];
        return settings.Options.Ncc != Ownership.None || serverless.Length == 0
            ? []
            :
            [
                new Fault(
                    settings.File,
                    "platform:options.ncc",
                    "none",
                    "create or adopt while flows compute serverless, for storage admits that by private endpoint only: "
                    + string.Join(", ", serverless)),
            ];
    }

    // Alerts run on the warehouse, which is serverless.
    static bool IsServerless(Flow flow) => flow.Definition.Serverless == true
        || flow.Definition.Tasks.Any(task => task.Serverless == true)
        || flow.Definition.Alerts.Count > 0;
}
