using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// Turns what mocks hand back, written by <see cref="Serializer"/>, into the types of outputs and results. What does
/// not fit its type reads as the default of that type: a mock that echoes inputs may hand back a list where the output
/// is a map.
/// </summary>
static class Deserializer
{
    /// <param name="value">A written value; null becomes the default of the type.</param>
    /// <exception cref="InvalidOperationException">No output can have this type.</exception>
    public static T Convert<T>(object? value) => (T)Convert(value, typeof(T))!;

    static object? Convert(object? value, Type target)
    {
        var (convert, otherwise) = For(target);
        return value is null || convert(value) is not { } converted ? otherwise : converted;
    }

    static (Func<object, object?> Convert, object? Default) For(Type target) =>
        Converters.GetOrAdd(
            target, static type => (ConverterFor(type), type.IsValueType ? Activator.CreateInstance(type) : null));

    /// <summary>A function that gives null for a value that does not fit.</summary>
    static Func<object, object?> ConverterFor(Type type)
    {
        if (type == typeof(object))
        {
            return value => value;
        }
        if (type == typeof(string))
        {
            return value => value as string;
        }
        if (type == typeof(bool))
        {
            return value => value as bool?;
        }
        if (type == typeof(double))
        {
            return value => value as double?;
        }
        if (type == typeof(int))
        {
            return value => value is double number ? (int)number : null;
        }
        if (type == typeof(JsonElement))
        {
            return value => JsonSerializer.SerializeToElement(value);
        }
        if (type.IsEnum)
        {
            return value => value is double number ? Enum.ToObject(type, (int)number) : null;
        }
        if (typeof(AssetOrArchive).IsAssignableFrom(type))
        {
            return value => type.IsInstanceOfType(value) ? value : null;
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return value => For(underlying).Convert(value);
        }
        if (type.IsGenericType && GenericConverterFor(type) is { } generic)
        {
            return generic;
        }
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            return EnumConverter(type);
        }
        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
        {
            return ObjectConverter(type);
        }
        throw new InvalidOperationException($"{type.FullName} is not a type that an output can have.");
    }

    static Func<object, object?>? GenericConverterFor(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(ImmutableArray<>))
        {
            return Make(nameof(ArrayConverter), arguments);
        }
        if (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string))
        {
            return Make(nameof(MapConverter), arguments[1]);
        }
        return definition == typeof(Union<,>) ? Make(nameof(UnionConverter), arguments) : null;

        static Func<object, object?> Make(string method, params Type[] arguments) =>
            (Func<object, object?>)typeof(Deserializer).GetMethod(
                method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(arguments).Invoke(null, null)!;
    }

    static Func<object, object?> ArrayConverter<T>() => value =>
    {
        if (value is not ImmutableArray<object?> items)
        {
            return null;
        }
        var array = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items)
        {
            array.Add(Convert<T>(item));
        }
        return array.MoveToImmutable();
    };

    static Func<object, object?> MapConverter<T>() => value =>
    {
        if (value is not ImmutableDictionary<string, object> entries)
        {
            return null;
        }
        if (typeof(T) == typeof(object))
        {
            return entries;
        }
        var map = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, item) in entries)
        {
            map[key] = Convert<T>(item);
        }
        return map.ToImmutable();
    };

    /// <summary>The first type if the value fits it, else the second.</summary>
    static Func<object, object?> UnionConverter<T0, T1>() => value =>
        For(typeof(T0)).Convert(value) is T0 first ? Union<T0, T1>.FromT0(first)
        : For(typeof(T1)).Convert(value) is T1 second ? Union<T0, T1>.FromT1(second)
        : null;

    static Func<object, object?> EnumConverter(Type type)
    {
        var constructor = type.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [typeof(string)])
            ?? throw new InvalidOperationException($"{type.FullName} has no constructor that takes a text.");
        return value => value is string ? constructor.Invoke([value]) : null;
    }

    /// <summary>Calls the output constructor; its parameters are named as on the wire.</summary>
    static Func<object, object?> ObjectConverter(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .FirstOrDefault(c => c.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            ?? throw new InvalidOperationException($"{type.FullName} has no output constructor.");
        var parameters = Array.ConvertAll(constructor.GetParameters(), p => (Name: p.Name!, Type: p.ParameterType));
        var invoker = ConstructorInvoker.Create(constructor);
        return value =>
        {
            if (value is not ImmutableDictionary<string, object> members)
            {
                return null;
            }
            var arguments = new object?[parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = Convert(members.GetValueOrDefault(parameters[i].Name), parameters[i].Type);
            }
            return invoker.Invoke(arguments.AsSpan());
        };
    }

    static readonly ConcurrentDictionary<Type, (Func<object, object?> Convert, object? Default)> Converters = new();
}
