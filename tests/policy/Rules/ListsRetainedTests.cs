using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class ListsRetainedTests
{
    [TestCase("databricks:index/grants:Grants")]
    [TestCase("databricks:index/permissions:Permissions")]
    [TestCase("databricks:index/workspaceBinding:WorkspaceBinding")]
    public void A_list_goes_with_its_object_and_not_before(string type)
    {
        Assert.That(
            Some.Judge(new ListsRetained(), Some.Resource(type) with { RetainOnDelete = true }), Is.Empty);
        Assert.That(
            Some.Judge(new ListsRetained(), Some.Resource(type)),
            Is.EqualTo(new[] { "it: `retainOnDelete` is not set; set it: the list goes with its object" }));
    }

    [Test]
    public void An_entry_of_one_principal_is_taken_back() =>
        Assert.That(Some.Judge(new ListsRetained(), Some.Resource("databricks:index/grant:Grant")), Is.Empty);
}
