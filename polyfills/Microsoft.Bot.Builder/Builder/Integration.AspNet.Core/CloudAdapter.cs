using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities from HTTP requests.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary>
/// The bot's endpoint. A request is answered when its turn is over: 200, with the invoke's own answer for an invoke;
/// 400, 405, 413 or 415 for what is no activity; 401, 403 or 503 when the sender is not proved; 500 when the turn failed.
/// </summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>For the time that a request may take to arrive.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        var (activity, sender, answer) = await AdmitAsync(httpRequest, httpResponse, cancellationToken);
        if (activity is not null && sender is not null)
        {
            answer = await RunAsync(sender, activity, bot, cancellationToken);
        }

        await ActivityResponse.WriteAsync(httpResponse, answer, cancellationToken);
    }

    /// <summary>An activity and its proved sender, or the answer that says why there is none.</summary>
    private async Task<(
        Activity? Activity,
        AuthenticateRequestResult? Sender,
        InvokeResponse Answer)> AdmitAsync(HttpRequest httpRequest, HttpResponse httpResponse, CancellationToken cancellationToken)
    {
        try
        {
            var authorization = httpRequest.Headers.Authorization.ToString();
            var proof = await BotFrameworkAuthentication.AuthenticateHeaderAsync(authorization, cancellationToken);
            var (activity, status) = await ActivityRequest.ReadAsync(httpRequest, Clock, cancellationToken);
            return activity is null
                ? (null, null, Answer(status))
                : (activity, await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authorization, proof, cancellationToken), Answer(status));
        }
        catch (UnauthorizedAccessException e)
        {
            return (null, null, Refuse(httpResponse, (e as RequestRefusedException)?.Refusal ?? Refusal.Unproved(e.Message)));
        }
    }

    private async Task<InvokeResponse> RunAsync(
        AuthenticateRequestResult sender, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        try
        {
            return await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellationToken) ?? Answer(StatusCodes.Status200OK);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(Logger, e);
            return Answer(StatusCodes.Status500InternalServerError);
        }
    }

    private InvokeResponse Refuse(HttpResponse httpResponse, Refusal refusal)
    {
        Log.Refused(Logger, refusal.Status, refusal.Reason);
        if (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            httpResponse.Headers.WWWAuthenticate = "Bearer";
        }
        else if (refusal.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpResponse.Headers.RetryAfter = "5";
        }

        return Answer(refusal.Status);
    }

    private static InvokeResponse Answer(int status) => new() { Status = status };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An activity was refused with {Status}: {Reason}")]
        public static partial void Refused(ILogger logger, int status, string reason);

        [LoggerMessage(2, LogLevel.Error, "A turn failed and nobody dealt with it.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
