using Platform.Mesh.Faults;

namespace Platform.Mesh.Flows;

/// <summary>The rules of a flow that tries out its project.</summary>
static class IntegrationRules
{
    /// <summary>What the flow itself must be.</summary>
    internal static void Check(FlowDefinition definition, FlowFindings found)
    {
        if (definition.Integration is not { } integration)
        {
            return;
        }
        found.Unless(integration.Environments.Count > 0, "integration.environments", "none", "at least one");
        found.Unless(definition.Kind == FlowKind.Job, "kind", "pipeline", "a job with integration");
        found.Unless(definition.Trigger is null, "trigger", "trigger", "a schedule, or none, with integration");
        found.Unless(definition.Continuous is null, "continuous", "continuous",
            "a schedule, or none, with integration");
        found.None("ingestion", definition.Ingestion.Count, "tables",
            "no ingestion with integration: the project's other flows take in files");
        found.None("alerts", definition.Alerts.Count, "alerts", "no alerts with integration: its tables do not stay");
    }

    /// <summary>Such a flow is not everywhere, so no other may need what it makes; and it runs jobs alone.</summary>
    internal static IEnumerable<Fault> Between(DataMesh mesh)
    {
        foreach (var flow in mesh.Flows)
        {
            var own = flow.Definition.Integration is not null;
            var project = mesh.Flows.Where(other => DataMesh.Project(other.Path) == DataMesh.Project(flow.Path));
            if (own && project.FirstOrDefault(other => other.Definition.Kind == FlowKind.Pipeline) is { } pipeline)
            {
                yield return About(flow, "integration", pipeline.Path.ShortPath, "a project of jobs alone");
            }
            foreach (var table in flow.Reads.Where(table => mesh.Maker(flow, table) is { } maker
                && maker.Path != flow.Path && maker.Definition.Integration is not null))
            {
                yield return About(flow, flow.Keys[table].Key, $"{table}",
                    "a table that a flow without integration makes: others are not in every environment");
            }
        }
    }

    static Fault About(Flow flow, string key, string got, string allowed) =>
        new(flow.File, key, got, allowed) { Line = flow.LineOf(key) };
}
