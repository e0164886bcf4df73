namespace Platform.Sdk.Tests.Generator;

public class EnumEmitterTests
{
    [Test]
    public void An_enum_is_a_struct_with_one_static_property_per_value()
    {
        var schema = Generated.Schema(
            types: """ "Pulumi.Acme.Tier": { "kind": "enum", "values": { "Hot": "hot", "TLS1_2": "TLS 1.2" } } """);

        Assert.That(Generated.Type(schema, "Pulumi.Acme.Tier"), Is.EqualTo("""
            namespace Pulumi.Acme;

            [global::Pulumi.EnumType]
            public readonly struct Tier : global::System.IEquatable<Tier>
            {
                private readonly string _value;

                private Tier(string value) => _value = value;

                public static Tier Hot { get; } = new Tier("hot");
                public static Tier TLS1_2 { get; } = new Tier("TLS 1.2");

                public static bool operator ==(Tier left, Tier right) => left.Equals(right);
                public static bool operator !=(Tier left, Tier right) => !left.Equals(right);

                public static explicit operator string(Tier value) => value._value;

                public override bool Equals(object? other) => other is Tier same && Equals(same);
                public bool Equals(Tier other) => string.CompareOrdinal(_value, other._value) == 0;
                public override int GetHashCode() => _value?.GetHashCode() ?? 0;
                public override string ToString() => _value;
            }

            """));
    }
}
