using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>What mocks are told of a resource.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The logical name.</summary>
    public string? Name { get; set; }

    /// <summary>The inputs that are known and not null, by name on the wire; every number is a double.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The provider as <c>urn::id</c>; empty when none was given.</summary>
    public string? Provider { get; set; }

    /// <summary>The id it is read or imported by; empty when it is new.</summary>
    public string? Id { get; set; }
}
