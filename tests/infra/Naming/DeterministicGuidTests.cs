using Platform.Naming;

namespace Platform.Tests.Infra.Naming;

public sealed class DeterministicGuidTests
{
    static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    // RFC 9562, appendix A.4.
    [Test]
    public void The_example_of_the_RFC_comes_out() =>
        Assert.That(DeterministicGuid.Version5(Dns, "www.example.com"),
            Is.EqualTo(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2")));

    // Python's documentation of uuid.uuid5, computed by another implementation.
    [Test]
    public void The_example_of_another_implementation_comes_out() =>
        Assert.That(DeterministicGuid.Version5(Dns, "python.org"),
            Is.EqualTo(new Guid("886313e1-3b8a-5372-9b90-0c9aee199e5d")));

    [Test]
    public void It_says_version_5_and_the_variant_of_the_RFC()
    {
        var guid = DeterministicGuid.Of("/subscriptions/1", "principal", "role");

        Assert.That(guid.Version, Is.EqualTo(5));
        Assert.That(guid.Variant, Is.InRange(8, 11));
    }

    [Test]
    public void Case_makes_no_difference_and_the_place_of_a_part_does()
    {
        Assert.That(
            DeterministicGuid.Of("/Subscriptions/A", "b"), Is.EqualTo(DeterministicGuid.Of("/subscriptions/a", "B")));
        Assert.That(DeterministicGuid.Of("a", "b"), Is.Not.EqualTo(DeterministicGuid.Of("b", "a")));
    }
}
