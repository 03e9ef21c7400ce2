using System.Globalization;

namespace AdaptiveCards;

/// <summary>Version of the card schema, <c>major.minor</c>.</summary>
public class AdaptiveSchemaVersion
{
    public AdaptiveSchemaVersion(string versionString)
    {
        var version = System.Version.Parse(versionString);
        Major = version.Major;
        Minor = version.Minor;
    }

    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    public int Major { get; set; }

    public int Minor { get; set; }

    public override string ToString() => (Major, Minor) is (1, 5) ? "1.5" : string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

#pragma warning disable CA2225 // The official type has the operator alone.
    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);
#pragma warning restore CA2225
}
