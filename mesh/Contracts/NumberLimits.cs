namespace Platform.Mesh.Contracts;

/// <summary>What a number of a bronze column may be.</summary>
/// <param name="Minimum">The least, in the column's unit, as the contract writes it.</param>
/// <param name="Maximum">The largest.</param>
/// <param name="SetsRowAside">
/// What happens to another value, or to a text that is no number: the row is set aside; or, as a rule, the cell becomes
/// NULL, is kept in a table of its own, and the row stays.
/// </param>
public sealed record NumberLimits(string Minimum, string Maximum, bool SetsRowAside);
