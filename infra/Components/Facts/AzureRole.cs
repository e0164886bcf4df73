namespace Platform.Components.Facts;

/// <summary>A built-in role of Azure.</summary>
/// <param name="Key">Short form for logical names, lower case with hyphens.</param>
/// <param name="Title">The name that Azure shows.</param>
/// <param name="Guid">Its id, the same in every tenant.</param>
public sealed record AzureRole(string Key, string Title, string Guid)
{
    /// <summary>Its id in <paramref name="subscriptionId"/>, in the form that Azure reads back.</summary>
    public string IdIn(string subscriptionId) =>
        $"/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{Guid}";
}
