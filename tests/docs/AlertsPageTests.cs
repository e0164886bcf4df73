using System.Text.RegularExpressions;
using Platform.Components.Monitoring;

namespace Platform.Tests.Docs;

/// <summary>
/// docs/alerts.md has a run book for every alert, under the name that the alert links to, and no other.
/// </summary>
public sealed class AlertsPageTests
{
    [Test]
    public void Every_alert_has_a_run_book_and_every_run_book_an_alert()
    {
        string[] alerts =
        [
            .. AlertRules.All.Select(rule => rule.Key),
            "budget",
            .. DataMesh.Load(Repository.Root).Flows
                .SelectMany(flow => flow.Definition.Alerts).Select(alert => alert.Name),
        ];

        Assert.That(RunBooks().Keys, Is.EquivalentTo(alerts));
    }

    [Test]
    public void Each_says_what_happened_where_to_look_and_what_to_do() =>
        Assert.That(
            RunBooks().Values.Select(text => Regex
                .Matches(text, @"^\*\*(.+?)\.\*\* \S", RegexOptions.Multiline)
                .Select(part => part.Groups[1].Value)),
            Is.All.EqualTo(new[] { "What happened", "Look", "Do" }));

    static Dictionary<string, string> RunBooks() =>
        Page.Of("docs/alerts.md").Text.Split("\n## ").Skip(1).ToDictionary(
            part => part[..part.IndexOf('\n', StringComparison.Ordinal)],
            part => part[part.IndexOf('\n', StringComparison.Ordinal)..]);
}
