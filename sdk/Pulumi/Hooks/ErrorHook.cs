namespace Pulumi;

/// <summary>
/// A named function the engine calls when an operation on a resource failed. Mocks accept it and never call it.
/// </summary>
/// <param name="name">Unique in the program.</param>
/// <param name="callback">Says whether to try again.</param>
public class ErrorHook(string name, ErrorHookCallback callback)
{
    /// <summary>Unique in the program.</summary>
    public string Name { get; } = name;

    /// <summary>Says whether to try again.</summary>
    public ErrorHookCallback Callback { get; } = callback;
}
