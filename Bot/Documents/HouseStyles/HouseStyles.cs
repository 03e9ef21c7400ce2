using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MoedeBot.Documents;

/// <summary>The house styles that come with the bot, read once from the JSON files beside this one.</summary>
public static class HouseStyles
{
    /// <summary>Id of the style for houses that are not known.</summary>
    public const string GeneralId = "almindelig";

    private const string Folder = "MoedeBot.Documents.HouseStyles.";
    private static readonly FrozenDictionary<string, HouseStyle> ById = Load().ToFrozenDictionary(s => s.Id);

    /// <summary>All styles in the order of their ids, the general one last.</summary>
    public static IReadOnlyList<HouseStyle> All { get; } =
        [.. ById.Values.OrderBy(s => s.Id == GeneralId).ThenBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>The style for unknown houses.</summary>
    public static HouseStyle General => ById[GeneralId];

    /// <summary>The style of that id; the general one for an id that is not known (a stored document outlives its style file).</summary>
    public static HouseStyle Get(string id) => ById.GetValueOrDefault(id) ?? General;

    /// <summary>Reads a style file.</summary>
    /// <exception cref="JsonException">Not a style file.</exception>
    public static HouseStyle Parse(string json) =>
        JsonSerializer.Deserialize(json, HouseStyleJson.Default.HouseStyle) ?? throw new JsonException("The style file holds null.");

    /// <summary>A style as the text of a style file.</summary>
    public static string ToJson(HouseStyle style) => JsonSerializer.Serialize(style, HouseStyleJson.Default.HouseStyle) + "\n";

    private static IEnumerable<HouseStyle> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal) || name.EndsWith(".schema.json", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Parse(reader.ReadToEnd());
        }
    }
}

/// <summary>Serialisation of style files, without reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(CamelCaseEnum<SectionKind>), typeof(CamelCaseEnum<Filler>), typeof(CamelCaseEnum<HeadKind>),
        typeof(CamelCaseEnum<DecisionPlace>), typeof(CamelCaseEnum<DecisionVoice>),
    ],
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(HouseStyle))]
internal sealed partial class HouseStyleJson : JsonSerializerContext;

/// <summary>Enum members as camelCase words, and nothing but them.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
