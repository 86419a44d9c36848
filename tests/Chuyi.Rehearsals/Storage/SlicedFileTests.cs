using Chuyi.Functions.Storage;
using Chuyi.Rehearsals.Web;
using Xunit;

namespace Chuyi.Rehearsals.Storage;

/// <summary>A long file is read a slice at a time: the whole of it once, whoever reads and however often.</summary>
public class SlicedFileTests(AzuriteFixture azurite)
{
    private const string Folder = "long/";

    private sealed record Numbers(IReadOnlyList<string> All);

    [Fact]
    public async Task Only_the_first_slice_costs_a_look_at_the_whole_and_one_that_is_missing_is_made_anew()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var files = service.Get<Files>();
        var all = Enumerable.Range(0, 2 * SlicedFile<Numbers, string>.Size + 20).Select(i => $"{i}").ToList();
        await service.Ask(async () =>
        {
            var hash = await files.Keep(Layout.Containers.Notices, "", new Numbers(all));
            Assert.Equal(all[..50], await Read(files, hash, 0));

            // Another machine each: what it reads is its slice.
            var looks = await StorageRequests.Of(async () => Assert.Equal(all[50..100], await Read(files, hash, 50)));
            Assert.Equal(["views:get"], looks);
            looks = await StorageRequests.Of(async () => Assert.Equal(all[100..], await Read(files, hash, 119)));
            Assert.Equal(["views:get"], looks);
            Assert.Equal([], await Read(files, hash, 150));

            await files.Blob(Layout.Containers.Views, $"{Folder}{hash}/2").DeleteAsync();
            Assert.Equal(all[100..], await Read(files, hash, 100));
            looks = await StorageRequests.Of(async () => Assert.Equal(all[100..], await Read(files, hash, 100)));
            Assert.Equal(["views:get"], looks);
        });
    }

    [Fact]
    public async Task What_fits_one_slice_has_no_other_file()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var files = service.Get<Files>();
        await service.Ask(async () =>
        {
            var hash = await files.Keep(Layout.Containers.Notices, "", new Numbers(["a", "b"]));
            var slices = Sliced(files);
            var looks = await StorageRequests.Of(async () =>
            {
                Assert.Equal("b", await slices.Find(hash, 1));
                Assert.Equal("a", await slices.Find(hash, 0));
                Assert.Null(await slices.Find(hash, 2));
            });
            Assert.Equal(["notices:get"], looks);
        });
    }

    private static Task<IReadOnlyList<string>> Read(Files files, string hash, int at) => Sliced(files).Read(hash, at);

    private static SlicedFile<Numbers, string> Sliced(Files files) =>
        new(files, new LatestFile<Numbers>(files, Layout.Containers.Notices, ""), Folder, file => file.All);
}
