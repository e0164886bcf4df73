namespace Platform.Settings;

/// <summary>The shapes of ids, with the words for a message.</summary>
static class Patterns
{
    const string GuidShape = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    const string Group = $"/subscriptions/{GuidShape}/resourceGroups/[^/]+";
    const string InGroup = "/subscriptions/<id>/resourceGroups/<group>";
    internal const string Guid = $"^{GuidShape}$";
    internal const string GuidText = "a GUID";
    internal const string GroupId = $"^{Group}$";
    internal const string GroupIdText = "a resource group id: /subscriptions/<id>/resourceGroups/<name>";
    internal const string NetworkId = $"^{Group}/providers/Microsoft\\.Network/virtualNetworks/[^/]+$";
    internal const string NetworkIdText =
        $"a virtual network id: {InGroup}/providers/Microsoft.Network/virtualNetworks/<name>";
    internal const string LogAnalyticsId = $"^{Group}/providers/Microsoft\\.OperationalInsights/workspaces/[^/]+$";
    internal const string LogAnalyticsIdText =
        $"a Log Analytics workspace id: {InGroup}/providers/Microsoft.OperationalInsights/workspaces/<name>";
    internal const string EntraIssuer = $"^https://login\\.microsoftonline\\.com/{GuidShape}/v2\\.0$";
    internal const string EntraIssuerText =
        "https://login.microsoftonline.com/<tenant>/v2.0; convert a connection whose issuer is vstoken.dev.azure.com";
    internal const string ConnectionSubject = $"^/eid1/c/pub/t/[\\w-]+/a/[\\w-]+/sc/{GuidShape}/{GuidShape}$";
    internal const string ConnectionSubjectText =
        "/eid1/c/pub/t/<tenant>/a/<application>/sc/<organization>/<connection>, as the connection's page shows it";
    internal const string AccountObject = $@"^(\d{{1,19}}|{Placeholder.GuidPrefix}\d{{12}})$";
    internal const string AccountObjectText = "digits in quotes, as the account console shows them";
    internal const string Email = @"^[^@\s]+@[^@\s]+\.[^@\s]+$";
    internal const string EmailText = "e-mail addresses";
    internal const string Https = @"^https://[^@\s]+$";
    internal const string HttpsText = "an https address without a user";
    internal const string Host = @"^([a-z0-9]([a-z0-9\-]*[a-z0-9])?\.)+[a-z]{2,}$";
    internal const string HostText = "host names such as packages.example.com";
    internal const string LakePath = @"^abfss://[a-z0-9\-]{3,63}@[a-z0-9]{3,24}\.dfs\.core\.windows\.net(/[^\s]*)?$";
    internal const string LakePathText = "a path such as abfss://<container>@<account>.dfs.core.windows.net/<folder>";
    internal const string Cidr = @"^\d{1,3}(\.\d{1,3}){3}(/\d{1,2})?$";
    internal const string CidrText = "IPv4 addresses or networks such as 203.0.113.0/24";
}
