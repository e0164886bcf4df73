using Platform.Mesh.Resolved;

namespace Platform.Tests.Mesh.Resolved;

public sealed class ResolvedProjectTests
{
    static readonly ResolvedProject Lakehouse =
        ResolvedProject.Of(DataMesh.Load(Repository.Root).Find("fitness/sbit"));

    static readonly string[] Own = ["care/erasure", "prep/history", "prep/landing", "prep/workouts"];

    [Test]
    public void A_project_is_its_flows_but_the_one_that_tries_it_out() =>
        Assert.That(Found("fitness/sbit"), Is.EquivalentTo(Own));

    [Test]
    public void A_flow_is_itself_and_one_that_tries_the_project_out_is_all_of_it()
    {
        Assert.That(Found("fitness/sbit/prep/workouts"), Is.EqualTo(new[] { "prep/workouts" }));
        Assert.That(Found("fitness/sbit/test/integration"), Is.EquivalentTo(Own.Append("test/integration")));
        Assert.That(Found("fitness/sbit/prep/other"), Is.Empty);
    }

    static IEnumerable<string> Found(string path) =>
        Lakehouse.Find(path).Select(flow => flow.Flow["fitness/sbit/".Length..]);
}
