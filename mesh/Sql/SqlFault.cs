namespace Platform.Mesh.Sql;

/// <summary>A place in a SQL file that one of the two engines would refuse or read in another sense.</summary>
/// <param name="File">The file, as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record SqlFault(string File, int Line, string Message)
{
    /// <summary>`file:line: message`.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
