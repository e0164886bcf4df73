using Platform.Stacks;
using Pulumi;

try
{
    return await Deployment.RunAsync<PlatformStack>();
}
catch (InvalidOperationException refused)
    when (refused.Message.StartsWith("Program run without the Pulumi engine", StringComparison.Ordinal))
{
    // Started by hand: the message says what to do instead.
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
