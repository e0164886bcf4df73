using Platform.Policy.Rules;
using static Platform.Tests.Policy.Some;

namespace Platform.Tests.Policy.Rules;

public sealed class ClustersGovernedTests
{
    [Test]
    public void A_cluster_that_says_no_mode_is_found() => Assert.That(
        Judge(new ClustersGoverned(), Resource(DatabricksTypes.Cluster)),
        Is.EqualTo(new[]
        {
            "it: `dataSecurityMode` is not set; set it to `SINGLE_USER` or `USER_ISOLATION`",
        }));

    [Test]
    public void A_job_without_a_cluster_of_its_own_needs_none() =>
        Assert.That(Judge(new ClustersGoverned(), Resource(DatabricksTypes.Job)), Is.Empty);
}
