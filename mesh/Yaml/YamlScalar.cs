namespace Platform.Mesh.Yaml;

/// <summary>Text, a number, a truth value or nothing.</summary>
/// <param name="Text">As written, without quotes.</param>
/// <param name="Plain">Not quoted, so that <c>true</c> is a truth value and <c>1</c> a number.</param>
/// <param name="Line">From 1.</param>
public sealed record YamlScalar(string Text, bool Plain, int? Line) : YamlNode(Line)
{
    /// <summary>Nothing: <c>null</c>, <c>~</c> or an empty plain value.</summary>
    public bool IsNull => Plain && Text is "" or "null" or "~";
}
