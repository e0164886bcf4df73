using System.Text.Json.Nodes;

namespace Platform.Tests.Engine;

/// <summary>A finding as the engine tells it.</summary>
/// <param name="Policy">The rule.</param>
/// <param name="Level">Advisory or mandatory.</param>
/// <param name="Severity">From low to critical.</param>
/// <param name="Resource">Type and name of the resource; empty for the stack.</param>
/// <param name="Message">The message.</param>
sealed record EngineFinding(string Policy, string Level, string Severity, string Resource, string Message)
{
    /// <summary>From an event.</summary>
    public static EngineFinding Of(JsonNode found) => new(
        found["policyName"]!.GetValue<string>(), found["enforcementLevel"]!.GetValue<string>(),
        found["severity"]!.GetValue<string>(), Key(found["resourceUrn"]?.GetValue<string>() ?? ""),
        found["message"]!.GetValue<string>().Trim());

    static string Key(string urn)
    {
        var parts = urn.Split("::", 4);
        return parts.Length < 4 || parts[2] == "pulumi:pulumi:Stack" ? "" : $"{parts[2].Split('$')[^1]}::{parts[3]}";
    }
}
