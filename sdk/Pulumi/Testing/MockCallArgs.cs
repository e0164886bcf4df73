using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>What mocks are told of a call.</summary>
public class MockCallArgs
{
    /// <summary>The token of the function.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments that are not null, by name on the wire; every number is a double.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The provider as <c>urn::id</c>; empty when none was given.</summary>
    public string? Provider { get; set; }
}
