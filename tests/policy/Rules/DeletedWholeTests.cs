using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class DeletedWholeTests
{
    const string Folder = "databricks:index/directory:Directory";

    [TestCase(Folder, "deleteRecursive")]
    [TestCase(DatabricksTypes.Alert, "purgeOnDelete")]
    public void What_is_deleted_says_that_nothing_stays(string type, string input)
    {
        string Message(string got) => $"it: `{input}` is {got}; set it to `true`";
        Assert.That(Some.Judge(new DeletedWhole(), Some.Resource(type, $$"""{"{{input}}":true}""")), Is.Empty);
        Assert.That(
            Some.Judge(new DeletedWhole(), Some.Resource(type, $$"""{"{{input}}":false}""")),
            Is.EqualTo(new[] { Message("`false`") }));
        Assert.That(
            Some.Judge(new DeletedWhole(), Some.Resource(type)), Is.EqualTo(new[] { Message("not set") }));
    }

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void The_first_plans_left_a_folder_and_five_alerts(string environment)
    {
        var found = FirstPlans.Judge(new DeletedWhole(), environment);
        Assert.That(found, Has.Length.EqualTo(6));
        Assert.That(found.Count(one => one.StartsWith(Folder, StringComparison.Ordinal)), Is.EqualTo(1));
    }
}
