using Platform.Local.Engine;

namespace Platform.Local.Memory;

/// <summary>The models of an output folder, a folder per name and version; ledger.models has the aliases.</summary>
/// <param name="warehouse">The database.</param>
/// <param name="folder">The folder of models.</param>
sealed class ModelStates(Warehouse warehouse, string folder)
{
    /// <summary>
    /// What a task would find: for a model that it loaded, what the alias means now; of one that it saved, the files.
    /// </summary>
    internal IEnumerable<string> Now(IEnumerable<ModelUse> uses) =>
        Then(uses.Select(use => use.IsSaved ? use : use with { Version = Meant(use) }));

    /// <summary>What a task found and left behind.</summary>
    internal IEnumerable<string> Then(IEnumerable<ModelUse> uses) => uses.SelectMany(use =>
        FileStates.Listing(Path.Combine(folder, use.Name, $"{use.Version}")).Prepend($"{use}"));

    /// <summary>Deletes the versions that no alias means and that no task saved last.</summary>
    internal void Prune(IEnumerable<ModelUse> saved)
    {
        var kept = warehouse
            .Query("select name, version from ledger.models", row => (Name: row.GetString(0), Version: row.GetInt64(1)))
            .Concat(saved.Select(use => (use.Name, Version: use.Version!.Value)))
            .Select(model => Path.Combine(folder, model.Name, $"{model.Version}"))
            .ToHashSet();
        var all = Directory.Exists(folder) ? Directory.GetDirectories(folder).SelectMany(Directory.GetDirectories) : [];
        all.Where(version => !kept.Contains(version)).ToList().ForEach(old => Directory.Delete(old, recursive: true));
    }

    long? Meant(ModelUse use) => warehouse.Query(
        "select version from ledger.models where name = $name and alias = $alias",
        row => (long?)row.GetInt64(0),
        ("name", use.Name),
        ("alias", use.Alias)).FirstOrDefault();
}
