namespace Platform.Tests.Mesh.Naming;

public sealed class NameTemplateTests
{
    [TestCase("{env}_{domain}")]
    [TestCase("{domain}_{project}_{env}_dlt")]
    [TestCase("{org}-{flow}")]
    [TestCase("constant")]
    public void Words_and_tokens_make_a_template(string text) =>
        Assert.That(NameTemplate.TryParse(text)?.Text, Is.EqualTo(text));

    [TestCase("")]
    [TestCase("{env}.{domain}")]
    [TestCase("{env} {domain}")]
    [TestCase("{environment}")]
    [TestCase("{env")]
    [TestCase("env}")]
    [TestCase("{{env}}")]
    public void Anything_else_does_not(string text) => Assert.That(NameTemplate.TryParse(text), Is.Null);
}
