using System.Text;

namespace AdaptiveCards;

/// <summary>The words of the schema's enumerations, by the official enums' numbers; the first is the default and never written.</summary>
internal static class Words
{
    internal static readonly byte[][] Spacing = Of("default", "none", "small", "medium", "large", "extraLarge", "padding");
    internal static readonly byte[][] Size = Of("default", "small", "medium", "large", "extraLarge");
    internal static readonly byte[][] Weight = Of("default", "lighter", "bolder");
    internal static readonly byte[][] Color = Of("default", "dark", "light", "accent", "good", "warning", "attention");
    internal static readonly byte[][] Font = Of("default", "monospace");
    internal static readonly byte[][] TextStyle = Of("default", "heading");
    internal static readonly byte[][] Container = Of("default", "emphasis", "good", "attention", "warning", "accent");
    internal static readonly byte[][] Horizontal = Of("left", "center", "right", "stretch");
    internal static readonly byte[][] Vertical = Of("top", "center", "bottom");
    internal static readonly byte[][] Choice = Of("compact", "expanded", "filtered");
    internal static readonly byte[][] TextInput = Of("text", "tel", "url", "email", "password");
    internal static readonly byte[][] Associated = Of("auto", "none");
    internal static readonly byte[][] Mode = Of("primary", "secondary");

    private static byte[][] Of(params string[] words) => [.. words.Select(Encoding.UTF8.GetBytes)];
}
