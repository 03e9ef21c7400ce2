using Microsoft.AspNetCore.DataProtection.KeyManagement;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Storage;

/// <summary>
/// <c>links revoke</c>: from now on no link to minutes that was given out before is accepted. The keys that signed them are revoked in the
/// configured store; what runs learns of it when it is restarted, or within a day.
/// </summary>
public static class LinksCommand
{
    private const int Done = 0;
    private const int WrongUse = 64;

    /// <summary>The command, on the store that the server would use; null when the arguments name another command or none.</summary>
    public static Func<Task<int>>? Find(string[] args) => args is ["links", .. var rest]
        ? () => RunAsync(rest, WebApplication.CreateBuilder().Configuration, TimeProvider.System, Console.Error)
        : null;

    /// <summary>Runs the command.</summary>
    /// <param name="args">What comes after <c>links</c>.</param>
    /// <param name="configuration">Says which store, as for the server.</param>
    /// <param name="clock">Keys made until now are revoked.</param>
    /// <param name="errors">Standard error; gets what was done.</param>
    /// <returns>0 done, 64 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, IConfiguration configuration, TimeProvider clock, TextWriter errors)
    {
        if (args is not ["revoke"])
        {
            await errors.WriteLineAsync("links revoke");
            return WrongUse;
        }

        await using var services = new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
        services.CheckSettings();
        services.GetRequiredService<IKeyManager>().RevokeAllKeys(clock.GetUtcNow(), "links revoke");
        await errors.WriteLineAsync("Ingen af de hidtidige links til referater gælder mere, når botten er genstartet.");
        return Done;
    }
}
