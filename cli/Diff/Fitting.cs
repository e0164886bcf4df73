using System.Globalization;
using System.Text;

namespace Platform.Cli.Diff;

/// <summary>Lines as far as they fit, and a count of those that do not.</summary>
static class Fitting
{
    // Room for the sentence that counts what was left out.
    const int Rest = 100;

    /// <summary>The lines that fit, and how many they are.</summary>
    public static (string Text, int Count) Take(IReadOnlyList<string> lines, int room)
    {
        var text = new StringBuilder();
        var count = 0;
        while (count < lines.Count && text.Length + lines[count].Length <= room - Rest)
        {
            text.Append(lines[count]);
            count++;
        }

        return (text.ToString(), count);
    }

    /// <summary>The same as one text that ends with the count of what was left out.</summary>
    public static string Join(IReadOnlyList<string> lines, int room, string what)
    {
        var (text, count) = Take(lines, room);
        return text + LeftOut(lines.Count - count, what);
    }

    /// <summary>The sentence that counts what was left out; empty when nothing was.</summary>
    public static string LeftOut(int count, string what) => count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"\n_{count} more {what} left out: a comment holds 65,536 characters._\n");
}
