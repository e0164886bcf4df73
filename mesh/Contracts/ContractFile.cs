using System.Text.Json;
using Platform.Mesh.Faults;
using Platform.Mesh.Yaml;

namespace Platform.Mesh.Contracts;

/// <summary>Reads the contract of a table.</summary>
public static class ContractFile
{
    /// <summary>The columns that bronze has by itself; a contract does not declare them.</summary>
    public static readonly IReadOnlyList<string> OfBronze =
        ["_file", "_modified", "_row", "_batch", "_train", "_rescued"];

    /// <summary>Reads a contract.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">The file as the user knows it, for the faults.</param>
    /// <param name="id">What the contract must call itself; its last two parts are layer and table.</param>
    /// <exception cref="FaultException">Everything that is wrong with it.</exception>
    public static ContractTable Read(string text, string file, string id)
    {
        var root = YamlReader.ReadYaml(text, file);
        var binder = new Binder(file, JsonNamingPolicy.CamelCase);
        var contract = binder.Bind<DataContract>(root);
        if (binder.Faults.Count == 0)
        {
            new ContractRules(contract, (key, got, allowed) => binder.Add(key, got, allowed, root.LineOf(key)))
                .Check(id);
        }
        return binder.Faults.Count == 0 ? contract.Schema[0] with { Contract = contract }
            : throw new FaultException(binder.Faults);
    }
}
