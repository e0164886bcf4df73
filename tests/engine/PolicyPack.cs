using System.Runtime.InteropServices;

namespace Platform.Tests.Engine;

/// <summary>The executable that the engine starts, as the build made it.</summary>
static class PolicyPack
{
    /// <summary>The file.</summary>
    public static string Executable { get; } = Path.Combine(
        AppContext.BaseDirectory.Replace(
            Path.Combine(Repository.Root, "tests", "bin"), Path.Combine(Repository.Root, "pack", "bin")),
        "platform-policies");

    /// <summary>The folder of the .NET that these tests run on.</summary>
    public static string Runtime { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
