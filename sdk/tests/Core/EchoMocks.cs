using Pulumi.Testing;

namespace Platform.Sdk.Tests.Core;

/// <summary>Echoes inputs as state, or gives the state a test wants, with the id "name-id".</summary>
sealed class EchoMocks : IMocks
{
    public List<MockResourceArgs> Resources { get; } = [];

    public object? State { get; init; }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Add(args);
        return Task.FromResult<(string?, object)>((args.Name + "-id", State ?? args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
