namespace Platform.Naming;

/// <summary>Where a name must be the only one.</summary>
public enum Uniqueness
{
    /// <summary>In all of Azure (or in a region, whoever owns it).</summary>
    Global,

    /// <summary>In the subscription.</summary>
    Subscription,

    /// <summary>In the resource group.</summary>
    ResourceGroup,

    /// <summary>In the resource that it is a part of.</summary>
    Parent,
}
