namespace Platform.Tests.Infra.Naming;

public sealed class FaultTests
{
    [Test]
    public void A_message_is_one_line_with_file_key_value_got_and_values_allowed() =>
        Assert.That(
            new Fault("Pulumi.alpha.yaml", "platform:network.addressSpace", "10.0.0.0/30", "a /16 to /24").Message,
            Is.EqualTo("Pulumi.alpha.yaml: platform:network.addressSpace: got \"10.0.0.0/30\"; allowed: a /16 to /24"));

    [Test]
    public void A_missing_value_is_nothing_and_a_known_line_follows_the_file() =>
        Assert.That(new Fault("deployment.yml", "description", null, "text") { Line = 3 }.Message,
            Is.EqualTo("deployment.yml:3: description: got nothing; allowed: text"));

    [Test]
    public void A_value_with_line_breaks_stays_on_the_line() =>
        Assert.That(new Fault("f", "", "a\r\nb", "c").Message, Is.EqualTo("f: got \"a b\"; allowed: c"));

    [Test]
    public void An_exception_carries_every_fault_a_line_each()
    {
        var exception = new FaultException(new Fault("f", "a", "1", "2"), new Fault("f", "b", null, "3"));

        Assert.That(exception.Faults, Has.Count.EqualTo(2));
        Assert.That(exception.Message.Split(Environment.NewLine),
            Is.EqualTo(new[] { "f: a: got \"1\"; allowed: 2", "f: b: got nothing; allowed: 3" }));
    }
}
