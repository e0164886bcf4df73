using Platform.Settings;
using Platform.Stacks;
using Pulumi;

try
{
    // One program, two stacks: the settings say which one this is.
    return SettingsReader.IsBootstrap(SettingsSource.FromEnvironment("").Values)
        ? await Deployment.RunAsync<BootstrapStack>()
        : await Deployment.RunAsync<PlatformStack>();
}
catch (InvalidOperationException refused)
    when (refused.Message.StartsWith("Program run without the Pulumi engine", StringComparison.Ordinal))
{
    // Started by hand: the message says what to do instead.
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
