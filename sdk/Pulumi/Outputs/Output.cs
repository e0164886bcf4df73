using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>
/// Makes and combines outputs. A combination is unknown if one part is, secret if one part is, and depends on what its
/// parts depend on.
/// </summary>
public static partial class Output
{
    /// <summary>A known output.</summary>
    public static Output<T> Create<T>(T value) => Settled(value, false);

    /// <summary>An output of what a task will give.</summary>
    public static Output<T> Create<T>(Task<T> value) => Later(value, false);

    /// <summary>A known secret.</summary>
    public static Output<T> CreateSecret<T>(T value) => Settled(value, true);

    /// <summary>A secret of what a task will give.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => Later(value, true);

    /// <summary>The same value as a secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecrecy(value, true);

    /// <summary>The same value, no longer secret; the original stays as it is.</summary>
    public static Output<T> Unsecret<T>(Output<T> value) => WithSecrecy(value, false);

    /// <summary>True if the output is a secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).IsSecret;

    /// <summary>The values of all inputs in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    /// <summary>The values of all inputs in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        AllOf(inputs.Select(input => input.ToOutput()).ToArray());

    /// <summary>The values of all outputs in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => AllOf([.. outputs]);

    /// <summary>The values of all outputs in order.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => AllOf(outputs.ToArray());

    /// <summary>A text with the values of the outputs and inputs in its holes.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var parts = formattableString.GetArguments();
        return Combine(parts, values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, values));
    }

    /// <summary>Joins parts, some of which may be outputs or inputs, into one value.</summary>
    static Output<T> Combine<T>(object?[] parts, Func<object?[], T> build)
    {
        return new(Join());

        async Task<OutputData<T>> Join()
        {
            var values = new object?[parts.Length];
            var sum = new OutputSum();
            for (var i = 0; i < parts.Length; i++)
            {
                var output = parts[i] as IOutput ?? (parts[i] as IInput)?.ToUntypedOutput();
                values[i] = output is null ? parts[i] : sum.Add(await output.GetDataAsync().ConfigureAwait(false));
            }
            return sum.IsKnown ? sum.Known(build(values)) : sum.Unknown<T>();
        }
    }

    static Output<ImmutableArray<T>> AllOf<T>(Output<T>[] outputs)
    {
        return new(Join());

        async Task<OutputData<ImmutableArray<T>>> Join()
        {
            var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
            var sum = new OutputSum();
            foreach (var output in outputs)
            {
                values.Add(sum.Add(await output.DataTask.ConfigureAwait(false)));
            }
            return sum.IsKnown ? sum.Known(values.MoveToImmutable()) : sum.Unknown<ImmutableArray<T>>();
        }
    }

    static Output<T> Settled<T>(T value, bool secret) =>
        new(Task.FromResult(new OutputData<T>([], value, true, secret)), tracked: false);

    static Output<T> Later<T>(Task<T> value, bool secret)
    {
        return new(Wait());

        async Task<OutputData<T>> Wait() => new([], await value.ConfigureAwait(false), true, secret);
    }

    static Output<T> WithSecrecy<T>(Output<T> value, bool secret)
    {
        return new(Change());

        async Task<OutputData<T>> Change() => (await value.DataTask.ConfigureAwait(false)) with { IsSecret = secret };
    }
}
