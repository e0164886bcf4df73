namespace Platform.Local.Landing;

/// <summary>A file whose lines are in the temporary table `landing`.</summary>
/// <param name="Query">Gives the declared columns, `_row` and `_rescued`, a row for each line but those below.</param>
/// <param name="Headers">How many lines are a header.</param>
/// <param name="Empty">How many lines hold nothing.</param>
/// <param name="Missing">The declared columns that a header lacks.</param>
sealed record LoadedFile(string Query, long Headers, long Empty, IReadOnlyList<string> Missing);
