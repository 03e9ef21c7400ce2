namespace MoedeBot.Texts;

/// <summary>The next meeting of a series.</summary>
public sealed partial class Wording
{
    internal string StandingLabel => Get();

    internal string NextAgenda => Get();

    internal string NextAgendaNote => Get();

    internal string NextAgendaNoDate => Get();

    internal string EditNextAgenda => Get();

    internal string NextAgendaInChannel => Get();
}
