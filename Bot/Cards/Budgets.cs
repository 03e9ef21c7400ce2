namespace MoedeBot.Cards;

/// <summary>
/// How much of what a card may hold. Teams takes about 28 KB; cards stay under 25,000 bytes of UTF-8 even when everything is long at
/// once. Bytes for pieces of documents, UTF-16 units for texts that are cut.
/// </summary>
internal static class Budgets
{
    /// <summary>A card as a whole, in bytes.</summary>
    internal const int Card = 25_000;

    /// <summary>A card that Teams found too large, in bytes: at first, and when that is too large too.</summary>
    internal static readonly int[] Smaller = [12_000, 5_000];

    /// <summary>A title, an attachment's name or a person's name.</summary>
    internal const int Title = 250;

    /// <summary>What an item is about.</summary>
    internal const int About = 1_600;

    /// <summary>The recommendation, in bytes: the longest known, of nine points, takes half.</summary>
    internal const int Recommendation = 8_000;

    /// <summary>Names of attachments.</summary>
    internal const int Attachments = 8;

    /// <summary>Newest comments that are shown, and how much of each.</summary>
    internal const int Comments = 3;

    /// <summary>Longest comment or reason that is shown whole on the item's card.</summary>
    internal const int Comment = 400;

    /// <summary>As much of one's own note as is shown outside its form.</summary>
    internal const int Note = 600;

    /// <summary>Names behind each position.</summary>
    internal const int Names = 6;

    /// <summary>A decision on the item's own card, in bytes.</summary>
    internal const int Decision = 14_000;

    /// <summary>A page of the whole case, in bytes.</summary>
    internal const int Page = 16_000;

    /// <summary>Remarks on a document.</summary>
    internal const int Remarks = 6;

    /// <summary>A list of items (preview, timetable, minutes), in bytes.</summary>
    internal const int List = 15_000;
}
