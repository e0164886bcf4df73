using Platform.Local.Memory;

namespace Platform.Local.Tasks;

/// <summary>What run_local.py answers.</summary>
/// <param name="Outputs">The tables that it wrote, by name, with the type of each column.</param>
/// <param name="Models">The versions of models that were saved.</param>
/// <param name="Loaded">The versions that were loaded.</param>
sealed record PythonAnswer(
    Dictionary<string, Dictionary<string, string>> Outputs,
    IReadOnlyList<PythonAnswer.NamedModel> Models,
    IReadOnlyList<PythonAnswer.NamedModel> Loaded)
{
    /// <summary>Both, as the memory of tasks keeps them.</summary>
    internal IReadOnlyList<ModelUse> Uses =>
    [
        .. Loaded.Select(model => new ModelUse(model.Name, model.Alias, model.Version, IsSaved: false)),
        .. Models.Select(model => new ModelUse(model.Name, model.Alias, model.Version, IsSaved: true)),
    ];

    /// <summary>A model that an alias means; no version where it means none.</summary>
    internal sealed record NamedModel(string Name, string Alias, long? Version);
}
