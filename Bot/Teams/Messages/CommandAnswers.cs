using Microsoft.Bot.Builder;
using MoedeBot.Teams.Presses;

namespace MoedeBot.Teams.Messages;

/// <summary>Who answers which command. An agenda has its text with it and goes a way of its own.</summary>
public sealed class CommandAnswers(ForumPresses forums, LatestMinutes minutes, MyActions mine, UndisputedPresses undisputed, Help help)
{
    /// <summary>Answers a command; null, which is no command, gets what the sender can do now.</summary>
    public Task<Answer> AnswerAsync(ChatCommand? command, ITurnContext turn, Sender sender, CancellationToken cancellationToken) =>
        command == ChatCommands.SetUp ? forums.OpenAsync(turn, sender, cancellationToken)
        : command == ChatCommands.Minutes ? minutes.AnswerAsync(turn, sender, cancellationToken)
        : command == ChatCommands.Actions ? mine.AnswerAsync(turn, sender, cancellationToken)
        : command == ChatCommands.Undisputed ? undisputed.AnswerAsync(turn, sender, cancellationToken)
        : help.AnswerAsync(turn, sender, cancellationToken);
}
