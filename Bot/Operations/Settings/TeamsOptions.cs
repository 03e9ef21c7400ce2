namespace MoedeBot.Operations.Settings;

/// <summary>Settings under <c>Teams</c>: what the client in front of people can do.</summary>
public sealed class TeamsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Teams";

    /// <summary>
    /// Whether forms open as dialogs. Unless set: yes with an app id, which means Teams; no without, since the Agents Playground
    /// has no dialogs.
    /// </summary>
    public bool? Dialogs { get; set; }

    /// <summary>
    /// Whether people get views of the timetable's and the items' cards of their own, with what they may do and no more. Unless set: yes with an app id, which
    /// means Teams; no without, since the Agents Playground asks for none.
    /// </summary>
    public bool? OwnViews { get; set; }
}
