using System.Buffers.Binary;
using System.Net;
using Platform.Mesh.Faults;

namespace Platform.Naming;

/// <summary>
/// The subnets of one environment, cut from its address space: a quarter for each of the two Databricks subnets, an
/// eighth for each of the others, an eighth kept free.
/// </summary>
public sealed record AddressPlan
{
    // learn.microsoft.com/azure/databricks/security/network/classic/vnet-inject: a network of /16 to /24, two subnets
    // of at least /26.
    const int Largest = 16;
    const int Smallest = 24;
    static readonly IPNetwork[] PrivateSpaces =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16")];

    /// <summary>All of it.</summary>
    public required IPNetwork Space { get; init; }

    /// <summary>Databricks' host ("public") subnet.</summary>
    public required IPNetwork DatabricksHost { get; init; }

    /// <summary>Databricks' container ("private") subnet.</summary>
    public required IPNetwork DatabricksContainer { get; init; }

    /// <summary>Private endpoints.</summary>
    public required IPNetwork PrivateEndpoints { get; init; }

    /// <summary>Compute of Azure Machine Learning.</summary>
    public required IPNetwork MachineLearning { get; init; }

    /// <summary>Runners that deploy from inside the network.</summary>
    public required IPNetwork Runner { get; init; }

    /// <summary>Nodes that Databricks can run at once: Azure keeps five addresses of a subnet.</summary>
    public int DatabricksNodes => (1 << (32 - DatabricksHost.PrefixLength)) - 5;

    /// <summary>Cuts an address space.</summary>
    /// <param name="space">Such as <c>10.10.0.0/20</c>.</param>
    /// <param name="taken">Address spaces that it must not overlap, by the key that names them: the hub's.</param>
    /// <param name="file">The settings file, for the faults.</param>
    /// <exception cref="FaultException">The space is not private, of the wrong size, or overlaps.</exception>
    public static AddressPlan Create(string space, IReadOnlyDictionary<string, string> taken, string file)
    {
        const string key = "platform:network.addressSpace";
        if (!IPNetwork.TryParse(space, out var network)
            || $"{network}" != space
            || network.PrefixLength is < Largest or > Smallest
            || !PrivateSpaces.Any(whole => Overlap(whole, network)))
        {
            var within = string.Join(", ", PrivateSpaces);
            throw new FaultException(new Fault(file, key, space,
                $"a network of /{Largest} to /{Smallest} within {within}, written with its first address"));
        }
        Fault[] faults = [.. taken
            .Where(other => IPNetwork.TryParse(other.Value, out var neighbour) && Overlap(neighbour, network))
            .Select(other =>
                new Fault(file, key, space, $"a network that does not overlap {other.Key}, {other.Value}"))];
        return faults.Length > 0
            ? throw new FaultException(faults)
            : new AddressPlan
            {
                Space = network,
                DatabricksHost = Part(network, 2, 0),
                DatabricksContainer = Part(network, 2, 1),
                PrivateEndpoints = Part(network, 3, 4),
                MachineLearning = Part(network, 3, 5),
                Runner = Part(network, 3, 6),
            };
    }

    static bool Overlap(IPNetwork a, IPNetwork b) => a.Contains(b.BaseAddress) || b.Contains(a.BaseAddress);

    static IPNetwork Part(IPNetwork network, int bits, int index)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        var prefix = network.PrefixLength + bits;
        var start = BinaryPrimitives.ReadUInt32BigEndian(bytes) + ((uint)index << (32 - prefix));
        BinaryPrimitives.WriteUInt32BigEndian(bytes, start);
        return new IPNetwork(new IPAddress(bytes), prefix);
    }
}
