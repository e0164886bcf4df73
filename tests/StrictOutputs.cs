namespace Platform.Tests;

/// <summary>In every test an output pasted into a text throws, instead of becoming a warning inside a name.</summary>
[SetUpFixture]
public sealed class StrictOutputs
{
    [OneTimeSetUp]
    public void TurnOn() => Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", "true");
}
