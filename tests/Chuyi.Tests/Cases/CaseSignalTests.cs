using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>What is acknowledged counts, also if it came just before a deadline.</summary>
public class CaseSignalTests
{
    [Fact]
    public async Task An_act_that_is_not_stored_before_the_grace_is_over_is_not_acknowledged()
    {
        var silent = new TableClientOptions { Transport = new HttpClientTransport(new SilentStorage()) };
        var inbox = new Inbox(new Tables(new TableServiceClient(AnsweringStorage.Connection, silent)));
        var signal = new CaseSignal(inbox, new Processes([]), new Keys(new byte[32], new byte[32]), NullLogger<CaseSignal>.Instance)
        {
            Longest = TimeSpan.FromMilliseconds(50),
        };

        var answer = await signal.Receive(
            null!,
            new("form", CaseId.Parse("A.1"), "applicant", default, new Withdraw("不再申报")),
            Decision.Of()
        );

        Assert.Equal(("not-stored", 503), (answer.Refusal?.Code, answer.Refusal?.Status));
        Assert.False(answer.Refusal!.ChangedNothing);
    }

    [Fact]
    public void It_is_known_before_the_deadline_is_declared_passed()
    {
        var signal = new CaseSignal(null!, new Processes([]), null!, NullLogger<CaseSignal>.Instance);

        Assert.True(signal.Longest < CaseDesk.Grace);
    }
}
