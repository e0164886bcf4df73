using System.Collections.Immutable;

namespace Pulumi;

/// <summary>All outputs of one resource that wait for its registration.</summary>
sealed class OutputCompletions(
    Resource resource, OutputCompletion<string> urn, (string Name, OutputCompletion Output)[] outputs)
{
    public void Complete(string urnValue, string? id, ImmutableDictionary<string, object?> state, bool isPreview)
    {
        ImmutableHashSet<Resource> self = [resource];
        urn.SetValue(urnValue, true, self);
        foreach (var (name, output) in outputs)
        {
            if (name == "id" && resource is CustomResource)
            {
                // Without an id there is nothing to say, in a preview or out of it.
                if (string.IsNullOrEmpty(id))
                {
                    output.SetUnknown(self);
                }
                else
                {
                    output.SetState(id, self);
                }
            }
            else if (state.TryGetValue(name, out var value) && value is not null)
            {
                output.SetState(value, self);
            }
            else if (isPreview)
            {
                output.SetUnknown(self);
            }
            else
            {
                output.SetDefault(self);
            }
        }
    }

    public void Fail(Exception exception)
    {
        urn.Fail(exception);
        foreach (var (_, output) in outputs)
        {
            output.Fail(exception);
        }
    }
}
