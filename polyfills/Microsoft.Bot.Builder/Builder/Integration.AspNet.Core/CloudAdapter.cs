using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
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

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        var answer = await AnswerAsync(httpRequest, httpResponse, bot, cancellationToken);
        await ActivityResponse.WriteAsync(httpResponse, answer, cancellationToken);
    }

    private async Task<InvokeResponse> AnswerAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken)
    {
        try
        {
            var (activity, refusal) = await ActivityRequest.ReadAsync(httpRequest, cancellationToken);
            return activity is null
                ? new InvokeResponse { Status = refusal }
                : await ProcessActivityAsync(httpRequest.Headers.Authorization.ToString(), activity, bot.OnTurnAsync, cancellationToken) ?? Done;
        }
        catch (UnauthorizedAccessException e)
        {
            Log.Refused(Logger, e.Message);
            httpResponse.Headers.WWWAuthenticate = "Bearer";
            return new InvokeResponse { Status = StatusCodes.Status401Unauthorized };
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(Logger, e);
            return new InvokeResponse { Status = StatusCodes.Status500InternalServerError };
        }
    }

    private static InvokeResponse Done => new() { Status = StatusCodes.Status200OK };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An activity was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Error, "A turn failed and nobody dealt with it.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
