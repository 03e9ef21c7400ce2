using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>What of an item's text goes where: an excerpt and the recommendation on its card, all of it on pages.</summary>
internal static class CaseText
{
    /// <summary>What the item is about, in short, and whether it says more than that.</summary>
    internal static (IReadOnlyList<AdaptiveElement> Elements, bool Cut) About(AgendaItem item, Wording texts)
    {
        var section = item.Sections.FirstOrDefault(section => section.Kind == SectionKind.Summary && HasText(section))
            ?? item.Sections.FirstOrDefault(section => section.Kind is SectionKind.Presentation or SectionKind.Other && HasText(section));
        if (section is null)
            return ([], false);

        var (pieces, cut) = Pages.Beginning(Blocks.Of(section.Blocks), Budgets.About);
        var caption = section.Caption.Length > 0 ? section.Caption : texts.Presentation;
        return ([Parts.Caption(caption), .. Tight(pieces)], cut);
    }

    /// <summary>What is to be decided on, point by point, as printed, and whether there is more; empty where nothing is.</summary>
    internal static (IReadOnlyList<AdaptiveElement> Elements, bool Cut) Recommendation(AgendaItem item)
    {
        var pieces = item.Sections.Where(section => section.Kind == SectionKind.Recommendation && HasText(section)).SelectMany(Blocks.Of);
        var (kept, cut) = Pages.Beginning(pieces, Budgets.Recommendation);
        return (Tight(kept), cut);
    }

    /// <summary>The first element close to what is above it, and what follows a caption close to the caption.</summary>
    internal static IReadOnlyList<AdaptiveElement> Tight(IReadOnlyList<Piece> pieces)
    {
        foreach (var (at, piece) in pieces.Index())
        {
            if (at == 0 || pieces[at - 1].KeepsWithNext)
                piece.Element.Spacing = AdaptiveSpacing.None;
        }

        return [.. pieces.Select(piece => piece.Element)];
    }

    internal static IEnumerable<string> Attachments(AgendaItem item) =>
        item.Sections.Where(section => section.Kind == SectionKind.Attachments).SelectMany(section => section.Blocks)
            .SelectMany(block => block switch
            {
                AttachmentsBlock attachments => attachments.Titles,
                ListBlock list => list.Items.Select(entry => Blocks.Text(entry.Inlines)),
                ParagraphBlock paragraph => [Blocks.Text(paragraph.Inlines)],
                _ => Enumerable.Empty<string>(),
            });

    internal static IEnumerable<Piece> Whole(AgendaItem item) => item.Sections.SelectMany(Blocks.Of);

    private static bool HasText(Section section) => section is { Filler: Filler.None, Blocks.Count: > 0 };
}
