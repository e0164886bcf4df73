using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The outputs of a component or of the stack.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The urn of the component or stack.</summary>
    public readonly string Urn = urn;

    /// <summary>The outputs that are not null, by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
