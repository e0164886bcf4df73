using Platform.Mesh.Faults;
using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>The rules of a pipeline's statements: what is streamed, and what is expected of rows.</summary>
static class SqlPipelineRules
{
    /// <summary>Each place that breaks one.</summary>
    internal static IEnumerable<Fault> Check(SqlStatement statement)
    {
        int[] streams = [.. Enumerable.Range(0, statement.Tokens.Count)
            .Where(at => statement.Has(at, "stream") && statement.IsSymbol(at + 1, "("))];
        if (!SqlRefresh.Starts(statement))
        {
            return streams.Select(at => statement.Fault(at, Rule("stream")));
        }
        var refresh = SqlRefresh.Read(statement);
        return refresh.Fault is { } fault
            ? [statement.Fault(refresh.Query, fault)]
            : Refresh(statement, refresh, streams);
    }

    static IEnumerable<Fault> Refresh(SqlStatement statement, SqlRefresh refresh, int[] streams)
    {
        if (streams.Length != (refresh.IsStreaming ? 1 : 0))
        {
            yield return statement.Fault(streams.LastOrDefault(refresh.Query), Rule("stream"));
        }
        foreach (var expectation in refresh.Expectations)
        {
            var known = refresh.Expectations.Count(other => other.Name == expectation.Name) == 1;
            var own = Enumerable.Range(expectation.First, expectation.Last + 1 - expectation.First)
                .All(at => !statement.Has(at, "select"));
            if (!known || !own || expectation.Last < expectation.First)
            {
                yield return statement.Fault(expectation.First, Rule("expectation"));
            }
        }
    }
}
