using Platform.Cli.Planning;
using Platform.Cli.Rules;
using Platform.Cli.Shell;
using Platform.Settings;

namespace Platform.Cli.Enforce;

/// <summary>`platform policy config`: writes what the engine tells the policy pack.</summary>
static class PolicyConfigCommand
{
    public static Command Create()
    {
        var environment = new Argument<string>("env") { Description = "the environment: there is a Pulumi.<env>.yaml" };
        var config = new Command("config", """
            Write the configuration of the policy pack for an environment: what its settings promise, its levels and
            its exceptions. Without it, rules that need the settings are not decidable. Ends with 0, or with 2 when the
            configuration is wrong.

            Example:
              platform policy config prod
            """) { environment };
        config.SetAction((result, _) => WriteAsync(Repository.Root(), result.GetRequiredValue(environment)));
        return config;
    }

    static async Task<int> WriteAsync(string root, string environment)
    {
        var source = SettingsFile.ToConfig(root, environment);
        var facts = PlatformPlan.Facts(await PlatformPlan.RunAsync(source, root), source);
        var book = RuleBookFile.Read(root, environment);
        Console.Out.WriteLine(PackConfiguration.Of(environment, facts, book).Indented());
        return ExitCode.Ok;
    }
}
