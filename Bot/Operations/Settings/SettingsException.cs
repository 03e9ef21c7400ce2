namespace MoedeBot.Operations.Settings;

/// <summary>The bot does not start with these settings.</summary>
/// <param name="faults">One sentence each: which setting, what is wrong, where to set it.</param>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>The exit code for a mistake in the configuration, <c>EX_CONFIG</c> of sysexits.h.</summary>
    public const int ExitCode = 78;

    /// <summary>Says the sentences to whoever started the bot.</summary>
    /// <returns>What the process ends with.</returns>
    public int Tell(TextWriter errors)
    {
        errors.WriteLine("MødeBot does not start:");
        foreach (var fault in faults)
            errors.WriteLine($"- {fault}");
        return ExitCode;
    }
}
