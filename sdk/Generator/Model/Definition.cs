namespace Platform.Sdk.Generator.Model;

/// <summary>One public type to generate.</summary>
/// <param name="FullName">Namespace and name.</param>
abstract record Definition(string FullName)
{
    public string Namespace => FullName.Substring(0, FullName.LastIndexOf('.'));

    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);
}
