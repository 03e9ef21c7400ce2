namespace MoedeBot.Texts;

/// <summary>What is to be done after the meeting.</summary>
public sealed partial class Wording
{
    internal string Actions => Get();

    internal string ActionsTip(int item) => Fill(nameof(ActionsTip), item);

    internal string ActionsNote => Get();

    internal string ActionWords(int row) => Fill(nameof(ActionWords), row);

    internal string ActionOwner(int row) => Fill(nameof(ActionOwner), row);

    internal string ActionDue(int row) => Fill(nameof(ActionDue), row);

    internal string ActionDone => Get();

    internal string DueBy(string date) => Fill(nameof(DueBy), date);

    internal string MyActions => Get();

    internal string NoActions => Get();

    internal string OpenActions(int count) => Count(nameof(OpenActions), count, count);

    internal string ActionsInChat => Get();
}
