using System.Runtime.CompilerServices;

namespace Platform.Tests;

/// <summary>The repository that the tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    static string Find([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, ".."));
}
