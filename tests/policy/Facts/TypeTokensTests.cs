using System.Text.RegularExpressions;

namespace Platform.Tests.Policy.Facts;

/// <summary>A type token that two rules name is a constant: each is written out once.</summary>
public sealed class TypeTokensTests
{
    [Test]
    public void Each_token_is_written_out_once_in_the_policies()
    {
        var tokens = Repository.Files("policy/**/*.cs")
            .SelectMany(file => Regex.Matches(
                File.ReadAllText(Path.Combine(Repository.Root, file)),
                "\"((?:azure-native|azuread|databricks):[A-Za-z/]+:[A-Za-z0-9]+)\""))
            .Select(match => match.Groups[1].Value).ToArray();

        Assert.That(tokens, Has.Length.AtLeast(80));
        Assert.That(tokens.GroupBy(token => token).Where(same => same.Count() > 1).Select(same => same.Key), Is.Empty);
    }
}
