using System.Collections.Generic;
using System.Linq;

namespace Platform.Sdk.Generator.Reading;

/// <summary>A text file with one name per line; what follows a # is for people.</summary>
static class ListFile
{
    /// <summary>The names, in the file's order.</summary>
    public static IEnumerable<string> Names(string text) =>
        text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(name => name != "");
}
