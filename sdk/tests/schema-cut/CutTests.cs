using System.Text.Json.Nodes;

namespace Platform.Sdk.Tests.SchemaCut;

public class CutTests
{
    static readonly JsonObject Facts = JsonNode.Parse("""
        {
          "package": "Pulumi.Acme", "version": "1",
          "resources": {
            "Pulumi.Acme.Zoo": {
              "args": "Pulumi.Acme.ZooArgs",
              "outputs": { "Cage": { "type": "Output<ImmutableArray<Pulumi.Acme.Outputs.Cage>>" } } },
            "Pulumi.Acme.Ark": { "args": "Pulumi.Acme.ArkArgs", "outputs": {} }
          },
          "functions": { "Pulumi.Acme.GetZoo": { "methods": [ { "returns": "Task<Pulumi.Acme.GetZooResult>" } ] } },
          "types": {
            "Pulumi.Acme.ZooArgs": {}, "Pulumi.Acme.ArkArgs": {}, "Pulumi.Acme.GetZooResult": {},
            "Pulumi.Acme.Outputs.Cage": { "properties": {
              "Bars": { "type": "Pulumi.Acme.Outputs.Bar?" }, "Next": { "type": "Pulumi.Acme.Outputs.Cage?" } } },
            "Pulumi.Acme.Outputs.Bar": {}
          }
        }
        """)!.AsObject();

    static string Cut(string[] keep, params string[] types)
    {
        var cut = Platform.Sdk.SchemaCut.Cut.Of(Facts, keep.ToHashSet(), types.ToHashSet());
        return string.Join(" ", new[] { "resources", "functions", "types" }.Select(section =>
            string.Join(",", cut[section]!.AsObject().Select(entry => entry.Key.Replace("Pulumi.Acme.", "")))));
    }

    [Test]
    public void A_kept_resource_takes_all_types_that_it_reaches() =>
        Assert.That(Cut(["Pulumi.Acme.Zoo"]), Is.EqualTo("Zoo  ZooArgs,Outputs.Cage,Outputs.Bar"));

    [Test]
    public void A_kept_function_takes_its_result() =>
        Assert.That(Cut(["Pulumi.Acme.GetZoo"]), Is.EqualTo(" GetZoo GetZooResult"));

    [Test]
    public void A_type_is_not_kept_by_its_name() => Assert.That(Cut(["Pulumi.Acme.ArkArgs"]), Is.EqualTo("  "));

    [Test]
    public void A_type_kept_for_its_own_sake_takes_what_it_reaches_too() =>
        Assert.That(Cut([], "Pulumi.Acme.Outputs.Cage"), Is.EqualTo("  Outputs.Cage,Outputs.Bar"));

    [Test]
    public void The_order_is_that_of_the_facts_whatever_the_list_says() =>
        Assert.That(
            Cut(["Pulumi.Acme.Ark", "Pulumi.Acme.Zoo"]),
            Is.EqualTo("Zoo,Ark  ZooArgs,ArkArgs,Outputs.Cage,Outputs.Bar"));

    [Test]
    public void Name_and_version_stay_and_the_facts_are_not_changed()
    {
        var before = Facts.ToJsonString();
        var cut = Platform.Sdk.SchemaCut.Cut.Of(Facts, new HashSet<string>(), new HashSet<string>());

        Assert.That(((string?)cut["package"], (string?)cut["version"]), Is.EqualTo(("Pulumi.Acme", "1")));
        Assert.That(Facts.ToJsonString(), Is.EqualTo(before));
    }

    [Test]
    public void Resources_and_functions_can_be_named() =>
        Assert.That(
            Platform.Sdk.SchemaCut.Cut.Names(Facts),
            Is.EqualTo(new[] { "Pulumi.Acme.Zoo", "Pulumi.Acme.Ark", "Pulumi.Acme.GetZoo" }));
}
