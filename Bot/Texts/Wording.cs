using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text;

namespace MoedeBot.Texts;

/// <summary>
/// What people read, in one language. Which one is passed in, never taken from the thread: two forums served at the same
/// moment may read different languages. The texts are in the resource files beside this one; one member for each.
/// </summary>
public sealed partial class Wording
{
    private static readonly ResourceManager Resources = new("MoedeBot.Texts.Wording", typeof(Wording).Assembly);

    private readonly FrozenDictionary<string, CompositeFormat> texts;

    private Wording(string culture, string resources)
    {
        Culture = CultureInfo.GetCultureInfo(culture);
        texts = Read(CultureInfo.GetCultureInfo(resources));
    }

    /// <summary>Danish: what the bot speaks unless told otherwise.</summary>
    public static Wording Danish { get; } = new("da-DK", "");

    /// <summary>English.</summary>
    public static Wording English { get; } = new("en-GB", "en");

    /// <summary>Culture that numbers and dates are written in.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Two letters, as Adaptive Cards and HTML want it.</summary>
    public string Language => Culture.TwoLetterISOLanguageName;

    /// <summary>English for an English locale (<c>en-US</c>), Danish for all else, an unknown one included.</summary>
    public static Wording For(string? locale) =>
        locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? English : Danish;

    /// <summary>The texts of one resource file, without what another would fill in.</summary>
    internal static IReadOnlyDictionary<string, string> Own(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!) ?? [];

    private static FrozenDictionary<string, CompositeFormat> Read(CultureInfo culture)
    {
        var all = new Dictionary<string, string>(Own(CultureInfo.InvariantCulture));
        foreach (var (key, text) in Own(culture))
            all[key] = text;
        return all.ToFrozenDictionary(pair => pair.Key, pair => CompositeFormat.Parse(pair.Value));
    }

    private string Get([CallerMemberName] string key = "") => texts[key].Format;

    private string Fill(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, texts[key], values);

    /// <summary>One has a text of its own; so has zero, which both languages count as many.</summary>
    private string Count(string key, int count, params ReadOnlySpan<object?> values) =>
        Fill(key + (count == 1 ? ".One" : ".Other"), values);
}
