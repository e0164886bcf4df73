using Platform.Components.Databricks.Scope;

namespace Platform.Tests.Infra.Components.Databricks.Scope;

public sealed class AccessRetryTests
{
    const string Denied = "cannot create storage credential: PERMISSION_DENIED: the identity does not have access";

    [TestCase("cannot create external location: Failed to access cloud storage: AuthorizationPermissionMismatch")]
    [TestCase("StatusCode=403 Code=\"AuthorizationFailure\"")]
    [TestCase("permission_denied: user is not in the workspace")]
    [TestCase("This request does not have required permissions on the container")]
    public void What_a_missing_role_looks_like_is_tried_again(string error) =>
        Assert.That(AccessRetry.ShouldRetry([error]), Is.True);

    [TestCase("cannot create catalog: RESOURCE_ALREADY_EXISTS")]
    [TestCase("cannot create external location: LOCATION_OVERLAP")]
    [TestCase("invalid workspace id 4031")]
    public void A_fault_of_the_program_is_shown_at_once(string error) =>
        Assert.That(AccessRetry.ShouldRetry([error]), Is.False);

    [Test]
    public void Only_the_newest_error_counts()
    {
        Assert.That(AccessRetry.ShouldRetry(["RESOURCE_ALREADY_EXISTS", Denied]), Is.False);
        Assert.That(AccessRetry.ShouldRetry([Denied, "RESOURCE_ALREADY_EXISTS"]), Is.True);
    }

    [Test]
    public void Nine_failures_are_borne_and_the_tenth_is_shown()
    {
        Assert.That(AccessRetry.ShouldRetry([]), Is.False);
        Assert.That(AccessRetry.ShouldRetry([.. Enumerable.Repeat(Denied, 9)]), Is.True);
        Assert.That(AccessRetry.ShouldRetry([.. Enumerable.Repeat(Denied, 10)]), Is.False);
    }

    [Test]
    public void The_pauses_double_up_to_two_minutes_and_leave_a_role_twelve_and_a_half_minutes_to_arrive()
    {
        var pauses = Enumerable.Range(1, AccessRetry.Limit - 1).Select(AccessRetry.Pause).ToArray();

        Assert.That(
            pauses.Select(pause => pause.TotalSeconds),
            Is.EqualTo(new double[] { 10, 20, 40, 80, 120, 120, 120, 120, 120 }));
        Assert.That(pauses.Sum(pause => pause.TotalMinutes), Is.EqualTo(12.5));
    }
}
