using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>What reflection says of the outputs of a resource class, asked once per class.</summary>
sealed class ResourceShape
{
    public static ResourceShape Of(Type type) => Shapes.GetOrAdd(type, static type => new(type));

    /// <summary>Gives every output property of a resource an output that waits.</summary>
    public OutputCompletions MakeOutputs(Resource resource, out Output<string> urn)
    {
        var made = new (string, OutputCompletion)[outputs.Length];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = (outputs[i].Name, outputs[i].Make(resource));
        }
        var completion = new OutputCompletion<string>();
        urn = completion.Output;
        return new(resource, completion, made);
    }

    ResourceShape(Type type)
    {
        // The outputs of a stack are its program's to assign.
        if (typeof(Stack).IsAssignableFrom(type))
        {
            outputs = [];
            return;
        }
        var found = new List<OutputProperty>();
        for (var declaring = type; declaring != typeof(Resource); declaring = declaring.BaseType!)
        {
            foreach (var property in declaring.GetProperties(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (property.GetCustomAttribute<OutputAttribute>() is { } attribute)
                {
                    found.Add(OutputProperty.For(property, attribute.Name ?? property.Name));
                }
            }
        }
        outputs = [.. found];
    }

    static readonly ConcurrentDictionary<Type, ResourceShape> Shapes = new();
    readonly OutputProperty[] outputs;
}
