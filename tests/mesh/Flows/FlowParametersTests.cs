using System.Text.RegularExpressions;

namespace Platform.Tests.Mesh.Flows;

public sealed partial class FlowParametersTests
{
    [Test]
    public void What_SQL_may_name_undeclared_is_what_the_notebook_gives_it()
    {
        var job = File.ReadAllText(Path.Combine(Repository.Root, "runtime/databricks/flowtask/job.py"));
        var given = GivenOfNotebook().Match(job).Groups[1].Value;

        Assert.That(
            Quoted().Matches(given).Select(name => name.Groups[1].Value), Is.EquivalentTo(FlowParameters.Given));
    }

    [Test]
    public void Nothing_that_the_page_lists_for_a_task_may_be_declared()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/flows.md"));
        var table = page[page.IndexOf("| parameter | value |", StringComparison.Ordinal)..];
        var listed = table.Split('\n').TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Split('`')[1]);

        Assert.That(listed, Is.EqualTo(FlowParameters.OfTask));
        Assert.That(FlowParameters.Reserved, Is.SupersetOf(FlowParameters.OfTask).And.SupersetOf(FlowParameters.OfJob));
    }

    [GeneratedRegex(@"_GIVEN = \((.*?)\)")]
    private static partial Regex GivenOfNotebook();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();
}
