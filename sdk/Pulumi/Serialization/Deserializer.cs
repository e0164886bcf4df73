using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>Turns what mocks hand back, written by <see cref="Serializer"/>, into the types of outputs and results.</summary>
static class Deserializer
{
    /// <param name="value">A written value; null becomes the default of the type.</param>
    /// <param name="target">The type of the output.</param>
    /// <param name="where">The path of the value, for errors.</param>
    /// <exception cref="InvalidOperationException">The value does not fit the type.</exception>
    public static object? Convert(object? value, Type target, string where) =>
        converters.GetOrAdd(target, static type => ConverterFor(type))(value, where);

    delegate object? Converter(object? value, string where);

    static Converter ConverterFor(Type type)
    {
        if (type == typeof(object)) return (value, _) => value;
        if (type == typeof(string)) return (value, where) => value is null ? null : value as string ?? throw Misfit(value, type, where);
        if (type == typeof(bool)) return (value, where) => value is null ? false : value is bool flag ? flag : throw Misfit(value, type, where);
        if (type == typeof(double)) return (value, where) => Number(value, type, where);
        if (type == typeof(int)) return (value, where) => (int)Number(value, type, where);
        if (type == typeof(JsonElement)) return (value, _) => JsonSerializer.SerializeToElement(value);
        if (type.IsEnum) return (value, where) => Enum.ToObject(type, (int)Number(value, type, where));
        if (typeof(AssetOrArchive).IsAssignableFrom(type)) return (value, where) => value is null || type.IsInstanceOfType(value) ? value : throw Misfit(value, type, where);
        if (type.IsGenericType && GenericConverterFor(type) is { } generic) return generic;
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null) return EnumConverter(type);
        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null) return ObjectConverter(type);
        throw new InvalidOperationException($"{type.FullName} is not a type that an output can have.");
    }

    static Converter? GenericConverterFor(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(Nullable<>)) return (value, where) => value is null ? null : Convert(value, arguments[0], where);
        var maker = definition == typeof(ImmutableArray<>) ? nameof(ArrayConverter)
            : definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string) ? nameof(MapConverter)
            : definition == typeof(Union<,>) ? nameof(UnionConverter)
            : null;
        if (maker is null) return null;
        var method = typeof(Deserializer).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Converter)method.MakeGenericMethod(maker == nameof(MapConverter) ? [arguments[1]] : arguments).Invoke(null, null)!;
    }

    static Converter ArrayConverter<T>() => (value, where) =>
    {
        if (value is null) return default(ImmutableArray<T>);
        if (value is not ImmutableArray<object?> items) throw Misfit(value, typeof(ImmutableArray<T>), where);
        var array = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items) array.Add((T)Convert(item, typeof(T), where + "[]")!);
        return array.MoveToImmutable();
    };

    static Converter MapConverter<T>() => (value, where) =>
    {
        if (value is null) return null;
        if (value is not ImmutableDictionary<string, object> entries) throw Misfit(value, typeof(ImmutableDictionary<string, T>), where);
        if (typeof(T) == typeof(object)) return entries;
        var map = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, item) in entries) map[key] = (T)Convert(item, typeof(T), $"{where}.{key}")!;
        return map.ToImmutable();
    };

    /// <summary>The first type if the value fits it, else the second.</summary>
    static Converter UnionConverter<T0, T1>() => (value, where) =>
    {
        if (value is null) return default(Union<T0, T1>);
        try
        {
            return Union<T0, T1>.FromT0((T0)Convert(value, typeof(T0), where)!);
        }
        catch (InvalidOperationException)
        {
            return Union<T0, T1>.FromT1((T1)Convert(value, typeof(T1), where)!);
        }
    };

    static Converter EnumConverter(Type type)
    {
        var constructor = type.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [typeof(string)])
            ?? throw new InvalidOperationException($"{type.FullName} has no constructor that takes a text.");
        return (value, where) => value is null ? Activator.CreateInstance(type) : value is string ? constructor.Invoke([value]) : throw Misfit(value, type, where);
    }

    /// <summary>Calls the output constructor; its parameters are named as on the wire.</summary>
    static Converter ObjectConverter(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .FirstOrDefault(c => c.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            ?? throw new InvalidOperationException($"{type.FullName} has no output constructor.");
        var parameters = constructor.GetParameters().Select(p => (Name: p.Name!, p.ParameterType)).ToArray();
        var invoker = ConstructorInvoker.Create(constructor);
        return (value, where) =>
        {
            if (value is null) return null;
            if (value is not ImmutableDictionary<string, object> members) throw Misfit(value, type, where);
            var arguments = new object?[parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
                arguments[i] = Convert(members.GetValueOrDefault(parameters[i].Name), parameters[i].ParameterType, $"{where}.{parameters[i].Name}");
            return invoker.Invoke(arguments.AsSpan());
        };
    }

    static double Number(object? value, Type type, string where) => value is null ? 0 : value is double number ? number : throw Misfit(value, type, where);

    static InvalidOperationException Misfit(object value, Type type, string where) =>
        new($"Expected {type.FullName} but got {value.GetType().FullName} deserializing {where}");

    static readonly ConcurrentDictionary<Type, Converter> converters = new();
}
