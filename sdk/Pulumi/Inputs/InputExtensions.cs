namespace Pulumi;

/// <summary>Inputs used as outputs.</summary>
public static class InputExtensions
{
    /// <summary>Calls the function with the value once it is known.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) =>
        input.ToOutput().Apply(func);

    /// <summary>Calls the function with the value once it is known, and waits for the task it returns.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) =>
        input.ToOutput().Apply(func);

    /// <summary>Calls the function with the value once it is known, and becomes the input it returns.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <summary>Calls the function with the value once it is known, and becomes the output it returns.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) =>
        input.ToOutput().Apply(func);

    /// <summary>The input as an output; null becomes a known default.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) =>
        input is null ? Output.Create(default(T)!) : input.CurrentOutput;
}
