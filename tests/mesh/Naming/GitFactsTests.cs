namespace Platform.Tests.Mesh.Naming;

public sealed class GitFactsTests
{
    [Test]
    public void User_branch_and_commit_become_words_for_names()
    {
        var facts = new GitFacts("pal.de-vibe@acme.no", "feat/gh-1622_Assisi", "0e7768a7c0ffee11");

        Assert.That(facts.UserToken, Is.EqualTo("paldevibe"));
        Assert.That(facts.BranchToken, Is.EqualTo("featgh1622Assisi"));
        Assert.That(facts.CommitToken, Is.EqualTo("0e7768a7"));
    }

    [Test]
    public void What_is_unknown_is_empty()
    {
        var facts = new GitFacts(null, null, null);

        Assert.That(new[] { facts.UserToken, facts.BranchToken, facts.CommitToken }, Is.All.Empty);
    }

    [Test]
    public void A_long_branch_is_cut_and_stays_different_from_its_neighbour()
    {
        var branch = new string('b', 200);

        Assert.That(new GitFacts(null, branch, null).BranchToken, Has.Length.EqualTo(48));
        Assert.That(
            new GitFacts(null, branch, null).BranchToken,
            Is.Not.EqualTo(new GitFacts(null, branch + "2", null).BranchToken));
    }
}
