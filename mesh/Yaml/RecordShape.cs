using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Mesh.Yaml;

/// <summary>What records say of their members, in the user's words.</summary>
/// <param name="keys">How a member is spelled in the file.</param>
sealed class RecordShape(JsonNamingPolicy keys)
{
    /// <summary>How types of one's own are read, and what is allowed there.</summary>
    internal Dictionary<Type, (Func<YamlNode, object?> Read, string Allowed)> Special { get; } = [];

    /// <summary>The members that a file can set.</summary>
    internal static IEnumerable<PropertyInfo> Writable(Type type) => type
        .GetProperties()
        .Where(property => property.CanWrite && !property.IsDefined(typeof(JsonIgnoreAttribute)));

    /// <summary>Whether a value, or an item of a list, is what the attributes of a member allow.</summary>
    internal static bool Holds(PropertyInfo member, object value) =>
        Rules(member).All(rule => IsAboutList(rule) || rule.IsValid(value));

    /// <summary>What the attributes of a member say of the list that it is.</summary>
    internal static IEnumerable<ValidationAttribute> ListRules(PropertyInfo member) =>
        Rules(member).Where(IsAboutList);

    /// <summary>The members of a record as the file spells them.</summary>
    internal IReadOnlyList<string> Members(Type type) =>
        [.. Writable(type).Select(member => keys.ConvertName(member.Name))];

    /// <summary>What stands where a record is wanted.</summary>
    internal string Keys(Type type) => $"a mapping with {string.Join(", ", Members(type))}";

    /// <summary>What a member takes: what its type says and what its attributes say.</summary>
    /// <param name="member">A member of a record.</param>
    /// <param name="item">An item of the list that it is: without what the attributes say of the list.</param>
    internal string Allowed(PropertyInfo member, bool item = false)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        var element = type.IsGenericType ? type.GetGenericArguments()[^1] : type;
        var number = element == typeof(int) ? "a whole number" : element == typeof(double) ? "a number" : "";
        var rules = Rules(member).Where(rule => !item || !IsAboutList(rule)).Select(rule => Said(rule, member));
        string[] stated = [.. rules.Prepend(number).Where(text => text.Length > 0)];
        return stated.Length > 0 ? string.Join(", ", stated)
            : Special.TryGetValue(type, out var own) ? own.Allowed
            : type.IsEnum ? string.Join(", ", Enum.GetNames(type).Select(Binder.Spelling))
            : type == typeof(bool) ? "true, false"
            : element == typeof(string) ? "text"
            : Keys(element);
    }

    static string Said(ValidationAttribute rule, PropertyInfo member) => rule is AllowedValuesAttribute allowed
        ? string.Join(", ", allowed.Values
            .OfType<object>()
            .Select(value => value is Enum ? Binder.Spelling($"{value}") : value))
        : rule.FormatErrorMessage(member.Name);

    static IEnumerable<ValidationAttribute> Rules(PropertyInfo member) =>
        member.GetCustomAttributes<ValidationAttribute>();

    static bool IsAboutList(ValidationAttribute rule) => rule is MinLengthAttribute or LengthAttribute;
}
