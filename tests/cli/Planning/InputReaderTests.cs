using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace Platform.Tests.Cli.Planning;

public class InputReaderTests
{
    static async Task<string> Inputs(Func<Thing, ThingArgs> args)
    {
        var plan = await SmallStack.PlanAsync(() =>
        {
            var source = new Thing("source");
            _ = new Thing("it", args(source));
        });
        return plan.Resources.Single(resource => resource.Name == "it").Inputs.ToJsonString();
    }

    [Test]
    public async Task Plain_values_stand_as_they_are() => Assert.That(
        await Inputs(_ => new()
        {
            Text = "a",
            Number = 5,
            Ratio = 0.5,
            Truth = false,
            Union = 7,
            List = { "x", "y" },
            Map = { ["b"] = "2", ["a"] = "1" },
        }),
        Is.EqualTo(Compact("""
            {
              "list": ["x","y"],
              "map": {"a": "1","b": "2"},
              "number": 5,
              "ratio": 0.5,
              "text": "a",
              "truth": false,
              "union": 7
            }
            """)));

    [Test]
    public async Task Unknown_values_are_marked_where_they_stand() => Assert.That(
        await Inputs(source => new()
        {
            Text = source.Made,
            Union = source.Made,
            List = { "x", source.Made },
            Map = { ["known"] = "1", ["made"] = source.Made },
            Nested = new PartArgs { Name = "n", Deep = new PartArgs { Name = source.Made } },
            Parts = { new PartArgs { Name = source.Made }, new PartArgs { Name = "p" } },
        }),
        Is.EqualTo(Compact("""
            {
              "list": ["x","[unknown]"],
              "map": {"known": "1","made": "[unknown]"},
              "nested": {"deep": {"wireName": "[unknown]"},"wireName": "n"},
              "parts": [{"wireName": "[unknown]"},{"wireName": "p"}],
              "text": "[unknown]",
              "union": "[unknown]"
            }
            """)));

    [Test]
    public async Task Secrets_are_marked_where_they_stand_and_never_shown()
    {
        var inputs = await Inputs(source => new()
        {
            Text = Output.Format($"prefix {Output.CreateSecret("hush")}"),
            Union = Output.CreateSecret("hush"),
            List = { "x", Output.CreateSecret("hush") },
            Map = { ["open"] = "1", ["kept"] = Output.CreateSecret("hush") },
            Nested = new PartArgs { Name = "n", Deep = new PartArgs { Name = Output.CreateSecret("hush") } },
            Parts = { new PartArgs { Name = Output.CreateSecret(source.Made) } },
        });
        Assert.That(inputs, Does.Not.Contain("hush"));
        Assert.That(
            inputs,
            Is.EqualTo(Compact("""
                {
                  "list": ["x","[secret]"],
                  "map": {"kept": "[secret]","open": "1"},
                  "nested": {"deep": {"wireName": "[secret]"},"wireName": "n"},
                  "parts": [{"wireName": "[secret]"}],
                  "text": "[secret]",
                  "union": "[secret]"
                }
                """)));
    }

    [Test]
    public async Task Free_JSON_is_read_at_any_depth() => Assert.That(
        await Inputs(source => new()
        {
            Json = """{"b":[1,{"d":null,"c":true}],"a":"x"}""",
            Free = new Dictionary<string, object?>
            {
                ["z"] = source.Made,
                ["a"] = new object[]
                {
                    1, Output.CreateSecret("hush"), new Dictionary<string, object?> { ["k"] = source.Made },
                },
            },
            Any = ImmutableDictionary<string, object>.Empty.Add("part", new PartArgs { Name = source.Made }),
        }),
        Is.EqualTo(Compact("""
            {
              "any": {"part": {"wireName": "[unknown]"}},
              "free": {"a": [1,"[secret]",{"k": "[unknown]"}],"z": "[unknown]"},
              "json": {"a": "x","b": [1,{"c": true,"d": null}]}
            }
            """)));

    [Test]
    public async Task JSON_text_made_from_an_unknown_is_unknown_and_from_a_secret_is_secret()
    {
        var inputs = await Inputs(source => new()
        {
            Text = Output.JsonSerialize(Output.Create(new Dictionary<string, Output<string>> { ["a"] = source.Made })),
            List =
            {
                Output.JsonSerialize(
                    Output.Create(new Dictionary<string, Output<string>> { ["a"] = Output.CreateSecret("hush") })),
            },
        });
        Assert.That(inputs, Is.EqualTo("""{"list":["[secret]"],"text":"[unknown]"}"""));
    }

    [Test]
    public async Task Assets_are_shown_by_their_content()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "asset.txt");
        await File.WriteAllTextAsync(file, "text");
        var (text, path) = (
            await Inputs(_ => new() { Content = new StringAsset("text") }),
            await Inputs(_ => new() { Content = new FileAsset(file) }));
        const string hash = "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1";
        Assert.That(text, Is.EqualTo($$"""{"content":"[StringAsset sha256:{{hash}}]"}"""));
        Assert.That(path, Is.EqualTo($$"""{"content":"[FileAsset sha256:{{hash}}]"}"""));
    }

    [Test]
    public async Task A_list_that_was_never_touched_is_no_input_and_an_empty_one_is()
    {
        Assert.That(await Inputs(_ => new()), Is.EqualTo("{}"));
        Assert.That(await Inputs(_ => new() { List = [] }), Is.EqualTo("""{"list":[]}"""));
    }

    [Test]
    public async Task An_enumeration_of_a_provider_is_shown_as_its_text() => Assert.That(
        await Inputs(_ => new()
        {
            Any = Pulumi.AzureNative.Storage.Kind.StorageV2,
            Free = Output.Create<object>(JsonSerializer.SerializeToElement(new { a = 1 })),
        }),
        Is.EqualTo("""{"any":"StorageV2","free":{"a":1}}"""));

    // Expected JSON is written over several lines; its order counts, its spaces do not.
    static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();
}
