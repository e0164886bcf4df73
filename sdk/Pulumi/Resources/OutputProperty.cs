using System.Reflection;

namespace Pulumi;

/// <summary>One output property of a resource class.</summary>
abstract class OutputProperty(string name)
{
    public string Name { get; } = name;

    /// <summary>Puts an output that waits into the property.</summary>
    public abstract OutputCompletion Make(Resource resource);

    /// <exception cref="InvalidOperationException">The property is not an output, or cannot be set.</exception>
    public static OutputProperty For(PropertyInfo property, string name)
    {
        var type = property.PropertyType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw new InvalidOperationException(
                $"[Output] {property.DeclaringType!.FullName}.{property.Name} was not an Output<T>");
        }
        if (property.SetMethod is null)
        {
            throw new InvalidOperationException(
                $"[Output] {property.DeclaringType!.FullName}.{property.Name} did not have a 'set' method");
        }
        return (OutputProperty)Activator.CreateInstance(
            typeof(Typed<>).MakeGenericType(type.GetGenericArguments()), name, property)!;
    }

    sealed class Typed<T>(string name, PropertyInfo property) : OutputProperty(name)
    {
        public override OutputCompletion Make(Resource resource)
        {
            var completion = new OutputCompletion<T>();
            property.SetValue(resource, completion.Output);
            return completion;
        }
    }
}
