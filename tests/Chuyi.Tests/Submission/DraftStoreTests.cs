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

    /// <summary>Somebody of the unit saves in the moment in which it is merged into another: what was called saved is moved.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_merger_loses_nothing_that_was_saved(int writes)
    {
        var drafts = await Process();
        var before = await Known(drafts);
        var typed = new DraftNames { Title = "更改后的名称", Recommender = "" };
        Azure.ETag? saved = null;
        var left = writes;
        storage.Meanwhile = Save;

        await drafts.Move(Started.Unit, "U.other", "另一学校", Cancellation);

        var moved = Assert.Single(await drafts.Of("U.other", Cancellation));
        Assert.Equal(saved is null ? before.Title : typed.Title, moved.Title);
        Assert.Empty(await drafts.Of(Started.Unit, Cancellation));
        // What is closed takes nothing, and says so.
        Assert.Equal(writes == 1, saved is not null);
        Assert.True((await drafts.Change(before, d => d with { Title = "迟到" }, Cancellation)).IsRefused);

        // Just before the merger writes for the first, the second and the third time.
        async Task Save()
        {
            if (--left > 0)
                storage.Meanwhile = Save;
            else
                saved = await drafts.Name(Started.Unit, Started.Id, before.Version, typed, Cancellation);
        }
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
