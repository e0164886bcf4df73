namespace Platform.Mesh.Limits;

/// <summary>The sign of another unit, such as GW for MW.</summary>
static class OtherUnit
{
    /// <summary>
    /// Whether a number would be within the limits if it were in a unit a thousand times larger or smaller. Only where
    /// zero is outside: otherwise a small number is no sign.
    /// </summary>
    /// <param name="number">An expression in SQL.</param>
    /// <param name="minimum">Another one.</param>
    /// <param name="maximum">Another one.</param>
    internal static string Shows(string number, string minimum, string maximum) =>
        $"({number} * 1000 >= {minimum} and {number} * 1000 <= {maximum})"
        + $" or ({number} / 1000 >= {minimum} and {number} / 1000 <= {maximum})";
}
