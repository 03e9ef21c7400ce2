using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, by a code of the channel, as in <c>BotNotInConversationRoster</c>.</summary>
public class Error
{
    public Error()
    {
    }

    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    public string? Code { get; set; }

    public string? Message { get; set; }

    public InnerHttpError? InnerHttpError { get; set; }
}

/// <summary>The answer of a service behind the channel.</summary>
public class InnerHttpError
{
    public int? StatusCode { get; set; }

    public object? Body { get; set; }
}

/// <summary>Body of a refused Connector call.</summary>
public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error? error = null) => Error = error;

    public Error? Error { get; set; }
}

/// <summary>
/// The Connector answered a call with an error, after the retries that make sense. Its status is in
/// <see cref="Response"/> together with the headers (<c>Retry-After</c>), its code in <see cref="Body"/>.
/// </summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Null when the answer was not the channel's: a proxy's page, or nothing.</summary>
    public ErrorResponse? Body { get; set; }

    public HttpRequestMessageWrapper? Request { get; set; }

    public HttpResponseMessageWrapper? Response { get; set; }
}
