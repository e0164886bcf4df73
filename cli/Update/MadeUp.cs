using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Platform.Cli.Update;

/// <summary>
/// Outputs of a resource that exists, made up by their types where the inputs do not say them. The same resource has
/// the same ones in every run.
/// </summary>
static class MadeUp
{
    /// <summary>An id in Azure's form, which parts of the program take apart.</summary>
    public static string IdOf(string type, string name) =>
        $"/subscriptions/{MadeUpText.Guid("subscription")}/resourceGroups/{name}/"
        + $"providers/{type.Replace(':', '/')}/{name}";

    /// <summary>The names and types of the outputs that a class has, by wire name.</summary>
    public static IEnumerable<(string Wire, Type Type)> OutputsOf(Type resource) =>
        from property in resource.GetProperties()
        let mark = property.CustomAttributes.FirstOrDefault(data => data.AttributeType == typeof(OutputAttribute))
        where mark is not null && property.DeclaringType != typeof(Resource)
            && property.DeclaringType != typeof(CustomResource)
        select (mark.ConstructorArguments.FirstOrDefault().Value as string ?? property.Name,
            property.PropertyType.GenericTypeArguments[0]);

    /// <summary>Every output of a resource.</summary>
    /// <param name="resource">The class of the resource.</param>
    /// <param name="name">Its logical name.</param>
    /// <param name="inputs">Its inputs, as mocks are given them.</param>
    public static ImmutableDictionary<string, object> Outputs(
        Type resource, string name, ImmutableDictionary<string, object> inputs)
    {
        var state = inputs.ToDictionary(input => input.Key, input => (object?)input.Value);
        foreach (var (wire, type) in OutputsOf(resource))
        {
            state[wire] = Value(type, $"{name}-{wire}", wire, state.GetValueOrDefault(wire), 0);
        }

        return state.Where(entry => entry.Value is not null)
            .ToImmutableDictionary(entry => entry.Key, entry => entry.Value!);
    }

    /// <summary>The members of a type of outputs, by wire name.</summary>
    public static IEnumerable<(string Wire, Type Type)> MembersOf(Type outputType) => outputType
        .GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Single(made => made.IsDefined(typeof(OutputConstructorAttribute), false)).GetParameters()
        .Select(member => (member.Name!, member.ParameterType));

    /// <summary>What was given, with what it lacks made up.</summary>
    static object? Value(Type type, string seed, string wire, object? given, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsDefined(typeof(OutputTypeAttribute), false))
        {
            return depth > 3 ? given : Nested(type, seed, given as IDictionary, depth);
        }

        return given
            ?? (type == typeof(string) ? MadeUpText.Of(seed, wire)
            : type == typeof(bool) ? true
            : type == typeof(int) || type == typeof(double) ? 1.0
            : Unset(type) ? null
            : throw new NotSupportedException($"no {type} is made up for {seed}: add the type to MadeUp"));
    }

    // Lists, maps and values of any shape may be empty.
    static bool Unset(Type type) => type == typeof(object)
        || (type.IsGenericType && type.Namespace == typeof(ImmutableArray).Namespace);

    static ImmutableDictionary<string, object> Nested(Type type, string seed, IDictionary? given, int depth) =>
        MembersOf(type)
            .Select(member => (member.Wire, Value: Value(
                member.Type, $"{seed}-{member.Wire}", member.Wire, Given(given, member.Wire), depth + 1)))
            .Where(member => member.Value is not null)
            .ToImmutableDictionary(member => member.Wire, member => member.Value!);

    static object? Given(IDictionary? given, string name) => given?.Contains(name) is true ? given[name] : null;
}
