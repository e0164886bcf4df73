namespace Platform.Tests.Mesh.Flows;

public sealed class QuartzCronTests
{
    [TestCase("0 15 * * * ?")]
    [TestCase("0 0 22 ? * *")]
    [TestCase("27 0 16 ? * Thu")]
    [TestCase("0 0/15 8-18 ? * MON-FRI")]
    [TestCase("0 0 0 1 JAN,JUL ?")]
    [TestCase("0 0 0 L * ?")]
    [TestCase("0 0 0 LW * ?")]
    [TestCase("0 0 0 15W * ?")]
    [TestCase("0 0 0 ? * 6L")]
    [TestCase("0 0 0 ? * FRI#2")]
    [TestCase("0 0 0 1 1 ? 2027")]
    [TestCase("0 0 0 1 1 ? 2027/2")]
    public void An_expression_of_Quartz_is_accepted(string expression) =>
        Assert.That(QuartzCron.Check(expression), Is.Null);

    [TestCase("")]
    [TestCase("* * * * *")]
    [TestCase("0 0 0 1 1 ? 2027 x")]
    [TestCase("0 0 0 * * *")]
    [TestCase("0 0 0 ? * ?")]
    [TestCase("60 0 0 * * ?")]
    [TestCase("0 0 24 * * ?")]
    [TestCase("0 0 0 32 * ?")]
    [TestCase("0 0 0 0 * ?")]
    [TestCase("0 0 0 * 13 ?")]
    [TestCase("0 0 0 ? * 8")]
    [TestCase("0 0 0 ? * FRI#6")]
    [TestCase("0 ? 0 ? * FRI")]
    [TestCase("0 0/0 0 * * ?")]
    [TestCase("0 30-10 0 * * ?")]
    [TestCase("0 0 0 1 1 ? 1969")]
    [TestCase("0 0, 0 1 1 ?")]
    public void Anything_else_is_refused(string expression) => Assert.That(QuartzCron.Check(expression), Is.Not.Null);
}
