namespace Platform.Tests.Delivery;

/// <summary>No workflow destroys a stack that is not of a person or of a pull request.</summary>
public sealed class DestroyableTests
{
    static (int Code, string Output, string Errors) Run(string stack, string text)
    {
        using var script = new Script();
        script.Write($"Pulumi.{stack}.yaml", text);
        return script.Run(".ci/destroyable", stack);
    }

    static string Kind(string kind) => $"config:\n  platform:general:\n    company: acme\n    kind: {kind}\n";

    [TestCase("personal")]
    [TestCase("pullRequest")]
    public void A_stack_of_a_person_or_a_pull_request_may_go(string kind) =>
        Assert.That(Run("ann", Kind(kind)).Code, Is.Zero);

    [TestCase("bootstrap")]
    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void No_stack_that_is_shipped_may_go(string stack)
    {
        var file = Path.Combine(Repository.Root, $"Pulumi.{stack}.yaml");
        var run = Run(stack, File.ReadAllText(file));
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("allowed here: personal, pullRequest"));
    }

    [TestCase("shared")]
    [TestCase("bootstrap")]
    [TestCase("Personal")]
    [TestCase("personal\n    kind: shared")]
    [TestCase("shared # kind: personal")]
    public void Another_kind_is_refused(string kind) => Assert.That(Run("ann", Kind(kind)).Code, Is.EqualTo(1));

    [TestCase("config:\n  platform:general:\n    company: acme\n")]
    [TestCase("config:\n  platform:git:\n    kind: personal\n  platform:general:\n    company: acme\n")]
    [TestCase("config:\n  platform:general:\n    # kind: personal\n    company: acme\n")]
    public void Settings_that_do_not_say_it_are_shared(string text) =>
        Assert.That(Run("ann", text).Output, Does.Contain("got \"shared\""));

    [TestCase("../ann")]
    [TestCase("nobody")]
    [TestCase("")]
    public void A_stack_that_is_not_there_is_refused(string stack)
    {
        using var script = new Script();
        Assert.That(script.Run(".ci/destroyable", stack).Code, Is.EqualTo(2));
    }
}
