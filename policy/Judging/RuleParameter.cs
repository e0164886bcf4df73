namespace Platform.Policy.Judging;

/// <summary>A number of a rule that an environment may choose.</summary>
/// <param name="Name">Its name in the file of levels: lower case with hyphens.</param>
/// <param name="Unit">What is counted, in the plural.</param>
/// <param name="Default">What holds where an environment says nothing.</param>
/// <param name="Least">The least that an environment may say.</param>
/// <param name="Most">The most that it may say.</param>
public sealed record RuleParameter(string Name, string Unit, int Default, int Least, int Most);
