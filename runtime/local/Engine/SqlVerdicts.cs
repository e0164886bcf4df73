using System.Collections.Concurrent;

namespace Platform.Local.Engine;

/// <summary>
/// The queries that this process has found right, by their text and the types of what they read: the same text over
/// the same columns has the same verdict, on any database.
/// </summary>
static class SqlVerdicts
{
    static readonly ConcurrentDictionary<string, bool> Right = new();

    /// <summary>Whether a query with this key was found right.</summary>
    internal static bool Has(string key) => Right.ContainsKey(key);

    internal static void Add(string key) => Right[key] = true;

    /// <summary>A hash of a query and of every column that it can read on a connection.</summary>
    internal static string Key(string query, DbConnection connection) =>
        Digest.Of([query, .. new SqlInputs(connection).Of(query)]);
}
