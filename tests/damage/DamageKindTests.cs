namespace Platform.Tests.Damage;

public class DamageKindTests
{
    [Test]
    public void Every_kind_but_the_first_damages_the_files()
    {
        string[] sums = [.. DamageKinds.All.Select(Sum)];
        Assert.That(sums, Is.Unique);
    }

    static string Sum(DamageKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("damage").FullName;
        var year = new DamagedYear(kind.IsYear);
        kind.Damage(year);
        year.Write(folder);
        using var all = new MemoryStream();
        foreach (var file in Directory.GetFiles(folder).Order())
        {
            all.Write(File.ReadAllBytes(file));
        }
        Directory.Delete(folder, recursive: true);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(all.ToArray()));
    }
}
