using System.Text.Json.Nodes;
using Platform.Tests.Engine;

namespace Platform.Tests.Judges;

/// <summary>The policy pack outlives an engine that means no good: by gRPC for Node, of another maker.</summary>
public sealed class HostileEngineTests
{
    [Test]
    public void The_pack_refuses_what_is_wrong_takes_what_is_large_and_still_answers()
    {
        var said = JsonNode.Parse(Packages.Run(Path.Combine("grpc", "engine.js"), new JsonObject
        {
            ["executable"] = PolicyPack.Executable,
            ["runtime"] = PolicyPack.Runtime,
            ["proto"] = Path.Combine(Repository.Root, "pack", "Wire", "analyzer.proto"),
        }.ToJsonString()))!.AsObject();

        Assert.That(
            said.Where(one => !one.Key.EndsWith(", then", StringComparison.Ordinal))
                .Select(one => $"{one.Key}: {one.Value}"),
            Is.EqualTo(new[]
            {
                "a message that is none: 2", "a method that is none: 12", "frames that are none: closed",
                "16 MB in one resource: 0", "10,000 resources in one message: 0", "a message beyond the limit: 8",
                "a client that is gone in the middle: gone", "its end, when the input is closed: 0",
            }));
        Assert.That(
            said.Where(one => one.Key.EndsWith(", then", StringComparison.Ordinal)).Select(one => (int)one.Value!),
            Is.EqualTo(Enumerable.Repeat(0, 7)));
    }
}
