using Platform.Tests.Stacks;

namespace Platform.Tests.Delivery;

/// <summary>What is applied is what was reviewed, in our plan and in the engine's operations.</summary>
public sealed class ReviewedTests
{
    static string Operations(params string[] steps) =>
        $$"""{"steps":[{{string.Join(',', steps.Select(step => $$"""{"op":"{{step}}","urn":"urn:{{step}}"}"""))}}]}""";

    static Script Reviewed()
    {
        var script = new Script();
        script.FakePlatform();
        script.Fake("pulumi", $"cat '{script.Folder}/engine'");
        ShippedFiles.CopyTo(script.Folder);
        script.Write("Pulumi.yaml", "name: platform\n");
        script.Write("engine", Operations("create", "same", "update"));
        var run = script.Run(".ci/reviewed", "note", "dev", "was");
        Assert.That(run.Code, Is.Zero, run.Errors + run.Output);
        return script;
    }

    [Test]
    public void The_same_sources_and_the_same_operations_are_applied()
    {
        using var script = Reviewed();
        script.Write("engine", Operations("update", "create"));
        Assert.That(script.Run(".ci/reviewed", "same", "dev", "was").Code, Is.Zero);
        Assert.That(
            File.ReadAllText(Path.Combine(script.Folder, "was", "operations.txt")),
            Is.EqualTo("create urn:create\nupdate urn:update\n"));
    }

    [Test]
    public void Another_plan_stops()
    {
        using var script = Reviewed();
        var file = Path.Combine(script.Folder, "Pulumi.dev.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("amount: 500\n", "amount: 501\n"));
        var run = script.Run(".ci/reviewed", "same", "dev", "was");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("dev: plan.sha256 is not what was reviewed; nothing was applied"));
    }

    [Test]
    public void Other_operations_of_the_engine_stop()
    {
        using var script = Reviewed();
        script.Write("engine", Operations("create", "delete"));
        var run = script.Run(".ci/reviewed", "same", "dev", "was");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("dev: operations.txt is not what was reviewed; nothing was applied"));
    }
}
