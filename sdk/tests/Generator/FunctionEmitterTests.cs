namespace Platform.Sdk.Tests.Generator;

public class FunctionEmitterTests
{
    const string Options = """{ "name": "options", "type": "InvokeOptions", "optional": true }""";

    static string Function(string name, string method, string returns, string parameters) =>
        $$"""
        "{{name}}": { "methods": [
          { "method": "{{method}}", "returns": "{{returns}}", "parameters": [ {{parameters}} ] } ] }
        """;

    [Test]
    public void A_function_without_arguments_hands_over_none()
    {
        const string result = "Task<Pulumi.Acme.Store.GetMeResult>";
        var schema = Generated.Schema(functions: Function("Pulumi.Acme.Store.GetMe", "InvokeAsync", result, Options));

        Assert.That(Generated.Type(schema, "Pulumi.Acme.Store.GetMe"), Is.EqualTo("""
            namespace Pulumi.Acme.Store;

            public static class GetMe
            {
                public static global::System.Threading.Tasks.Task<global::Pulumi.Acme.Store.GetMeResult> InvokeAsync(
                    global::Pulumi.InvokeOptions? options = null)
                    => global::Pulumi.Deployment.Instance.InvokeAsync<global::Pulumi.Acme.Store.GetMeResult>(
                        "acme:store:getMe", global::Pulumi.InvokeArgs.Empty, options);
            }

            """));
    }

    [TestCase("true", "GetThingArgs? args = null, ", "args ?? new global::Pulumi.Acme.GetThingArgs()")]
    [TestCase("false", "GetThingArgs args, ", "args")]
    public void Optional_arguments_are_made_when_left_out(string optional, string parameter, string argument)
    {
        var args = $$"""{ "name": "args", "type": "Pulumi.Acme.GetThingArgs", "optional": {{optional}} }, """;
        var function = Function("Pulumi.Acme.GetThing", "Invoke", "Output<Pulumi.Acme.GetThingResult>", args + Options);
        var text = Generated.Type(Generated.Schema(functions: function), "Pulumi.Acme.GetThing");

        Assert.That(
            text, Does.Contain($"    global::Pulumi.Acme.{parameter}global::Pulumi.InvokeOptions? options = null)"));
        Assert.That(text, Does.Contain($", {argument}, options);"));
    }

    [Test]
    public void The_token_of_a_function_of_a_bridged_package_repeats_its_name()
    {
        const string resource = """
            "Pulumi.Acme.Job": {
              "token": "acme:index/job:Job", "base": "CustomResource", "args": "Pulumi.Acme.JobArgs",
              "argsOptional": true, "outputs": {} }
            """;
        var schema = Generated.Schema(
            resource, Function("Pulumi.Acme.GetJob", "Invoke", "Output<Pulumi.Acme.GetJobResult>", Options));

        Assert.That(Generated.Type(schema, "Pulumi.Acme.GetJob"), Does.Contain("\"acme:index/getJob:getJob\", "));
    }
}
