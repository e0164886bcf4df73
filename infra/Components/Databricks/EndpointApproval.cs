using Platform.Mesh.Faults;
using Pulumi;

namespace Platform.Components.Databricks;

/// <summary>
/// The second step of serverless compute's endpoints, checked: the state of a connection is what the last refresh read.
/// States: databricks/terraform-provider-databricks, mws_ncc_private_endpoint_rule.md.
/// </summary>
public static class EndpointApproval
{
    const string Established = "ESTABLISHED";

    /// <summary>An endpoint and its state in one text.</summary>
    /// <param name="required">Whether settings say that the endpoints are approved.</param>
    /// <param name="file">The settings file, for the fault.</param>
    /// <param name="key">What the endpoint leads to.</param>
    /// <param name="endpoint">Its name, which the connection on the service bears too.</param>
    /// <param name="state">PENDING, ESTABLISHED, REJECTED, DISCONNECTED or EXPIRED.</param>
    /// <exception cref="RunException">Approved in the settings, and not in Azure.</exception>
    public static string Check(bool required, string file, string key, string endpoint, string state) =>
        !required || state == Established
            ? $"{endpoint} {state}"
            : throw new RunException(new Fault(
                file,
                "platform:options.nccApproved",
                "true",
                $"false until the connection of {endpoint} to {key}, which is {state}, is approved: approve it, then "
                + "`pulumi up --refresh`").Message);
}
