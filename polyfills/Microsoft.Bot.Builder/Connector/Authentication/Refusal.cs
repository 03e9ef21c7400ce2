namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Why a request is not let in: the HTTP status for the sender, the reason for our log only.</summary>
internal sealed record Refusal(int Status, string Reason)
{
    /// <summary>No token, or a token that proves nothing.</summary>
    public static Refusal Unproved(string reason) => new(401, reason);

    /// <summary>The sender is proved and may not do this.</summary>
    public static Refusal NotAllowed(string reason) => new(403, reason);

    /// <summary>Ours to mend: the keys that would prove the sender could not be fetched.</summary>
    public static Refusal NoKeys { get; } = new(503, "The channel's signing keys are not to be had.");
}

/// <summary>Carries a refusal through the official signatures, which know exceptions only.</summary>
internal sealed class RequestRefusedException(Refusal refusal) : UnauthorizedAccessException(refusal.Reason)
{
    public Refusal Refusal { get; } = refusal;
}
