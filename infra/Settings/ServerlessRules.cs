using Platform.Mesh.Faults;
using Platform.Mesh.Flows;

namespace Platform.Settings;

/// <summary>The rule between settings and flows: serverless compute must reach what it reads.</summary>
static class ServerlessRules
{
    /// <summary>What is broken; nothing where either could not be read.</summary>
    internal static IEnumerable<Fault> Check(PlatformSettings? settings, DataMesh? mesh)
    {
        string[] flows = [.. (mesh?.Flows ?? []).Where(flow => flow.IsServerless).Select(flow => flow.Path.ShortPath)];
        if (settings?.Options.Ncc == Ownership.None && flows.Length > 0)
        {
            // In every environment the firewalls deny by default, and serverless compute comes from nowhere to list.
            yield return new Fault(settings.File, "platform:options.ncc", "none",
                "create or adopt while flows compute serverless, for storage admits that by private endpoint only: "
                + string.Join(", ", flows));
        }
    }
}
