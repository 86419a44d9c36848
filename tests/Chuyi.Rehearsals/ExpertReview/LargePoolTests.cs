using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.ExpertReview;

/// <summary>A pool of more lines than storage takes in one transaction.</summary>
public sealed class LargePoolTests(AzuriteFixture azurite)
{
    private const int Many = 2 * Tables.MostInTransaction + 50;

    /// <summary>Who sends it again may send the lines in another order: then each transaction finds some of them there.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_broke_off_half_way_is_no_pool_until_it_is_sent_again(bool reversed)
    {
        var storage = azurite.NewAccount();
        var pool = new PoolStore(new Tables(new TableServiceClient(storage)));
        await new Tables(new TableServiceClient(storage)).EnsureAll(default);
        var experts = Enumerable.Range(0, Many).Select(Expert).ToList();

        await Assert.ThrowsAsync<HttpRequestException>(() => Breaking(storage, after: 1).Keep(experts, default));
        await Assert.ThrowsAsync<CorruptStorageException>(() => pool.Experts(PoolStore.Hash(experts)));
        var hash = await pool.Keep(reversed ? [.. experts.AsEnumerable().Reverse()] : experts, default);

        Assert.Equal(experts, (await pool.Experts(hash)).OrderBy(e => e.Code, StringComparer.Ordinal));
    }

    private static PoolStore Breaking(string storage, int after)
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        options.AddPolicy(new Break(after), HttpPipelinePosition.PerCall);
        return new(new Tables(new TableServiceClient(storage, options)));
    }

    private static PoolExpert Expert(int i) =>
        new()
        {
            Code = $"E{i:000}",
            Name = $"专家{i}",
            Unit = $"大学{i}",
            Field = "教育",
            Email = $"e{i}@example.org",
            Phone = $"1370000{i:0000}",
        };

    private sealed class Break(int after) : HttpPipelineSynchronousPolicy
    {
        private int sent;

        public override void OnSendingRequest(HttpMessage message)
        {
            if (sent++ == after)
                throw new HttpRequestException("The connection broke off.");
        }
    }
}
