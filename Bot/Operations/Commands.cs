namespace MoedeBot.Operations;

/// <summary>What the program does besides serving: commands that start no server.</summary>
public static class Commands
{
    /// <summary>The command that the arguments name; null to serve.</summary>
    public static Func<Task<int>>? Find(string[] args) => args switch
    {
        ["convert", .. var rest] => () => ConvertCommand.RunAsync(rest, Console.OpenStandardInput(), Console.Out, Console.Error),
        _ => null,
    };
}
