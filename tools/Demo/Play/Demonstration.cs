using MoedeBot.Demo.Playground;
using MoedeBot.Demo.Programs;

namespace MoedeBot.Demo.Play;

/// <summary>The meeting that plays itself, from the forum's set-up to the minutes.</summary>
/// <param name="stage">The running programs.</param>
/// <param name="agenda">The agenda.</param>
/// <param name="story">Where it is told.</param>
public sealed class Demonstration(Stage stage, AgendaScript agenda, Story story)
{
    /// <summary>Plays it. Every step is waited for; one that does not happen ends the play with an exception that says which.</summary>
    /// <param name="playground">The Playground.</param>
    /// <param name="cancellationToken">Ends the play.</param>
    /// <returns>The minutes.</returns>
    /// <exception cref="InvalidOperationException">A step went otherwise than it should.</exception>
    /// <exception cref="TimeoutException">A step did not happen.</exception>
    public async Task<MinutesPage> RunAsync(PlaygroundClient playground, CancellationToken cancellationToken)
    {
        var play = new MeetingPlay(playground, agenda, story);
        await play.SetUpForumAsync(cancellationToken);
        await play.PostAsync(await play.HandInAsync(cancellationToken), cancellationToken);

        story.Chapter("Cheferne");
        foreach (var part in ChefPart.Parts(playground.Place, agenda))
            await play.CommentAsync(part, cancellationToken);
        await play.RefuseDecisionAsync(playground.Place.Others[^1], agenda.Items[0], cancellationToken);

        story.Chapter("Sekretæren");
        foreach (var item in agenda.Items)
            await play.ConcludeAsync(item, cancellationToken);

        story.Chapter("Referatet");
        var minutes = await play.MinutesAsync(cancellationToken);
        var page = await MinutesPage.OpenAsync(minutes.MinutesAddress(), cancellationToken);
        Report(page);
        return playground.Feed.Messages.Minutes().Count == 1 ? page : throw new InvalidOperationException("Referatet er slået op mere end én gang.");
    }

    private void Report(MinutesPage page)
    {
        story.Quote($"\n{page.Text}\n");
        story.Step($"Referatet kan læses her: {page.Address}");
        story.Step($"og er gemt i {(stage.Options.Tables is null ? stage.Options.Database : "Azure Table Storage")}");
        if (MinutesCheck.Faults(agenda, page.Text) is [_, ..] faults)
            throw new InvalidOperationException(string.Join('\n', faults));
        if (agenda.HasDecisions)
            story.Step($"Referatet holdt op mod dokumentet: {MinutesCheck.Compare(agenda.Text, page.Text)}");
    }
}
