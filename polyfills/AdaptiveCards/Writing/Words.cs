using System.Text.Json;

namespace AdaptiveCards;

/// <summary>The words of the schema's enumerations, by the official enums' numbers; the first is the default and never written.</summary>
internal static class Words
{
    internal static readonly JsonEncodedText[] Spacing = Of("default", "none", "small", "medium", "large", "extraLarge", "padding");
    internal static readonly JsonEncodedText[] Size = Of("default", "small", "medium", "large", "extraLarge");
    internal static readonly JsonEncodedText[] Weight = Of("default", "lighter", "bolder");
    internal static readonly JsonEncodedText[] Color = Of("default", "dark", "light", "accent", "good", "warning", "attention");
    internal static readonly JsonEncodedText[] Font = Of("default", "monospace");
    internal static readonly JsonEncodedText[] TextStyle = Of("default", "heading");
    internal static readonly JsonEncodedText[] Container = Of("default", "emphasis", "good", "attention", "warning", "accent");
    internal static readonly JsonEncodedText[] Horizontal = Of("left", "center", "right", "stretch");
    internal static readonly JsonEncodedText[] Vertical = Of("top", "center", "bottom");
    internal static readonly JsonEncodedText[] Choice = Of("compact", "expanded", "filtered");
    internal static readonly JsonEncodedText[] TextInput = Of("text", "tel", "url", "email", "password");
    internal static readonly JsonEncodedText[] Associated = Of("auto", "none");
    internal static readonly JsonEncodedText[] Mode = Of("primary", "secondary");

    private static JsonEncodedText[] Of(params string[] words) => [.. words.Select(word => JsonEncodedText.Encode(word))];
}
