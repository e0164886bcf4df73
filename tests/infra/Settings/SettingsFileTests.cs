namespace Platform.Tests.Infra.Settings;

public sealed class SettingsFileTests
{
    [TestCase("none")]
    [TestCase("../stacks")]
    public void A_stack_without_a_file_is_a_fault_that_names_those_with_one(string stack) =>
        Assert.That(() => SettingsFile.ToConfig(Repository.Root, stack),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                $"Pulumi.{stack}.yaml: got \"no such file\"; allowed: bootstrap, dev, prod, staging"));

    [TestCase("true", "true")]
    [TestCase("500", "500")]
    [TestCase("-1.5", "-1.5")]
    [TestCase("null", "null")]
    [TestCase("\"500\"", "\"500\"")]
    [TestCase("'it''s'", "\"it\\u0027s\"")]
    [TestCase("'007'", "\"007\"")]
    public void Values_become_JSON(string yaml, string json) =>
        Assert.That(SettingsFile.Parse("alpha", $"config:\n  platform:x:\n    v: {yaml}\n").Values["platform:x"],
            Is.EqualTo($"{{\"v\":{json}}}"));

    [Test]
    public void A_scalar_is_handed_over_as_its_text_and_an_empty_file_as_nothing()
    {
        var values = SettingsFile.Parse("alpha", "config:\n  azure-native:location: francecentral\n").Values;
        Assert.That(values["azure-native:location"], Is.EqualTo("francecentral"));
        Assert.That(SettingsFile.Parse("alpha", "").Values, Is.Empty);
    }

    [Test]
    public void Keys_with_an_encrypted_part_are_listed()
    {
        const string text = """
            config:
              platform:a:
                b: [{secure: x}]
              platform:c: {d: 1}
              platform:e:
                secure: z
            """;

        Assert.That(SettingsFile.Parse("alpha", text).SecretKeys, Is.EqualTo(new[] { "platform:a", "platform:e" }));
    }

    [Test]
    public void An_override_takes_the_place_of_a_value_and_makes_what_is_not_there()
    {
        const string text = "config:\n  platform:network: {access: bootstrap, allowedIps: [203.0.113.7]}\n";
        var values = SettingsFile.Parse("alpha", text, "network.access=private", "platform:network.allowedIps=[]",
            "options.gitFolder.branch=main", "azure-native:location=westeurope").Values;

        Assert.That(values["platform:network"], Is.EqualTo("""{"access":"private","allowedIps":[]}"""));
        Assert.That(values["platform:options"], Is.EqualTo("""{"gitFolder":{"branch":"main"}}"""));
        Assert.That(values["azure-native:location"], Is.EqualTo("westeurope"));
    }

    [TestCase("network.access")]
    [TestCase("=private")]
    public void What_is_no_override_is_a_fault(string text) =>
        Assert.That(() => SettingsFile.Parse("alpha", "", text),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                $"--set: got \"{text}\"; allowed: key=value, such as network.access=private"));
}
