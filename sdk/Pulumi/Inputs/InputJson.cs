using System.Text.Json;

namespace Pulumi;

/// <summary>An input of JSON, given as text or parsed.</summary>
public sealed class InputJson : Input<JsonElement>
{
    InputJson(Output<JsonElement> output) : base(output)
    {
    }

    /// <summary>JSON as text; text that is no JSON fails when it is read.</summary>
    public static implicit operator InputJson(string json) => new(Output.Create(json).Apply(Parse));

    /// <summary>JSON as a document.</summary>
    public static implicit operator InputJson(JsonDocument json) => new(Output.Create(json.RootElement));

    /// <summary>JSON as an element.</summary>
    public static implicit operator InputJson(JsonElement json) => new(Output.Create(json));

    /// <summary>JSON as text, known later.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    /// <summary>JSON as a document, known later.</summary>
    public static implicit operator InputJson(Output<JsonDocument> json) =>
        new(json.Apply(document => document.RootElement));

    /// <summary>JSON as an element, known later.</summary>
    public static implicit operator InputJson(Output<JsonElement> json) => new(json);

    static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
