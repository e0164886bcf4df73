namespace Pulumi.Testing;

/// <summary>Stands in for engine, cloud and providers in a test.</summary>
public interface IMocks
{
    /// <summary>
    /// Called for every resource but the stack: hands back its id (null: unknown) and its state, a dictionary by name
    /// on the wire.
    /// </summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Called for every function: hands back its result, a dictionary by name on the wire.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Called with the outputs of a component or of the stack.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
