using System.Linq;
using Platform.Sdk.Generator.Model;

namespace Platform.Sdk.Generator.Emitting;

/// <summary>A function: each overload hands its arguments and options to the deployment.</summary>
static class FunctionEmitter
{
    public static string Emit(Package package, FunctionClass function) => $$"""
        {{Code.Header}}
        namespace {{function.Namespace}};

        public static class {{function.Name}}
        {
        {{string.Join("\n\n", function.Methods.Select(m => Overload(m, Token(package, function))))}}
        }

        """;

    static string Overload(Method method, string token)
    {
        var result = method.Returns.Substring(method.Returns.IndexOf('<')); // of Task<> or Output<>
        var args = method.Parameters.FirstOrDefault(p => p.Name == "args");
        var given = args is null
            ? "global::Pulumi.InvokeArgs.Empty"
            : args.Optional ? $"args ?? new {TypeName.Qualified(args.Type)}()" : "args";
        return $$"""
                public static {{TypeName.Qualified(method.Returns)}} {{method.Name}}(
                    {{string.Join(", ", method.Parameters.Select(Declaration))}})
                    => global::Pulumi.Deployment.Instance.{{method.Name}}{{TypeName.Qualified(result)}}(
                        {{Code.Literal(token)}}, {{given}}, options);
            """;
    }

    static string Declaration(Parameter parameter) =>
        parameter.Optional
            ? $"{TypeName.Qualified(parameter.Type)}? {parameter.Name} = null"
            : $"{TypeName.Qualified(parameter.Type)} {parameter.Name}";

    /// <summary>The schema files do not state the token: it follows from the name, in one of two ways.</summary>
    static string Token(Package package, FunctionClass function)
    {
        var name = char.ToLowerInvariant(function.Name[0]) + function.Name.Substring(1);
        var module = package.Bridged
            ? $"index/{name}"
            : function.Namespace.Substring(package.Name.Length).TrimStart('.').ToLowerInvariant();
        return $"{package.Plugin}:{module}:{name}";
    }
}
