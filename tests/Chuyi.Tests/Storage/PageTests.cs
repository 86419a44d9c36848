using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Storage;

/// <summary>Storage that goes no further than its first page.</summary>
public class PageTests
{
    private static readonly TableServiceClient Storage = new(
        AnsweringStorage.Connection,
        new TableClientOptions { Transport = new HttpClientTransport(new AnsweringStorage(Answer)) }
    );

    private static readonly TableClient Table = Storage.GetTableClient("some");

    private static readonly ReadStore Store = new(new Tables(Storage));

    [Fact]
    public async Task A_place_of_an_address_that_storage_does_not_know_is_for_who_wrote_it() =>
        await Assert.ThrowsAsync<UnknownPageException>(() =>
            Tables.Page(Table.QueryAsync<TableEntity>("", 50), "p r", 50, TestContext.Current.CancellationToken)
        );

    [Fact]
    public async Task What_storage_refuses_while_all_is_read_is_a_fault() =>
        await Assert.ThrowsAsync<RequestFailedException>(async () =>
            await Store.AllSummaries<ApplicationSummary>("R.1", TestContext.Current.CancellationToken).CountAsync()
        );

    private static HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (request.RequestUri!.Query.Contains("NextPartitionKey", StringComparison.Ordinal))
            return new(HttpStatusCode.BadRequest);
        var first = new HttpResponseMessage { Content = new StringContent("""{"value":[]}""") };
        first.Headers.Add("x-ms-continuation-NextPartitionKey", "p");
        first.Headers.Add("x-ms-continuation-NextRowKey", "r");
        return first;
    }
}
