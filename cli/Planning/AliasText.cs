using Pulumi.Utilities;

namespace Platform.Cli.Planning;

/// <summary>
/// Writes a former identity as the engine knows it: the name where only that was another, else the whole URN,
/// `urn:pulumi:stack::project::types::name`, in which the types of all parents but the stack stand.
/// </summary>
/// <param name="types">The types of each resource and its parents, the outermost first, with a dollar between.</param>
sealed class AliasText(IReadOnlyDictionary<Resource, string> types)
{
    const string Start = "urn:pulumi:";

    /// <summary>A former identity of a resource.</summary>
    public async Task<string> OfAsync(Resource resource, Alias alias)
    {
        if (alias.Urn is not null)
        {
            return await TextAsync(alias.Urn, "");
        }

        // Under mocks a URN has the right stack and project, and the types of no parent.
        var parts = (await OutputUtilities.GetValueAsync(resource.Urn)).Split("::", 3);
        string Urn(string stack, string project, string path, string name) =>
            string.Join("::", Start + stack, project, path, name);
        var (stack, project) = (parts[0][Start.Length..], parts[1]);
        var name = await TextAsync(alias.Name, resource.GetResourceName());
        var (owners, type) = Cut(types[resource]);
        var former = Urn(
            await TextAsync(alias.Stack, stack),
            await TextAsync(alias.Project, project),
            await OwnersAsync(alias, owners) + await TextAsync(alias.Type, type),
            name);
        return former == Urn(stack, project, types[resource], name) ? name : former;
    }

    async Task<string> OwnersAsync(Alias alias, string owners)
    {
        if (alias.NoParent || alias.Parent is Stack)
        {
            return "";
        }

        return alias.Parent is { } parent ? $"{types[parent]}$"
            : alias.ParentUrn is null ? owners
            : (await TextAsync(alias.ParentUrn, "")).Split("::", 4)[2] + "$";
    }

    static (string Owners, string Type) Cut(string types)
    {
        var end = types.LastIndexOf('$') + 1;
        return (types[..end], types[end..]);
    }

    static async Task<string> TextAsync(Input<string>? input, string otherwise) =>
        input is null ? otherwise : await OutputUtilities.GetValueAsync(input.ToOutput());
}
