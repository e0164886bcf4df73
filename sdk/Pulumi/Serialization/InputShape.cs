using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>What reflection says of the inputs of an args class, asked once per class.</summary>
sealed class InputShape
{
    public static InputShape Of(Type type) => Shapes.GetOrAdd(type, static type => new(type));

    public IReadOnlyList<Member> Members => members;

    /// <summary>One input: a property, or the private field behind a list or map.</summary>
    public readonly record struct Member(string Wire, bool Json, string? RequiredAs, Func<object, object?> Get)
    {
        /// <exception cref="ArgumentNullException">A required input has no value.</exception>
        public object? Read(object args) => Get(args)
            ?? (RequiredAs is null
            ? null : throw new ArgumentNullException(
                null, $"[Input] {RequiredAs} is required but was not given a value"));
    }

    InputShape(Type type)
    {
        for (var declaring = type; declaring is not null
            && declaring != typeof(InputArgs); declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(Declared))
            {
                Add(type, field, field.GetValue);
            }
            foreach (var property in declaring.GetProperties(Declared))
            {
                Add(type, property, property.GetValue);
            }
        }
    }

    void Add(Type type, MemberInfo member, Func<object, object?> get)
    {
        if (member.GetCustomAttribute<InputAttribute>() is { } input)
        {
            members.Add(new(input.Name, input.Json, input.IsRequired ? $"{type.FullName}.{member.Name}" : null, get));
        }
    }

    const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    static readonly ConcurrentDictionary<Type, InputShape> Shapes = new();
    readonly List<Member> members = [];
}
