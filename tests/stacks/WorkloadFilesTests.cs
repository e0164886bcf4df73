using System.Security.Cryptography;

namespace Platform.Tests.Stacks;

/// <summary>What Databricks is given is what runs on this machine: the same files, byte for byte.</summary>
public class WorkloadFilesTests
{
    static readonly string[] Sql =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "orgs"), "*.sql", SearchOption.AllDirectories)
                .Where(file => file.Replace('\\', '/').Contains("/flows/"))
                .Order(StringComparer.Ordinal),
        ];

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void Every_sql_file_of_a_flow_is_in_the_plan_with_the_content_that_runs_here(string environment)
    {
        var planned = Plans.Of(environment).Of("databricks:index/workspaceFile:WorkspaceFile")
            .ToDictionary(
                file => (string)file.Inputs["path"]!,
                file => Hash(Convert.FromBase64String((string)file.Inputs["contentBase64"]!)));

        var mesh = DataMesh.Load(Repository.Root);
        string[] elsewhere = [.. mesh.Flows.Except(mesh.In(environment).Flows).Select(flow => $"{flow.Path.Folder}/")];

        Assert.That(Sql, Has.Length.AtLeast(20));
        Assert.That(elsewhere, Has.Length.EqualTo(environment == "dev" ? 0 : 1));
        foreach (var file in Sql.Where(file => !elsewhere.Any(file.Replace('\\', '/').Contains)))
        {
            var path = planned.Keys.Single(key =>
                key.EndsWith(
                    "/" + Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), StringComparison.Ordinal));
            Assert.That(planned[path], Is.EqualTo(Hash(File.ReadAllBytes(file))), path);
        }
    }

    static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
