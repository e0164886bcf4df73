using System.Collections.Concurrent;
using System.Reflection;

namespace Platform.Cli.Planning;

/// <summary>A member of an arguments class, or of a stack's outputs, with its name on the wire.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Get">Reads it from an object.</param>
sealed record WireMember(string Name, Func<object, object?> Get)
{
    const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    static readonly ConcurrentDictionary<Type, IReadOnlyList<WireMember>> Cache = new();

    /// <summary>The members marked as input or output, by wire name.</summary>
    public static IReadOnlyList<WireMember> Of(Type type) => Cache.GetOrAdd(type, Find);

    // Lists and maps carry the mark on a private field, which says whether any was given; their property makes an empty
    // one when read.
    static IReadOnlyList<WireMember> Find(Type type) =>
    [
        .. Lineage(type).SelectMany(level => level.GetMembers(Everything | BindingFlags.DeclaredOnly))
            .Select(member => (Member: member, Name: WireName(member))).Where(found => found.Name is not null)
            .Select(found => new WireMember(found.Name!, Getter(found.Member))).OrderBy(
                member => member.Name, StringComparer.Ordinal),
    ];

    static IEnumerable<Type> Lineage(Type type)
    {
        // What every stack has from the package, its urn, is no output of the program.
        var ends = new[] { typeof(object), typeof(Stack) };
        for (var level = type; level is not null && !ends.Contains(level); level = level.BaseType)
        {
            yield return level;
        }
    }

    // Read from the metadata: the attributes' own properties are not public in the official package.
    static string? WireName(MemberInfo member)
    {
        var mark = member.CustomAttributes.FirstOrDefault(data =>
            data.AttributeType == typeof(InputAttribute) || data.AttributeType == typeof(OutputAttribute));
        return mark is null ? null : mark.ConstructorArguments.FirstOrDefault().Value as string ?? member.Name;
    }

    static Func<object, object?> Getter(MemberInfo member) =>
        member is FieldInfo field ? field.GetValue : ((PropertyInfo)member).GetValue;
}
