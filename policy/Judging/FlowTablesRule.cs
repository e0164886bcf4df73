using System.Text;
using System.Text.Json.Nodes;
using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>
/// A rule over the tables of flows: each flow.json of the plan, by which its job runs, lists them with all that their
/// contracts say. A file that is not known is not judged.
/// </summary>
/// <inheritdoc cref="PolicyRule(string, Level, Severity, string, string, IReadOnlyList{string})"/>
public abstract class FlowTablesRule(
    string name, Level level, Severity severity, string description, string fix,
    params IReadOnlyList<string> controls)
    : ResourceRule(name, level, severity, description, fix, controls)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(StackFacts stack) => stack
        .OfType(DatabricksTypes.File)
        .Where(file => file.Inputs["path"].Text()?.EndsWith("/flow.json", StringComparison.Ordinal) == true)
        .SelectMany(Judge);

    /// <summary>What a table breaks.</summary>
    /// <param name="file">The file that lists it.</param>
    /// <param name="table">The table, as flow.json has it.</param>
    protected abstract IEnumerable<Violation> Check(ResourceFact file, JsonNode? table);

    IEnumerable<Violation> Judge(ResourceFact file)
    {
        var content = file.Inputs["contentBase64"];
        if (content.IsMark())
        {
            return
            [
                new Violation(file, $"`contentBase64` is {content.Shown()}; give a file that is known")
                {
                    NotJudged = true,
                },
            ];
        }
        var flow = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(content.Text() ?? "")));
        return flow.At("tables").Items().SelectMany(table => Check(file, table));
    }
}
