namespace Platform.Mesh.Flows;

/// <summary>How a task names a function of Python: <c>overconsumption.train:run</c>.</summary>
/// <param name="Module">Its module as a path below <c>src/</c> without an ending: <c>overconsumption/train</c>.</param>
/// <param name="Function">Its name in the module.</param>
sealed record FunctionName(string Module, string Function)
{
    internal const string Pattern = @"^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*:[a-z_][a-z0-9_]*$";

    internal const string Text = "<module>:<function>, the module below src/";

    /// <summary>The folder of the module; empty for one that lies in <c>src/</c> itself.</summary>
    internal string Package => Module.Contains('/', StringComparison.Ordinal) ? Module[..Module.LastIndexOf('/')] : "";

    /// <summary>Reads a text of the pattern.</summary>
    internal static FunctionName Parse(string text)
    {
        var parts = text.Split(':');
        return new(parts[0].Replace('.', '/'), parts[1]);
    }
}
