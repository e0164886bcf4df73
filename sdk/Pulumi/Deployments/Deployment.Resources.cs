using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <content>Registers resources with the mocks.</content>
public sealed partial class Deployment
{
    /// <summary>What the engine calls a value it does not know yet.</summary>
    const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Takes note of the resource at once and registers it as soon as what it needs is there.</summary>
    internal void Register(Registration registration)
    {
        lock (resources)
        {
            resources.Add(registration.Resource);
        }
        Track(RegisterAsync(registration));
    }

    internal void RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        Track(TellAsync());

        async Task TellAsync()
        {
            var urn = await component.Urn.DataTask.ConfigureAwait(false);
            var data = await outputs.DataTask.ConfigureAwait(false);
            var given = data.IsKnown ? data.Value.Where(entry => entry.Value is not null) : [];
            var told = given.ToImmutableDictionary(entry => entry.Key, entry => AsOutput(entry.Value!));
            await Mocks.RegisterResourceOutputs(new(urn.Value, told)).ConfigureAwait(false);
        }
    }

    /// <summary>The provider as mocks are told of it.</summary>
    internal static async Task<string> ReferenceAsync(ProviderResource? provider)
    {
        if (provider is null)
        {
            return "";
        }
        var urn = await provider.Urn.DataTask.ConfigureAwait(false);
        var id = await provider.Id.DataTask.ConfigureAwait(false);
        return $"{urn.Value}::{(id.IsKnown ? id.Value : UnknownId)}";
    }

    async Task RegisterAsync(Registration registration)
    {
        try
        {
            var (id, state) =
                registration.Resource is Stack ? (null, []) : await AskMocksAsync(registration).ConfigureAwait(false);
            registration.Outputs.Complete(UrnOf(registration), id, state, IsPreview);
        }
        catch (Exception e)
        {
            registration.Outputs.Fail(e);
            throw;
        }
    }

    async Task<(string? Id, ImmutableDictionary<string, object?> State)> AskMocksAsync(Registration registration)
    {
        var resource = registration.Resource;
        var options = registration.Options;
        if (registration.Parent is { } parent)
        {
            await parent.Urn.DataTask.ConfigureAwait(false);
        }
        if (options.HasDependsOn)
        {
            await WaitForAsync(options.DependsOn, resource).ConfigureAwait(false);
        }
        var inputs = await InputSet.ReadAsync(registration.Args, resource.GetResourceName()).ConfigureAwait(false);
        var (id, state) = await Mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = inputs.Values,
            Provider = await ReferenceAsync(resource.Provider).ConfigureAwait(false),
            Id = await GivenIdAsync(options).ConfigureAwait(false),
        }).ConfigureAwait(false);
        return (id, await ReadStateAsync(state, resource).ConfigureAwait(false));
    }

    /// <exception cref="InvalidOperationException">A component that <paramref name="waiting"/> is part of.</exception>
    static async Task WaitForAsync(InputList<Resource> resources, Resource waiting)
    {
        var data = await resources.CurrentOutput.DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return;
        }
        foreach (var resource in data.Value)
        {
            // The official SDK waits for all that is in a component, here for the waiting resource itself, for ever.
            if (resource is ComponentResource && resource.IsAround(waiting))
            {
                throw new InvalidOperationException(
                    $"{NameOf(waiting)} depends on {NameOf(resource)}, which it is part of: with the official "
                    + "packages it would wait for itself and never finish.");
            }
            await resource.Urn.DataTask.ConfigureAwait(false);
        }
    }

    static string NameOf(Resource resource) => $"{resource.GetResourceType()} '{resource.GetResourceName()}'";

    /// <summary>The id to read or import, or an empty text.</summary>
    static async Task<string> GivenIdAsync(ResourceOptions options)
    {
        if (options.Id is not null)
        {
            var given = await options.Id.CurrentOutput.DataTask.ConfigureAwait(false);
            if (given is { IsKnown: true, Value.Length: > 0 })
            {
                return given.Value;
            }
        }
        return (options as CustomResourceOptions)?.ImportId ?? "";
    }

    static async Task<ImmutableDictionary<string, object?>> ReadStateAsync(object state, Resource resource)
    {
        var written = await new Serializer().WriteAsync(state, resource.GetResourceName()).ConfigureAwait(false);
        return written as ImmutableDictionary<string, object?>
            ?? throw new InvalidOperationException(
                $"The mock of {NameOf(resource)} returned a state that is no dictionary.");
    }

    /// <summary>The urn as the mocks of the official SDK build it: of all parents only the root is named.</summary>
    string UrnOf(Registration registration)
    {
        var root = registration.Parent is null ? "" : Stack.TypeToken + "$";
        var resource = registration.Resource;
        var type = root + resource.GetResourceType();
        return $"urn:pulumi:{StackName}::{ProjectName}::{type}::{resource.GetResourceName()}";
    }

    static Output<object?> AsOutput(object value)
    {
        return (value as IOutput ?? (value as IInput)?.ToUntypedOutput()) is { } output
            ? new(output.GetDataAsync())
            : Output.Create<object?>(value);
    }

    readonly List<Resource> resources = [];
}
