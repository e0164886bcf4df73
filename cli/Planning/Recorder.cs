using System.Collections.Concurrent;

namespace Platform.Cli.Planning;

/// <summary>
/// Notes every resource of a run with its typed arguments and options. What reaches the mocks is less: they see no
/// parents and no options, unknown inputs are dropped and secrets unwrapped. The older kind of transformation sees it
/// all, and runs under mocks too.
/// </summary>
public sealed class Recorder
{
    readonly List<Registration> registrations = [];
    readonly ConcurrentDictionary<string, Registration> byKey = [];

    /// <summary>Everything that was registered, the stack first, in order of construction.</summary>
    public IReadOnlyList<Registration> Registrations => registrations;

    /// <summary>A resource by its key, during the run too; where a key stands twice, the last one.</summary>
    public Registration this[string key] => byKey[key];

    /// <summary>Options of the stack that is to be recorded.</summary>
    public StackOptions Options() => new() { ResourceTransformations = { Note } };

    ResourceTransformationResult? Note(ResourceTransformationArgs args)
    {
        var registration = new Registration(args.Resource, args.Args, args.Options);
        byKey[registration.Key] = registration;
        lock (registrations)
        {
            registrations.Add(registration);
        }

        return null;
    }
}
