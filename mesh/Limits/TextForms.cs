using Platform.Mesh.Sql;

namespace Platform.Mesh.Limits;

/// <summary>
/// What a text of a file may look like to be a number or a time: said here, for every table that has limits. Spaces
/// around it do not count. <c>35,000</c> (35 or 35000?), <c>4 000</c>, <c>3000 MW</c> and <c>n/e</c> are no numbers.
/// </summary>
static class TextForms
{
    /// <summary>A number: digits, a point, an exponent.</summary>
    internal static string Number { get; } = SqlLaw.Current.Shapes["double"][1];

    /// <summary>A time that both engines read as it is: date, time, a fraction, Z or +00:00.</summary>
    internal static string Time { get; } = SqlLaw.Current.Shapes["timestamp"][1];

    /// <summary>The beginning of a time of another millennium, which is no time to both engines.</summary>
    internal const string OtherYear = "^[03-9][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]";

    // Seconds left out, and the other ways to write a zone.
    const string Otherwise = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}[ T]([01][0-9]|2[0-3]):[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?"
        + "[ ]?(Z|z|UTC|GMT|[+-][0-9]{2}:?([0-9]{2})?)?";

    /// <summary>Whether a zone is not UTC, however that is written.</summary>
    /// <param name="zone">A <see cref="Zone"/>.</param>
    internal static string IsNotUtc(string zone) =>
        $"{zone} <> 'Z' and regexp_extract({zone}, 'z|UTC|GMT|[+-]00(:?00)?', 0) <> {zone}";

    /// <summary>A text as a number, or NULL.</summary>
    /// <param name="text">An expression in SQL.</param>
    internal static string AsNumber(string text) =>
        $"case when regexp_extract({text}, '{Number}', 0) = {text} then try_cast({text} as double) end";

    /// <summary>
    /// The column <c>{text}_otherwise</c>: a text that is a time in other words, in words that both engines read; else
    /// NULL.
    /// </summary>
    /// <param name="text">A column.</param>
    internal static string InOtherWords(string text) => $"""
        case
              when length({text}) = 20 and endswith({text}, 'Z') then cast(null as string)
              when regexp_extract({text}, '{Otherwise}', 0) = {text}
                then left({text}, 16) || coalesce(
                  nullif(regexp_extract(substring({text}, 17), '^:[0-9]{"{2}"}([.][0-9]{"{1,6}"})?', 0), ''), ':00')
            end as {text}_otherwise
        """;

    /// <summary>A text as a time, or NULL; the zone is <see cref="Zone"/>.</summary>
    /// <param name="text">A column, beside which stands its <see cref="InOtherWords"/>.</param>
    internal static string AsTime(string text) => $"""
        case
              {Typed(text)}
              {Typed($"{text}_otherwise")}
            end
        """;

    static string Typed(string text) =>
        $"when regexp_extract({text}, '{Time}', 0) = {text} then try_cast({text} as timestamp)";

    /// <summary>What stands behind a time.</summary>
    /// <param name="text">An expression in SQL.</param>
    internal static string Zone(string text) => $"""
        case
              when endswith({text}, 'Z') then 'Z'
              else trim(substring({text}, 17 + length(
                regexp_extract(substring({text}, 17), '^(:[0-9]{"{2}"}([.][0-9]{"{1,9}"})?)?', 0))))
            end
        """;
}
