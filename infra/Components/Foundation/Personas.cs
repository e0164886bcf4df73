using Platform.Components.Access;
using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureAD;

namespace Platform.Components.Foundation;

/// <summary>
/// The people of the platform, as Entra groups that exist once in a tenant, and for those who automate their work one
/// service principal per environment. Nobody is named: a group's owner decides who is in it. No service principal has a
/// password; each trusts the tokens of one pipeline environment.
/// </summary>
public sealed class Personas : PlatformComponent
{
    readonly Dictionary<Persona, PersonaIdentity> identities;

    /// <summary>Makes or adopts the groups, and makes the service principals.</summary>
    public Personas(string name, PersonasArgs args, ComponentResourceOptions? options = null)
        : base("platform:foundation:Personas", name, args.Context, options)
    {
        identities = Enum.GetValues<Persona>().ToDictionary(persona => persona, persona => Identity(persona, args));
        RegisterOutputs();
    }

    /// <summary>Group and service principal of a persona.</summary>
    public PersonaIdentity this[Persona persona] => identities[persona];

    /// <summary>Persona in lower case with hyphens, as it stands in names.</summary>
    public static string Key(Persona persona) =>
        string.Concat($"{persona}".Select((letter, index) =>
            (char.IsUpper(letter) && index > 0 ? "-" : "") + char.ToLowerInvariant(letter)));

    /// <summary>The name of a persona's group, in Entra and in Databricks.</summary>
    public static string NameOf(Names names, Persona persona) => $"{names.Platform}-{Key(persona)}";

    PersonaIdentity Identity(Persona persona, PersonasArgs args)
    {
        var key = Key(persona);
        var title = NameOf(Context.Names, persona);
        var group = args.Settings.Groups == Ownership.Adopt
            ? Output.Create(args.Settings.ObjectId(persona)!)
            : new Group($"{LogicalName}-{key}-group", new GroupArgs
            {
                DisplayName = title,
                Description = $"People of {Context.Names.Platform} who work as {key}.",
                SecurityEnabled = true,
                PreventDuplicateNames = true,
            }, Stateful()).ObjectId;
        // Reading what is sensitive is not for machines.
        var service = persona == Persona.SensitiveReader
            ? null
            : Service(key, $"{title}-{Context.Names.Environment}", args.Deployment);
        return new PersonaIdentity
        {
            GroupName = title,
            Group = Principal.Group(key, group),
            Service = service is null ? null : Principal.Service($"{key}-service", service.ObjectId),
            ServiceApplicationId = service?.ClientId,
            ServiceName = service is null ? null : $"{title}-{Context.Names.Environment}",
        };
    }

    ServicePrincipal Service(string key, string title, DeploymentSettings deployment)
    {
        var application = new Application($"{LogicalName}-{key}-application", new ApplicationArgs
        {
            DisplayName = title,
            SignInAudience = "AzureADMyOrg",
            PreventDuplicateNames = true,
        }, Child());
        var service = new ServicePrincipal($"{LogicalName}-{key}-service", new ServicePrincipalArgs
        {
            ClientId = application.ClientId,
        }, Child());
        Resource[] previous = [];
        foreach (var trust in FederatedTrust.For(deployment, Context.Names.Environment, key))
        {
            var name = $"{LogicalName}-{key}-{trust.Key}";
            previous =
            [
                new ApplicationFederatedIdentityCredential(name, new ApplicationFederatedIdentityCredentialArgs
                {
                    ApplicationId = application.Id,
                    DisplayName = trust.Key,
                    Issuer = trust.Issuer,
                    Subject = trust.Subject,
                    Audiences = [FederatedTrust.Audience],
                }, Child(previous)),
            ];
        }

        return service;
    }
}
