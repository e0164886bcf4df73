using System.Collections.Immutable;
using Platform.Mesh.Faults;

namespace Platform.Naming;

/// <summary>
/// The tags of every taggable resource. They say nothing of git: a tag that changes with the commit changes every
/// resource in every update, and an update of a resource makes its outputs unknown to all that read them.
/// </summary>
public static class Tags
{
    /// <summary>The tags that each taggable resource must have.</summary>
    public static readonly ImmutableArray<string> Mandatory = ["owner", "service", "project", "creator", "environment"];

    const int LongestValue = 256;

    /// <summary>Makes the tags.</summary>
    /// <param name="owner">Who answers for the resources.</param>
    /// <param name="service">The service that they are part of.</param>
    /// <param name="project">The project that pays for them.</param>
    /// <param name="creator">Who or what made them.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="file">The settings file, for the faults.</param>
    /// <exception cref="FaultException">A mandatory tag is empty, or a value has over 256 characters.</exception>
    public static ImmutableDictionary<string, string> Create(
        string owner, string service, string project, string creator, string environment, string file)
    {
        (string Key, string Setting, string Value)[] tags =
        [
            ("owner", "platform:general.owner", owner),
            ("service", "platform:general.service", service),
            ("project", "platform:general.project", project),
            ("creator", "platform:general.creator", creator),
            ("environment", "stack", environment),
        ];
        Fault[] faults = [.. tags
            .Where(tag => string.IsNullOrWhiteSpace(tag.Value) || tag.Value.Length > LongestValue)
            .Select(tag => new Fault(
                file, tag.Setting, tag.Value, $"1 to {LongestValue} characters: it becomes the tag {tag.Key}"))];
        return faults.Length > 0
            ? throw new FaultException(faults)
            : tags.ToImmutableDictionary(tag => tag.Key, tag => tag.Value);
    }
}
