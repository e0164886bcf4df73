namespace Platform.Local.Landing;

/// <summary>Why a file cannot be used, in the words of runtime/databricks/flowtask.</summary>
static class Reasons
{
    internal const string Empty = "the file is empty";

    internal const string Damaged = "the file is cut off or damaged";

    internal const string NoObject = "none of its lines is a JSON object";

    internal static string NoColumn(IEnumerable<string> names) =>
        $"the header has none of the columns {string.Join(", ", names)}";

    internal static string NoLine(int lines) => $"none of its {lines} lines can be read";
}
