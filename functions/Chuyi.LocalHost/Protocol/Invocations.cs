using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;

namespace Chuyi.LocalHost.Protocol;

/// <summary>The invocations of each kind of function.</summary>
internal static class Invocations
{
    /// <summary>How what was cut off by the end of its app looks, and how long after that the app is gone.</summary>
    private static readonly string[] LooksCutOff =
    [
        typeof(ObjectDisposedException).FullName!,
        typeof(OperationCanceledException).FullName!,
        typeof(TaskCanceledException).FullName!,
    ];

    private static readonly TimeSpan LastBreath = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs a step of an orchestrator.</summary>
    /// <param name="sessionSeconds">So long the instance's state stays in the worker's memory; 0 keeps none.</param>
    /// <param name="known">Whether the worker has the instance's state from its last step, so that no history is sent.</param>
    /// <exception cref="WorkerLostException">The worker is gone.</exception>
    public static async Task<OrchestratorResponse> StepAsync(
        this WorkerConnection connection,
        string name,
        OrchestratorRequest request,
        bool known,
        int sessionSeconds,
        string invocation
    )
    {
        if (sessionSeconds > 0)
        {
            request.Properties["IsExtendedSession"] = Value.ForBool(true);
            request.Properties["IncludeState"] = Value.ForBool(!known);
            request.Properties["ExtendedSessionIdleTimeoutInSeconds"] = Value.ForNumber(sessionSeconds);
        }
        var entry = connection.Functions.Orchestrator(name)!;
        var invoked = connection.Request(invocation, entry, new() { String = Convert.ToBase64String(request.ToByteArray()) });
        invoked.TriggerMetadata["instanceId"] = new() { String = request.InstanceId };
        try
        {
            var answer = await connection.InvokeAsync(invoked);
            if (answer.ReturnValue?.String is { Length: > 0 } response)
                return OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(response));
            const string nothing = "The step gave no answer; a middleware may not have called the next one.";
            throw new FunctionFailedException(nothing, Engine.Events.Failure("(unknown)", nothing));
        }
        catch (FunctionFailedException failed)
        {
            // The code did not get so far as to fail: what came cannot be read, or a middleware threw.
            var complete = new CompleteOrchestrationAction
            {
                OrchestrationStatus = OrchestrationStatus.Failed,
                Result = failed.Details.ErrorMessage,
                FailureDetails = new()
                {
                    ErrorType = "(unknown)",
                    ErrorMessage = $"Function '{name}' failed with an unhandled exception.",
                    InnerFailure = failed.Details,
                },
            };
            return new()
            {
                InstanceId = request.InstanceId,
                Actions =
                {
                    new OrchestratorAction { Id = -1, CompleteOrchestration = complete },
                },
            };
        }
    }

    /// <summary>Runs an activity; returns its result as JSON, null if it has none.</summary>
    /// <exception cref="FunctionFailedException">It failed, or nobody has one of that name.</exception>
    /// <exception cref="WorkerLostException">The worker is gone.</exception>
    public static async Task<string?> ActivityAsync(
        this WorkerConnection connection,
        string name,
        string instanceId,
        string? input,
        CancellationToken cancellation
    )
    {
        if (connection.Functions.Activity(name) is not { } entry)
        {
            var missing = $"There is no activity '{name}'. Known are: {string.Join(", ", connection.Functions.Activities)}.";
            throw new FunctionFailedException(missing, Engine.Events.Failure("(unknown)", missing));
        }
        var invoked = connection.Request(Guid.NewGuid().ToString(), entry, new() { String = Element(input) });
        invoked.TriggerMetadata["instanceId"] = new() { String = instanceId };
        var answer = await connection.InvokeAsync(invoked, cancellation);
        return answer.ReturnValue switch
        {
            null or { DataCase: TypedData.DataOneofCase.None } => null,
            { DataCase: TypedData.DataOneofCase.String } text => Engine.Json.Write(text.String),
            { DataCase: TypedData.DataOneofCase.Bytes } bytes => JsonSerializer.Serialize(bytes.Bytes.ToByteArray()),
            var json => json.Json,
        };
    }

    /// <summary>The invocation of a function by its trigger, with the durable client if it takes one.</summary>
    public static InvocationRequest Request(this WorkerConnection connection, string invocation, FunctionEntry entry, TypedData trigger)
    {
        // The worker needs a trace context, if an empty one.
        var request = new InvocationRequest
        {
            InvocationId = invocation,
            FunctionId = entry.Id,
            TraceContext = new(),
        };
        request.InputData.Add(new ParameterBinding { Name = entry.TriggerName, Data = trigger });
        if (entry.Client is { } parameter)
            request.InputData.Add(
                new ParameterBinding
                {
                    Name = parameter,
                    Data = new() { String = connection.Client },
                }
            );
        return request;
    }

    /// <summary>Invokes a function; a cancellation is passed on until the worker has it.</summary>
    /// <exception cref="FunctionFailedException">It failed.</exception>
    /// <exception cref="WorkerLostException">The worker is gone.</exception>
    public static async Task<InvocationResponse> InvokeAsync(
        this WorkerConnection connection,
        InvocationRequest request,
        CancellationToken cancellation = default
    )
    {
        var answered = connection.AskAsync(request.InvocationId, new() { RequestId = request.InvocationId, InvocationRequest = request });
        using var registration = cancellation.CanBeCanceled
            ? cancellation.Register(() => _ = CancelAsync(connection, request.InvocationId, answered))
            : default;
        var response = (await answered).InvocationResponse;
        if (response.Result.Status == StatusResult.Types.Status.Success)
            return response;
        var failure = Failure(response.Result.Exception);
        // What an app that ends cuts off has not failed.
        if (
            !cancellation.IsCancellationRequested
            && LooksCutOff.Contains(failure.ErrorType)
            && await Task.WhenAny(connection.Ended, Task.Delay(LastBreath, CancellationToken.None)) == connection.Ended
        )
            throw new WorkerLostException("The worker has gone.");
        throw new FunctionFailedException(failure.ErrorMessage, failure);
    }

    /// <summary>A cancellation right behind its request is ignored, so it is repeated.</summary>
    private static async Task CancelAsync(WorkerConnection connection, string invocation, Task answered)
    {
        while (!answered.IsCompleted)
        {
            connection.Send(new() { InvocationCancel = new() { InvocationId = invocation } });
            await Task.WhenAny(answered, Task.Delay(50, CancellationToken.None));
        }
    }

    /// <summary>An activity's input is a list of one.</summary>
    private static string Element(string? input)
    {
        if (string.IsNullOrEmpty(input))
            return "null";
        using var document = JsonDocument.Parse(input);
        return document.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 1 ? list[0].GetRawText() : input;
    }

    /// <summary>Of an activity the worker says in JSON why it failed.</summary>
    private static TaskFailureDetails Failure(ExceptionDetails? exception)
    {
        var message = exception?.Message ?? "";
        try
        {
            if (message.StartsWith('{') && TaskFailureDetails.Parser.ParseJson(message) is { ErrorType.Length: > 0 } told)
                return told;
        }
        catch (Exception unread) when (unread is InvalidProtocolBufferException or InvalidJsonException)
        {
            // It only looks like it.
        }
        return new()
        {
            ErrorType = exception?.Type is { Length: > 0 } type ? type : "(unknown)",
            ErrorMessage = message,
            StackTrace = exception?.StackTrace,
        };
    }
}
