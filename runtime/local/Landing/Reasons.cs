namespace Platform.Local.Landing;

/// <summary>Why a file or a line of it cannot be used, in the words of runtime/databricks/flowtask.</summary>
static class Reasons
{
    /// <summary>What stands in the place of bytes that are no UTF-8.</summary>
    internal const char Replacement = '\uFFFD';

    internal const string Empty = "the file is empty";

    internal const string Damaged = "the file is cut off or damaged";

    internal const string HeaderAlone = "nothing follows its header";

    internal const string NotUtf8 = "not UTF-8";

    internal const string Quote = "a stray quote";

    internal const string NoObject = "no JSON object, or a key twice";

    internal static string NoColumn(IEnumerable<string> names) =>
        $"the header has none of the columns {string.Join(", ", names)}";

    internal static string Cells(int cells, int columns) => $"{cells} of {columns} cells";

    internal static string NoLine(long lines, long first, string reason) =>
        $"none of its {lines} lines can be read; line {first}: {reason}";
}
