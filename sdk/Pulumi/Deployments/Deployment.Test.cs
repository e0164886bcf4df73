using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

/// <content>Runs under mocks.</content>
public sealed partial class Deployment
{
    /// <summary>Runs a stack under mocks and hands back its resources, itself first.</summary>
    /// <exception cref="RunException">The program failed.</exception>
    /// <exception cref="AggregateException">Several errors were recorded.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() =>
        (await TestStackAsync(mocks, options, () => new TStack()).ConfigureAwait(false)).Resources;

    /// <summary>Runs a stack that a service provider makes, and hands back its resources, itself first.</summary>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack =>
        (await TestStackAsync(mocks, options, () => serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new RunException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
                + "Register the type with the service provider before this method is called."))
            .ConfigureAwait(false)).Resources;

    /// <summary>Runs a function under mocks and hands back the resources it made.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions options, Action program) =>
        TestAsync(mocks, options, () =>
        {
            program();
            return Task.CompletedTask;
        });

    /// <summary>Runs a function under mocks and hands back the resources it made.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks mocks, TestOptions options, Func<Task> program) =>
        (await TestAsync(mocks, options, async () =>
        {
            await program().ConfigureAwait(false);
            return (IDictionary<string, object?>)new Dictionary<string, object?>();
        }).ConfigureAwait(false)).Resources;

    /// <summary>Runs a function under mocks and hands back the resources it made and what it returned.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks mocks, TestOptions options, Func<IDictionary<string, object?>> program) =>
        TestAsync(mocks, options, () => Task.FromResult(program()));

    /// <summary>Runs a function under mocks and hands back the resources it made and what it returned.</summary>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks mocks, TestOptions options, Func<Task<IDictionary<string, object?>>> program)
    {
        var deployment = new Deployment(mocks, options);
        var outputs = await deployment.RunAsync(async () =>
        {
            var stack = new Stack();
            var returned = await program().ConfigureAwait(false);
            stack.RegisterProgramOutputs(returned);
            return returned;
        }).ConfigureAwait(false);
        return ([.. deployment.resources.Where(resource => resource is not Stack)], outputs);
    }

    static async Task<(ImmutableArray<Resource> Resources, Stack Stack)> TestStackAsync(
        IMocks mocks, TestOptions? options, Func<Stack> make)
    {
        var deployment = new Deployment(mocks, options);
        var stack = await deployment.RunAsync(() =>
        {
            var made = make();
            made.RegisterPropertyOutputs();
            return Task.FromResult(made);
        }).ConfigureAwait(false);
        return ([.. deployment.resources], stack);
    }

    /// <summary>Runs the program and all it started; what went wrong comes out as run exceptions.</summary>
    async Task<T> RunAsync<T>(Func<Task<T>> program)
    {
        Ambient.Value = this;
        T result = default!;
        try
        {
            result = await program().ConfigureAwait(false);
            await work.FinishAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            var cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
            Errors.Enqueue(cause is RunException ? cause.Message
                : $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n"
                + cause);
        }
        return Errors.ToArray() switch
        {
            [] => result,
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }
}
