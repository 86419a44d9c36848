using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Tests.Storage;
using Xunit;
using static Chuyi.Tests.Submission.SampleDraft;

namespace Chuyi.Tests.Submission;

public sealed class DraftStoreTests
{
    private static readonly Draft Started = Of(CaseId.Round(2026, "secondary-school", 1));

    private readonly RowStorage storage = new();

    /// <summary>On Azure another process may have closed it: what this one remembers of it decides nothing.</summary>
    [Fact]
    public async Task A_change_is_held_against_the_draft_as_it_stands_whatever_a_process_remembers_of_it()
    {
        var (here, elsewhere) = (await Process(), await Process());
        var closed = await elsewhere.Change(await Known(elsewhere), d => d with { IsClosed = true }, Cancellation);

        var remembered = await Known(here);
        var added = await here.Change(remembered, d => DraftRules.Add(d, ApplicationState.Empty, Document("a", "form")), Cancellation);

        Assert.False(closed.IsRefused);
        Assert.False(remembered.IsClosed);
        Assert.Equal("not-now", added.Refusal?.Code);
        // What it was held against is what is remembered from then on.
        Assert.True((await Known(here)).IsClosed);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<Draft> Known(DraftStore drafts) =>
        Assert.IsType<Draft>(await drafts.FindLately(Started.Unit, Started.Id, Cancellation));

    // A process that has looked at the draft as it was begun.
    private async Task<DraftStore> Process()
    {
        var row = new TableEntity(Started.Unit, Started.Id)
        {
            ["Draft"] = Json.Write(Started),
            ["Title"] = Started.Title,
            ["Recommender"] = Started.Recommender,
        };
        await Tables.InsertOnce(storage.Tables.Get(Layout.Tables.Drafts), [row], Cancellation);
        var drafts = new DraftStore(storage.Tables);
        await drafts.Find(Started.Unit, Started.Id, Cancellation);
        return drafts;
    }
}
