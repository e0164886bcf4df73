namespace Platform.Cli.Planning;

/// <summary>Sets variables of this process until disposed: a program reads its configuration from them.</summary>
sealed class VariableScope : IDisposable
{
    readonly Dictionary<string, string?> before = [];

    public VariableScope(IReadOnlyDictionary<string, string> variables)
    {
        foreach (var (name, value) in variables)
        {
            before[name] = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
