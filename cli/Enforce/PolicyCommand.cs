using Platform.Cli.Planning;
using Platform.Cli.Shell;
using Platform.Policy.Judging;
using Platform.Settings;

namespace Platform.Cli.Enforce;

/// <summary>`platform policy`: what concerns the rules in the hands of the Pulumi engine.</summary>
public static class PolicyCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var environment = new Argument<string>("env") { Description = "the environment: there is a Pulumi.<env>.yaml" };
        var config = new Command("config", """
            Write the configuration of the policy pack for an environment: what its settings promise, its levels and
            its exceptions. Without it, rules that need the settings are not decidable. Ends with 0, or with 2 when the
            configuration is wrong.

            Example:
              platform policy config prod > policies.json
              pulumi preview --stack prod --policy-pack platform-policies --policy-pack-config policies.json
            """) { environment };
        config.SetAction(async (result, _) =>
        {
            await ConfigAsync(Repository.Root(), result.GetRequiredValue(environment));
            return ExitCode.Ok;
        });
        return new Command("policy", """
            Hand the rules of `platform preview` to the Pulumi engine.

            Example:
              platform policy config prod
            """) { config };
    }

    static async Task ConfigAsync(string root, string environment)
    {
        var source = SettingsFile.ToConfig(root, environment);
        var facts = PlatformPlan.Facts(await PlatformPlan.RunAsync(source, root), source);
        Console.Out.WriteLine(PackConfiguration.Of(environment, facts, new RuleBook()).Indented());
    }
}
