using NUnit.Framework;
using Platform.Model;
using Platform.Settings;

namespace Platform.Tests.Infra.Settings;

public sealed class SettingsFileTests
{
    [TestCase("Pulumi.none.yaml")]
    [TestCase("settings.yaml")]
    public void A_file_that_is_not_there_or_is_no_settings_file_is_a_fault(string file) =>
        Assert.That(() => SettingsFile.ToConfig(Path.Combine(Repository.Root, file)),
            Throws.TypeOf<FaultException>().With.Message.EqualTo($"{file}: got nothing; allowed: an existing file Pulumi.<stack>.yaml"));

    [TestCase("true", "true")]
    [TestCase("500", "500")]
    [TestCase("-1.5", "-1.5")]
    [TestCase("null", "null")]
    [TestCase("\"500\"", "\"500\"")]
    [TestCase("'it''s'", "\"it\\u0027s\"")]
    [TestCase("007", "\"007\"")]
    public void Values_become_JSON(string yaml, string json) =>
        Assert.That(SettingsFile.ToConfig("alpha", "f", $"config:\n  platform:x:\n    v: {yaml}\n").Values["platform:x"], Is.EqualTo($"{{\"v\":{json}}}"));

    [Test]
    public void A_scalar_is_handed_over_as_its_text_and_an_empty_file_as_nothing()
    {
        Assert.That(SettingsFile.ToConfig("alpha", "f", "config:\n  azure-native:location: francecentral\n").Values["azure-native:location"], Is.EqualTo("francecentral"));
        Assert.That(SettingsFile.ToConfig("alpha", "f", "").Values, Is.Empty);
    }

    [Test]
    public void Keys_with_an_encrypted_part_are_listed() =>
        Assert.That(SettingsFile.ToConfig("alpha", "f", "config:\n  platform:a:\n    b: [{secure: x}]\n  platform:c: {d: 1}\n  platform:e:\n    secure: y\n").SecretKeys,
            Is.EqualTo(new[] { "platform:a", "platform:e" }));
}
