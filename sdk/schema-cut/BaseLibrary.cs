using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Platform.Sdk.SchemaCut;

/// <summary>The types of .NET itself that every file of a project with implicit usings imports.</summary>
static class BaseLibrary
{
    static readonly string[] Namespaces =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    /// <summary>
    /// Their simple names; generic ones never clash with the packages' classes, which are not generic.
    /// </summary>
    public static IReadOnlySet<string> Imported { get; } = Find();

    static HashSet<string> Find() =>
    [
        .. from file in Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System*.dll")
           where !file.Contains(".Native.", StringComparison.Ordinal)
           from type in Assembly.Load(Path.GetFileNameWithoutExtension(file)).GetExportedTypes()
           where !type.IsNested && !type.IsGenericType && Namespaces.Contains(type.Namespace)
           select type.Name,
    ];
}
