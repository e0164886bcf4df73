using System.Diagnostics;
using Platform.Tests.Stacks;

namespace Platform.Tests.Engine;

/// <summary>The executable that serves the rules lives as long as its engine.</summary>
public sealed class PolicyPackLifeTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public void It_ends_with_an_engine_that_is_killed()
    {
        using var runtime = new PulumiEngine(Plans.Of("prod"));
        using var engine = runtime.Preview("--policy-pack", PolicyPack.Executable);
        var pack = Until(() => ChildOf(engine.Id));
        engine.Kill();

        Assert.That(pack, Is.Not.Null, "the engine started no pack");
        Assert.That(Until(() => Directory.Exists($"/proc/{pack}") ? null : "gone"), Is.EqualTo("gone"));
    }

    // The child of a process that is the pack.
    static string? ChildOf(int process) => Directory.EnumerateDirectories("/proc")
        .Select(folder => Path.GetFileName(folder))
        .Where(id => id.All(char.IsAsciiDigit))
        .FirstOrDefault(id => Text(id, "stat").Split(") ")[^1].Split(' ').ElementAtOrDefault(1) == $"{process}"
            && Text(id, "cmdline").StartsWith(PolicyPack.Executable, StringComparison.Ordinal));

    static string Text(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine("/proc", process, file));
        }
        catch (IOException)
        {
            return ""; // ended in between
        }
    }

    static string? Until(Func<string?> found)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            if (found() is { } one)
            {
                return one;
            }

            Thread.Sleep(5);
        }

        return null;
    }
}
