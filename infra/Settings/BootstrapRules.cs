using Platform.Mesh.Faults;

namespace Platform.Settings;

/// <summary>The rules between settings of the bootstrap stack.</summary>
static class BootstrapRules
{
    /// <summary>What is broken, in the order of the areas.</summary>
    public static IReadOnlyList<Fault> Check(BootstrapSettings settings)
    {
        var found = new SettingsFindings(settings.File);
        found.Try(() => settings.Names);
        found.Try(() => settings.TagsOf(settings.Stack));
        var environments = settings.Deployers.Environments;
        found.Require(environments.Select(one => one.Name).Append(settings.Stack).Distinct().Count()
                == environments.Count + 1,
            "deployers.environments", string.Join(", ", environments.Select(one => one.Name)),
            "each environment once, and none named as this stack");
        foreach (var (index, environment) in environments.Index())
        {
            var key = $"deployers.environments[{index}].azureDevOps";
            found.Require(settings.Deployers.Github is not null || environment.AzureDevOps.Count > 0,
                key, null, "the service connections that deploy it, or deployers.github");
            foreach (var (number, connection) in environment.AzureDevOps.Index())
            {
                found.Require(connection.Identity is "plan" or "apply",
                    $"{key}[{number}].identity", connection.Identity, "plan or apply");
            }
        }

        return found.Faults;
    }
}
