using System.Text.Json.Nodes;
using Platform.Sdk.SchemaCut;

namespace Platform.Sdk.Tests.SchemaCut;

public class WholeCutTests
{
    static readonly Dictionary<string, JsonObject> Packages = new()
    {
        ["Pulumi.Acme.json"] = JsonNode.Parse("""
            {
              "resources": { "Pulumi.Acme.Zoo.Cage": { "token": "acme:zoo:Cage", "args": "Pulumi.Acme.Zoo.CageArgs" } },
              "functions": { "Pulumi.Acme.Ark.GetArk": {} },
              "types": {
                "Pulumi.Acme.Zoo.CageArgs": {},
                "Pulumi.Acme.Ark.CageArgs": { "type": "Pulumi.Acme.Ark.Inputs.BarArgs" },
                "Pulumi.Acme.Ark.Inputs.BarArgs": {}, "Pulumi.Acme.Ark.Other": {}
              }
            }
            """)!.AsObject(),
    };

    static readonly string[] Official =
    [
        "Pulumi.Acme.Zoo.Cage", "Pulumi.Acme.Zoo.CageArgs", "Pulumi.Acme.Zoo.BarArgs", "Pulumi.Acme.Ark.GetArk",
        "Pulumi.Acme.Ark.Cage", "Pulumi.Acme.Ark.CageArgs", "Pulumi.Acme.Ark.Inputs.BarArgs", "Pulumi.Acme.Ark.Other",
    ];

    static readonly WholeCut Cut = WholeCut.Of(
        Packages, Official, new HashSet<string> { "Pulumi.Acme.Zoo.Cage", "Pulumi.Acme.Ark.GetArk" });

    [Test]
    public void A_clashing_type_with_facts_is_whole_and_brings_what_it_reaches() => Assert.That(
        Cut.Packages["Pulumi.Acme.json"]["types"]!.AsObject().Select(type => type.Key),
        Is.EqualTo(new[]
        {
            "Pulumi.Acme.Zoo.CageArgs", "Pulumi.Acme.Ark.CageArgs", "Pulumi.Acme.Ark.Inputs.BarArgs",
        }));

    [Test]
    public void Without_facts_it_is_empty_and_so_is_what_clashes_with_a_type_that_was_brought() =>
        Assert.That(Cut.Clashing, Is.EqualTo(new[] { "Pulumi.Acme.Ark.Cage", "Pulumi.Acme.Zoo.BarArgs" }));
}
