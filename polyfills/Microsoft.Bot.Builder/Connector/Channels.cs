namespace Microsoft.Bot.Connector;

/// <summary>Values of an activity's channel id.</summary>
public class Channels
{
    public const string Emulator = "emulator";
    public const string Msteams = "msteams";
    public const string Test = "test";
}
