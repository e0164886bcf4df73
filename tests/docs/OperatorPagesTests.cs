namespace Platform.Tests.Docs;

/// <summary>What no plan can show, in a process or in the account, stands on a page with its way out.</summary>
public sealed class OperatorPagesTests
{
    // The provider keeps the client of a failed look-up until its process ends: nothing in a plan does it or avoids it.
    [TestCase("docs/destroy-and-roll-back.md", "## An update that failed", "Run it again.", "`common/client.go`",
        "A new run is a new process.")]
    [TestCase("docs/first-deployment.md", "## 4. The first update, by a human", "An update that failed is run again",
        "asks for the workspace once and keeps a failure until it ends")]
    // A switch of the account: the settings say that it is on, and no plan reads the account.
    [TestCase("docs/deployment-identities.md", "## Who fills the groups", "`groupMembers`", "`groups-filled`",
        "an account administrator switches it on")]
    public void A_page_says_what_to_do_and_why(string page, string heading, params string[] words)
    {
        var text = Page.Of(page).Text;
        var start = text.IndexOf($"{heading}\n", StringComparison.Ordinal);
        Assert.That(start, Is.GreaterThanOrEqualTo(0), heading);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var section = text[start..(end < 0 ? text.Length : end)];
        foreach (var word in words)
        {
            Assert.That(section, Does.Contain(word));
        }
    }
}
