using System.Collections.Generic;
using System.Linq;
using Platform.Sdk.Generator.Reading;

namespace Platform.Sdk.Generator.Emitting;

/// <summary>
/// Empty public classes for types of the packages whose facts are not carried but whose names clash with others in a
/// program.
/// </summary>
static class ClashEmitter
{
    public static IEnumerable<Product> Emit(string text) =>
        ListFile.Names(text).Select(name => new SourceFile(name, $$"""
        {{Code.Header}}
        namespace {{name.Substring(0, name.LastIndexOf('.'))}};

        public class {{name.Substring(name.LastIndexOf('.') + 1)}};

        """));
}
