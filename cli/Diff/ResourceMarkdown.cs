using Platform.Cli.Shell;
using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>What lines about a resource begin and end with.</summary>
static class ResourceMarkdown
{
    const int NameLength = 160;

    /// <summary>Name and type.</summary>
    public static string Name(ResourceFact resource) =>
        $"{Escape.Code(Escape.Cut(resource.Name, NameLength))} {Escape.Code(Escape.Cut(resource.Type, NameLength))}";

    /// <summary>What must be known before the change is deployed.</summary>
    public static string Warnings(ResourceChange change)
    {
        var refused = change.Refused ? " **protected: the deployment will refuse this**" : "";
        return change.First is { } step ? $"{refused} **first: {Escape.Html(step)}**" : refused;
    }
}
