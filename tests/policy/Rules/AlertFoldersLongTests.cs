using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class AlertFoldersLongTests
{
    [TestCase("\"/Workspace/platform/dev\"", null)]
    [TestCase("\"/platform/dev\"", "`/platform/dev`")]
    [TestCase("\"/Workspaces/dev\"", "`/Workspaces/dev`")]
    [TestCase("null", "not set")]
    public void Only_the_long_form_is_answered_as_it_was_sent(string folder, string? got) =>
        Assert.That(
            Some.Judge(
                new AlertFoldersLong(), Some.Resource(DatabricksTypes.Alert, $$"""{"parentPath":{{folder}}}""")),
            Is.EqualTo(got is null ? [] : new[] { $"it: `parentPath` is {got}; start it with `/Workspace/`" }));

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void The_first_plans_had_five_short_ones(string environment) =>
        Assert.That(FirstPlans.Judge(new AlertFoldersLong(), environment), Has.Length.EqualTo(5));
}
