using Platform.Tests.Infra.History;

namespace Platform.Tests.Judges;

/// <summary>
/// No secret is in the tree or its history, by a scanner that is not ours; .gitleaks.toml says what is none.
/// </summary>
public sealed class GitleaksTests
{
    // Made up at run time, so that no file holds a text of this shape.
    static readonly string Token = string.Concat("dapi", Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()));

    [Test]
    public void No_commit_holds_a_secret()
    {
        var (code, text) = Run("git", Repository.Root);

        Assert.That(text, Does.Match(@"\d+ commits scanned"));
        Assert.That(code, Is.Zero, text);
    }

    [Test]
    public void A_token_in_a_file_is_found()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "settings.txt"), $"token = \"{Token}\"\n");

            Assert.That(Run("dir", folder).Code, Is.EqualTo(1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_token_that_a_later_commit_took_away_is_found_in_the_history()
    {
        using var git = new GitRepository();
        var file = Path.Combine(git.Root, "settings.txt");
        File.WriteAllText(file, $"token = \"{Token}\"\n");
        git.Commit();
        File.Delete(file);
        git.Commit("README.md");

        Assert.That(Run("dir", git.Root).Code, Is.Zero);
        Assert.That(Run("git", git.Root).Code, Is.EqualTo(1));
    }

    static (int Code, string Text) Run(string mode, string folder)
    {
        string[] options = ["--config", Path.Combine(Repository.Root, ".gitleaks.toml"), "--no-banner", "--no-color"];
        return Shared.Judge("gitleaks", [mode, .. options, "--redact", "-v", folder]);
    }
}
