namespace MoedeBot.Texts;

/// <summary>Items that nobody has said anything on.</summary>
public sealed partial class Wording
{
    internal string UndisputedTitle => Get();

    internal string UndisputedOpen => Get();

    internal string UndisputedTip => Get();

    internal string UndisputedText => Get();

    internal string UndisputedNone => Get();

    internal string UndisputedLabel => Get();

    internal string UndisputedLast => Get();

    internal string UndisputedConclude => Get();

    internal string UndisputedNoneChosen => Get();

    internal string UndisputedMoved => Get();

    internal string NoMeetingRuns => Get();
}
