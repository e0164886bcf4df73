namespace Platform.Components.Facts;

/// <summary>Databricks itself, as Entra knows it: the first-party application AzureDatabricks.</summary>
public static class DatabricksApplication
{
    /// <summary>
    /// Its application id, the same in every tenant. Source: learn.microsoft.com/azure/databricks/security/keys/
    /// cmk-managed-services-azure/customer-managed-key-managed-services-azure.
    /// </summary>
    public const string ClientId = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d";
}
