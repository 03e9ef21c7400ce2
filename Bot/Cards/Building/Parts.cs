using AdaptiveCards;

namespace MoedeBot.Cards;

/// <summary>The small vocabulary that every card is made of. Whatever goes through it is wrapped and harmless.</summary>
internal static class Parts
{
    /// <summary>A card's or a section's heading: screen readers jump by these.</summary>
    internal static AdaptiveTextBlock Heading(string text) => new(CardText.Escaped(text))
    {
        Wrap = true,
        Style = AdaptiveTextBlockStyle.Heading,
        Size = AdaptiveTextSize.Large,
        Weight = AdaptiveTextWeight.Bolder,
        Spacing = AdaptiveSpacing.None,
    };

    internal static AdaptiveTextBlock Text(string text) => new(CardText.Escaped(text)) { Wrap = true, Spacing = AdaptiveSpacing.Small };

    /// <summary>The name of what follows, a heading of its own.</summary>
    internal static AdaptiveTextBlock Caption(string text) => new(CardText.Escaped(text))
    {
        Wrap = true,
        Style = AdaptiveTextBlockStyle.Heading,
        Size = AdaptiveTextSize.Small,
        Weight = AdaptiveTextWeight.Bolder,
        Spacing = AdaptiveSpacing.None,
    };

    internal static AdaptiveTextBlock Small(this AdaptiveTextBlock block)
    {
        block.Size = AdaptiveTextSize.Small;
        return block;
    }

    internal static AdaptiveTextBlock Subtle(this AdaptiveTextBlock block)
    {
        block.IsSubtle = true;
        return block;
    }

    internal static AdaptiveTextBlock Bold(this AdaptiveTextBlock block)
    {
        block.Weight = AdaptiveTextWeight.Bolder;
        return block;
    }

    internal static AdaptiveTextBlock In(this AdaptiveTextBlock block, AdaptiveTextColor color)
    {
        block.Color = color;
        return block;
    }

    internal static AdaptiveTextBlock Right(this AdaptiveTextBlock block)
    {
        block.HorizontalAlignment = AdaptiveHorizontalAlignment.Right;
        return block;
    }

    internal static T Spaced<T>(this T element, AdaptiveSpacing spacing)
        where T : AdaptiveElement
    {
        element.Spacing = spacing;
        return element;
    }

    /// <summary>A thin line above.</summary>
    internal static T Ruled<T>(this T element)
        where T : AdaptiveElement
    {
        element.Separator = true;
        return element.Spaced(AdaptiveSpacing.Medium);
    }

    internal static AdaptiveRichTextBlock Rich(params IEnumerable<AdaptiveInline> runs) =>
        new() { Inlines = [.. runs], Spacing = AdaptiveSpacing.None };

    internal static AdaptiveTextRun Run(string text) => new(CardText.Plain(text));

    internal static AdaptiveTextRun Bold(string text) => new(CardText.Plain(text)) { Weight = AdaptiveTextWeight.Bolder };

    internal static AdaptiveTextRun SmallBold(string text)
    {
        var run = Bold(text);
        run.Size = AdaptiveTextSize.Small;
        return run;
    }

    internal static AdaptiveTextRun Faint(string text) => new(CardText.Plain(text)) { IsSubtle = true, Size = AdaptiveTextSize.Small };

    internal static AdaptiveContainer Group(params IEnumerable<AdaptiveElement> items) =>
        new() { Items = [.. items], Spacing = AdaptiveSpacing.Medium };

    internal static AdaptiveContainer Box(AdaptiveContainerStyle style, params IEnumerable<AdaptiveElement> items) =>
        new() { Items = [.. items], Style = style, Spacing = AdaptiveSpacing.Medium };

    /// <summary>One thing to the left, one to the right; the left one gives way on a narrow screen.</summary>
    internal static AdaptiveColumnSet Sides(AdaptiveElement left, AdaptiveElement right) => new()
    {
        Spacing = AdaptiveSpacing.None,
        Columns = [Column(AdaptiveWidth.Stretch, left), Column(AdaptiveWidth.Auto, right)],
    };

    internal static AdaptiveColumn Column(AdaptiveWidth width, params IEnumerable<AdaptiveElement> items) =>
        new() { Width = width, Items = [.. items] };

    /// <summary>Facts that are there, with a dot between them.</summary>
    internal static string Dotted(params IEnumerable<string?> facts) =>
        string.Join(" · ", facts.Where(fact => !string.IsNullOrWhiteSpace(fact)));
}
