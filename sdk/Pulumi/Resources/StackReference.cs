using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>
    /// Reads the outputs of the stack that the args name; without args, of the stack called as the reference is.
    /// </summary>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new() { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The name of the stack, as organization/project/stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs of the stack.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>Which outputs are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output, or null. It is a secret if the stack says so.</summary>
    public Output<object?> GetOutput(Input<string> name)
    {
        return new(Read());

        async Task<OutputData<object?>> Read()
        {
            var value = await Output.Tuple(name.ToOutput(), Outputs)
                .Apply(pair => pair.Item2?.GetValueOrDefault(pair.Item1)).DataTask.ConfigureAwait(false);
            var secret = await Output.Tuple(name.ToOutput(), SecretOutputNames)
                .Apply(pair => !pair.Item2.IsDefault && pair.Item2.Contains(pair.Item1)).DataTask.ConfigureAwait(false);
            return value with { IsSecret = value.IsSecret || secret.Value };
        }
    }

    /// <summary>One output; the run fails when there is none.</summary>
    public Output<object> RequireOutput(Input<string> name) =>
        Output.Tuple(name.ToOutput(), GetOutput(name)).Apply(pair => pair.Item2
            ?? throw new KeyNotFoundException(
                $"Required output '{pair.Item1}' does not exist on stack '{GetResourceName()}'."));

    /// <summary>One output as a plain value, with its secrecy.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }
}
