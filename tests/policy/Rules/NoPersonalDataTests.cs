using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class NoPersonalDataTests
{
    [TestCase("""{"tags":{"git_user":"ann@acme.no"}}""", "tags.git_user")]
    [TestCase("""{"tags":[{"key":"owner","value":"ask ann.b+c@acme.co.uk first"}]}""", "tags[0].value")]
    [TestCase("""{"name":"ann@acme.no"}""", "name")]
    [TestCase("""{"nested":{"list":["a","b@c.de"]}}""", "nested.list[1]")]
    public void An_address_is_named_where_it_stands(string inputs, string path) =>
        Assert.That(
            Some.Judge(new NoPersonalData(), Some.Resource("a:b:C", inputs)),
            Is.EqualTo(new[] { $"it: `{path}` holds an e-mail address; leave it out" }));

    [TestCase("""{"emailReceivers":[{"emailAddress":"ann@acme.no","name":"ann"}]}""")]
    [TestCase("""{"emailNotifications":{"onFailures":["ann@acme.no"]}}""")]
    [TestCase("""{"url":"abfss://gold@acme.dfs.core.windows.net/energy"}""")]
    [TestCase("""{"tags":{"owner":"[unknown]","creator":"@acme"}}""")]
    public void A_mailbox_that_is_written_to_and_the_address_of_a_container_are_none(string inputs) =>
        Assert.That(Some.Judge(new NoPersonalData(), Some.Resource("a:b:C", inputs)), Is.Empty);

    // Finding 8 of the review: the address of whoever deployed.
    [TestCase("dev", 80)]
    [TestCase("staging", 70)]
    [TestCase("prod", 92)]
    public void The_first_plans_tag_resources_with_the_address_of_a_person(string environment, int count)
    {
        var found = FirstPlans.Judge(new NoPersonalData(), environment);
        Assert.That(found, Has.Length.EqualTo(count));
        Assert.That(found, Has.Some.EndsWith(": `tags.git_user` holds an e-mail address; leave it out"));
    }

    [TestCase("shared")]
    [TestCase("pullRequest")]
    public void A_stack_that_a_person_deploys_holds_no_address(string kind) =>
        Assert.That(
            Plans.With("dev", $"general.kind={kind}", "git.user=ann.other@acme.no").Findings
                .Select(finding => finding.Policy),
            Has.None.EqualTo("no-personal-data"));
}
