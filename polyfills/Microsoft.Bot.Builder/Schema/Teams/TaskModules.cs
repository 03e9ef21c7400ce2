using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Value of the invokes <c>task/fetch</c> (a dialog is to open) and <c>task/submit</c> (its form was sent).</summary>
public class TaskModuleRequest
{
    /// <summary>The button's data or the form's values; a <see cref="JsonElement"/> on the way in.</summary>
    public object? Data { get; set; }

    public TaskModuleRequestContext? Context { get; set; }
}

/// <summary>Where the dialog opens.</summary>
public class TaskModuleRequestContext
{
    public string? Theme { get; set; }
}

/// <summary>The answer to <c>task/fetch</c> and <c>task/submit</c>.</summary>
public class TaskModuleResponse
{
    public TaskModuleResponse()
    {
    }

    public TaskModuleResponse(TaskModuleResponseBase? task = null) => Task = task;

    public TaskModuleResponseBase? Task { get; set; }
}

/// <summary>What the dialog does next: see the types derived from this.</summary>
[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string? type = null) => Type = type;

    public string? Type { get; set; }
}

/// <summary>The dialog shows a card.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse()
        : this(null)
    {
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo? value = null)
        : base("continue") => Value = value;

    public TaskModuleTaskInfo? Value { get; set; }
}

/// <summary>The dialog shows a text and is done.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse()
        : this(null)
    {
    }

    public TaskModuleMessageResponse(string? value = null)
        : base("message") => Value = value;

    public string? Value { get; set; }
}

/// <summary>A dialog's title, size and content.</summary>
public class TaskModuleTaskInfo
{
    public string? Title { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public object? Height { get; set; }

    /// <inheritdoc cref="Height"/>
    public object? Width { get; set; }

    public string? Url { get; set; }

    public Attachment? Card { get; set; }

    public string? FallbackUrl { get; set; }

    public string? CompletionBotId { get; set; }
}

/// <summary>A button of an older card type that opens a dialog.</summary>
public class TaskModuleAction : CardAction
{
    public TaskModuleAction(string title, object? value = null)
        : base("invoke", title) => Value = WithType(value);

    // The data is sent along with {"type":"task/fetch"} in it; that is what makes the button open a dialog.
    private static Dictionary<string, object?> WithType(object? value)
    {
        var data = value is null ? null : Json.SchemaJson.Convert<Dictionary<string, object?>>(value);
        return new Dictionary<string, object?>(data ?? []) { ["type"] = "task/fetch" };
    }
}
