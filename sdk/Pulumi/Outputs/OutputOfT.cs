using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A value that is known later, or not before a deployment, and that remembers secrecy and the resources it comes from.
/// </summary>
public sealed class Output<T> : IOutput
{
    /// <summary>Wraps a computation; inside a run its failure fails the run.</summary>
    internal Output(Task<OutputData<T>> data) : this(data, tracked: true)
    {
    }

    internal Output(Task<OutputData<T>> data, bool tracked)
    {
        DataTask = data;
        if (tracked && !data.IsCompletedSuccessfully)
        {
            Deployment.Current?.Track(data);
        }
    }

    internal Task<OutputData<T>> DataTask { get; }

    /// <summary>An output of what a task will give.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Calls the function with the value once it is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => Apply(value => Output.Create(func(value)));

    /// <summary>Calls the function with the value once it is known, and waits for the task it returns.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => Apply(value => Output.Create(func(value)));

    /// <summary>Calls the function with the value once it is known, and waits for the task it returns.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) => Apply(async value =>
    {
        await func(value).ConfigureAwait(false);
        return default(ValueTuple);
    });

    /// <summary>Calls the function with the value once it is known, and becomes the input it returns.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value).ToOutput());

    /// <summary>Calls the function with the value once it is known, and becomes the output it returns.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(ApplyAsync(DataTask, func));

    /// <summary>
    /// A text that says that an output has no text; <see cref="Output.Format"/> and Apply are the ways to its value.
    /// </summary>
    /// <exception cref="InvalidOperationException">Outside a run, or when the variable PULUMI_ERROR_OUTPUT_STRING is 1
    /// or true.</exception>
    public override string ToString()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } set
            && (set == "1" || set.Equals("true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(NoText);
        }
        Log.Warn(NoText);
        return NoText;
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataTask.ConfigureAwait(false);
        return new(data.Resources, data.Value, data.IsKnown, data.IsSecret);
    }

    static async Task<OutputData<TResult>> ApplyAsync<TResult>(Task<OutputData<T>> task, Func<T, Output<TResult>?> func)
    {
        var data = await task.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return new(data.Resources, default!, false, data.IsSecret);
        }
        if (func(data.Value) is not { } inner)
        {
            return new(data.Resources, default!, true, data.IsSecret);
        }
        var result = await inner.DataTask.ConfigureAwait(false);
        return new(
            Union(data.Resources, result.Resources), result.Value, result.IsKnown, data.IsSecret || result.IsSecret);
    }

    static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> a, ImmutableHashSet<Resource> b) =>
        b.IsEmpty || ReferenceEquals(a, b) ? a : a.IsEmpty ? b : a.Union(b);

    const string NoText = """
        Calling [ToString] on an [Output<T>] is not supported.

        Use the value inside an Apply, or let Format put the text together:
        1: o.Apply(v => $"prefix{v}suffix")
        2: Output.Format($"prefix{o}suffix")

        This function may throw in a future version of Pulumi.
        """;
}
