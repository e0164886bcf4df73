using Platform.Mesh.Naming;

namespace Platform.Cli.New;

/// <summary>The test of a new flow: it is valid, and a run gives the rows that it should.</summary>
static class TestTemplate
{
    /// <summary>The name of the class: no two flows of a project share it.</summary>
    public static string ClassName(FlowPath place) => $"{Pascal(place.FlowType)}{Pascal(place.Flow)}Tests";

    /// <summary>The file.</summary>
    /// <param name="place">The flow.</param>
    /// <param name="tables">The tables that it makes, in order.</param>
    /// <param name="facts">The test of a run.</param>
    public static string Of(FlowPath place, IEnumerable<string> tables, string facts) => $$"""
        namespace Platform.Tests.Orgs.{{Pascal(place.Domain)}}.{{Pascal(place.Project)}};

        public class {{ClassName(place)}}
        {
            [Test]
            public void The_flow_is_valid_and_makes_its_tables()
            {
                var flow = DataMesh.Load(Repository.Root).Find("{{place.ShortPath}}").Single();
                Assert.That(flow.Tables.Select(table => table.ToString()), Is.EqualTo(new[]
                {
        {{string.Join('\n', tables.Select(table => $"            \"{table}\","))}}
                }));
            }

        {{facts}}
        }

        """;

    static string Pascal(string name) => string.Concat(
        name.Split('_', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
