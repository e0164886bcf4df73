using System.Text.RegularExpressions;

namespace Platform.Mesh.Sql;

/// <summary>Which texts both engines cast to a type alike.</summary>
public static class SqlTexts
{
    /// <summary>Whether both engines cast a text to a type alike.</summary>
    /// <param name="type">The type, such as double; every text may stay a string.</param>
    /// <param name="text">The text.</param>
    public static bool HasShape(string type, string text) =>
        !SqlLaw.Current.Shapes.TryGetValue(type, out var shapes)
        || shapes.Any(shape => Regex.IsMatch(text, $@"\A({shape})\z", RegexOptions.CultureInvariant));

    /// <summary>The patterns of a type, for a message.</summary>
    /// <param name="type">The type, such as double.</param>
    public static string Shapes(string type) =>
        string.Join(" or ", SqlLaw.Current.Shapes[type].Select(shape => $"'{shape}'"));
}
