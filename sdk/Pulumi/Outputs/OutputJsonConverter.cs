using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes outputs that have settled as their values, and notes those that have not.</summary>
sealed class OutputJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IOutput).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), this)!;

    public void Settle(IOutput output, object? value) => settled[output] = value;

    public List<IOutput> TakeFound()
    {
        var taken = found;
        found = [];
        return taken;
    }

    readonly Dictionary<IOutput, object?> settled = [];
    List<IOutput> found = [];

    sealed class Converter<TOutput>(OutputJsonConverter owner) : JsonConverter<TOutput> where TOutput : class, IOutput
    {
        public override TOutput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("an output cannot be read from JSON");

        public override void Write(Utf8JsonWriter writer, TOutput value, JsonSerializerOptions options)
        {
            if (owner.settled.TryGetValue(value, out var content))
            {
                JsonSerializer.Serialize(writer, content, options);
                return;
            }
            owner.found.Add(value);
            writer.WriteNullValue();
        }
    }
}
