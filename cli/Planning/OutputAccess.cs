using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Utilities;

namespace Platform.Cli.Planning;

/// <summary>Reads an <see cref="Input{T}"/> or <see cref="Output{T}"/> whose T is known at run time only.</summary>
abstract class OutputAccess
{
    static readonly ConcurrentDictionary<Type, OutputAccess?> Cache = new();

    /// <summary>How to read values of a type; null when it is neither input nor output.</summary>
    public static OutputAccess? For(Type type) => Cache.GetOrAdd(type, Find);

    /// <summary>Reads a value.</summary>
    public abstract Task<OutputContent> ReadAsync(object value);

    static OutputAccess? Find(Type type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (!level.IsGenericType)
            {
                continue;
            }

            var definition = level.GetGenericTypeDefinition();
            if (definition == typeof(Output<>))
            {
                return Make(typeof(OfOutput<>), level);
            }

            if (definition == typeof(Input<>))
            {
                return ItemByItem(type) ?? Make(typeof(OfInput<>), level);
            }
        }
        return null;
    }

    static OutputAccess Make(Type reader, Type level) =>
        (OutputAccess)Activator.CreateInstance(reader.MakeGenericType(level.GenericTypeArguments))!;

    /// <summary>
    /// A list or map of inputs as a whole is unknown as soon as one item is. Inside, it keeps its items apart; where a
    /// field of that shape is found the items are read one by one, else the list is one unknown. No public member gives
    /// the items apart.
    /// </summary>
    static ThroughField? ItemByItem(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition != typeof(InputList<>) && definition != typeof(InputMap<>))
        {
            return null;
        }

        var item = typeof(Input<>).MakeGenericType(type.GenericTypeArguments);
        var field = type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .FirstOrDefault(field => Mentions(field.FieldType, item));
        return field is not null && For(field.FieldType) is { } inner ? new ThroughField(field, inner) : null;
    }

    static bool Mentions(Type type, Type part) =>
        type == part || (type.IsGenericType && type.GenericTypeArguments.Any(argument => Mentions(argument, part)));

    sealed class ThroughField(FieldInfo field, OutputAccess inner) : OutputAccess
    {
        public override Task<OutputContent> ReadAsync(object value) => inner.ReadAsync(field.GetValue(value)!);
    }

    sealed class OfInput<T> : OutputAccess
    {
        public override Task<OutputContent> ReadAsync(object value) => ContentAsync(((Input<T>)value).ToOutput());
    }

    sealed class OfOutput<T> : OutputAccess
    {
        public override Task<OutputContent> ReadAsync(object value) => ContentAsync((Output<T>)value);
    }

    static async Task<OutputContent> ContentAsync<T>(Output<T> output)
    {
        // An unknown is asked as it is: outside of a run none can be applied to.
        if (!await OutputUtilities.GetIsKnownAsync(output))
        {
            return await OutputContent.OfAsync(output);
        }
        // Every T that is a struct has its code compiled anew: as an object, most of it is shared.
        return await OutputContent.OfAsync(output.Apply(Box));
    }

    // An ImmutableArray that was never made throws when it is looped over.
    static object? Box<T>(T value) =>
        typeof(T).IsGenericType
            && typeof(T).GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && EqualityComparer<T>.Default.Equals(value, default) ? null : value;
}
