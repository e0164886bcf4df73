using Platform.Cli.Planning;
using Platform.Cli.Shell;
using Platform.Cli.Update;

namespace Platform.Cli.Preview;

/// <summary>`platform preview`: the plan of an environment.</summary>
public static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var environment = new Argument<string>("env") { Description = "the environment: there is a Pulumi.<env>.yaml" };
        var json = new Option<bool>("--json") { Description = "write the plan as JSON; equal plans give equal bytes" };
        var markdown = new Option<bool>("--markdown") { Description = "write the plan as Markdown" };
        var mermaid = new Option<bool>("--mermaid") { Description = "write the components as a Mermaid graph" };
        var set = new Option<string[]>("--set") { HelpName = "key=value", Description = "use another value for a key" };
        var update = new Option<bool>("--update")
        {
            Description = "plan a change of what exists, and find what it replaces; see --changed",
        };
        var changed = new Option<string>("--changed")
        {
            HelpName = "type::name",
            Description = "with --update: change this resource; without it, each in turn",
        };
        var command = new Command("preview", """
            Plan an environment without the cloud: every resource, who owns it, what it depends on,
            which policy it breaks, and what the plan does not know.
            Ends with 0 when no mandatory policy is broken, 1 when one is, 2 when the configuration is wrong.

            Example:
              platform preview dev
              platform preview prod --json --set network.access=private
              platform preview prod --update
            """)
        { environment, json, markdown, mermaid, set, update, changed };
        command.Validators.Add(result =>
        {
            if (new[] { json, markdown, mermaid }.Count(option => result.GetValue(option)) > 1)
            {
                result.AddError("--json, --markdown and --mermaid exclude each other");
            }

            if (result.GetValue(update) && (result.GetValue(markdown) || result.GetValue(mermaid)))
            {
                result.AddError("--update is written as text or with --json");
            }

            if (result.GetValue(changed) is not null && !result.GetValue(update))
            {
                result.AddError("--changed says what --update changes: it takes both");
            }
        });
        command.SetAction(async (result, _) =>
        {
            if (result.GetValue(update))
            {
                var preview = UpdatePreview.Of(
                    Repository.Root(), result.GetRequiredValue(environment), result.GetValue(set) ?? []);
                return Write(
                    result.GetValue(changed) is { } key ? await preview.OfAsync(key) : await preview.OfAllAsync(),
                    result.GetValue(json));
            }

            var plan = await PlatformPlan.OfAsync(
                Repository.Root(), result.GetRequiredValue(environment), result.GetValue(set) ?? []);
            if (result.GetValue(json))
            {
                using var output = Console.OpenStandardOutput();
                output.Write(PlanJson.Write(plan));
            }
            else if (result.GetValue(markdown))
            {
                Console.Out.Write(PlanMarkdown.Write(plan));
            }
            else if (result.GetValue(mermaid))
            {
                Console.Out.Write(PlanMermaid.Write(plan));
            }
            else
            {
                PlanTree.Write(Terminal.Out, plan, everything: true);
            }

            return plan.BreaksMandatoryPolicy ? ExitCode.Broken : ExitCode.Ok;
        });
        return command;
    }

    static int Write(UpdatePlan update, bool json)
    {
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(PlanJson.Write(update.Plan));
        }
        else
        {
            UpdateText.Write(Terminal.Out, update);
        }

        return update.Causes.Count > 0 ? ExitCode.Broken : ExitCode.Ok;
    }
}
