using System.Text.Json;

namespace Pulumi;

/// <content>JSON from and to outputs.</content>
public static partial class Output
{
    /// <summary>The value as JSON; outputs inside it are waited for and written as their values.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> output, JsonSerializerOptions? options = null)
    {
        return new(Write());

        async Task<OutputData<string>> Write()
        {
            var sum = new OutputSum();
            var value = sum.Add(await output.DataTask.ConfigureAwait(false));
            if (!sum.IsKnown)
            {
                return sum.Unknown<string>();
            }

            // A pass over the value finds the outputs in it; values may hold outputs again, so passes go on until
            // nothing new turns up.
            var nested = new OutputJsonConverter();
            var with = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
            with.Converters.Add(nested);
            while (true)
            {
                var json = JsonSerializer.Serialize(value, with);
                if (nested.TakeFound() is not { Count: > 0 } found)
                {
                    return sum.Known(json);
                }
                foreach (var inner in found)
                {
                    nested.Settle(inner, sum.Add(await inner.GetDataAsync().ConfigureAwait(false)));
                }
                if (!sum.IsKnown)
                {
                    return sum.Unknown<string>();
                }
            }
        }
    }

    /// <summary>Reads a value from JSON.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
}
