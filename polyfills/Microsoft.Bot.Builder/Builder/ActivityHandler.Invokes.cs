using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder;

/// <content>Invokes: activities whose answer is the HTTP response.</content>
public partial class ActivityHandler
{
    private const string CardError = "application/vnd.microsoft.error";

    /// <summary>Answers an invoke by its name; 501 for one that nobody handles.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return turnContext.Activity.Name switch
            {
                "adaptiveCard/action" =>
                    CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, CardValue(turnContext.Activity), cancellationToken)),
                "signin/verifyState" or "signin/tokenExchange" => await SignInAsync(turnContext, cancellationToken),
                _ => throw new InvokeResponseException(HttpStatusCode.NotImplemented),
            };
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    /// <summary>A card's button was pressed, or the card refreshes itself.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    private async Task AnswerInvokeAsync(TypedTurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(turnContext, cancellationToken);

        // A bot may have answered by itself already, and gone on working.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
        }
    }

    private async Task<InvokeResponse> SignInAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        await OnSignInInvokeAsync(turnContext, cancellationToken);
        return CreateInvokeResponse();
    }

    private static AdaptiveCardInvokeValue CardValue(IInvokeActivity activity)
    {
        if (activity.Value is null)
        {
            throw BadCard("BadRequest", "Missing value property");
        }

        var value = Read(activity.Value) ?? throw BadCard("BadRequest", "Value property is not properly formed");
        if (value.Action is null)
        {
            throw BadCard("BadRequest", "Missing action property");
        }

        return value.Action.Type == "Action.Execute" ? value : throw BadCard("NotSupported", "The action is not Action.Execute.");

        static AdaptiveCardInvokeValue? Read(object value)
        {
            try
            {
                return SchemaJson.Convert<AdaptiveCardInvokeValue>(value);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>
    /// The press was understood to be wrong: HTTP 200, and 400 in the body. Teams takes any other HTTP status for a
    /// bot that is broken.
    /// </summary>
    private static InvokeResponseException BadCard(string code, string message) => new(HttpStatusCode.OK, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = CardError,
        Value = new Error(code, message),
    });

    /// <summary>Thrown inside an invoke to answer it with a status and a body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode statusCode = HttpStatusCode.InternalServerError;
        private readonly object? body;

        public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        {
            this.statusCode = statusCode;
            this.body = body;
        }

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
