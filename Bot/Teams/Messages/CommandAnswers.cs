using Microsoft.Bot.Builder;
using MoedeBot.Teams.Presses;

namespace MoedeBot.Teams.Messages;

/// <summary>Who answers which command. An agenda has its text with it and goes a way of its own.</summary>
public sealed class CommandAnswers(ForumPresses forums, LatestMinutes minutes, MyActions mine, UndisputedPresses undisputed, NextMeeting next, Help help)
{
    /// <summary>Answers a command; null, which is no command, gets what the sender can do now.</summary>
    /// <param name="asked">The command, and what is written after it.</param>
    /// <param name="turn">The message.</param>
    /// <param name="sender">Who wrote it.</param>
    /// <param name="cancellationToken">Cancels between reads.</param>
    public Task<Answer> AnswerAsync((ChatCommand? Command, string After) asked, ITurnContext turn, Sender sender, CancellationToken cancellationToken) =>
        asked.Command == ChatCommands.SetUp ? forums.OpenAsync(turn, sender, cancellationToken)
        : asked.Command == ChatCommands.Minutes ? minutes.AnswerAsync(turn, sender, cancellationToken)
        : asked.Command == ChatCommands.Actions ? mine.AnswerAsync(turn, sender, cancellationToken)
        : asked.Command == ChatCommands.Undisputed ? undisputed.AnswerAsync(turn, sender, cancellationToken)
        : asked.Command == ChatCommands.Next ? next.AnswerAsync(turn, sender, asked.After, cancellationToken)
        : help.AnswerAsync(turn, sender, cancellationToken);
}
