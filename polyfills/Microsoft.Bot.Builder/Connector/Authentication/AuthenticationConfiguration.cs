namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of inbound tokens beyond the protocol.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key must have beside the channel's.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}
