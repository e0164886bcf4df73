namespace Pulumi;

/// <summary>A value given to a resource: plain, or an output of something else.</summary>
public class Input<T> : IInput
{
    private protected Input(Output<T> output) => this.output = output;

    internal virtual Output<T> CurrentOutput => output;

    /// <summary>A plain value is an input.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>An output is an input.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>An input is an output.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.CurrentOutput;

    IOutput IInput.ToUntypedOutput() => CurrentOutput;

    readonly Output<T> output;
}
