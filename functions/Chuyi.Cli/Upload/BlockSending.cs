using System.Net;

namespace Chuyi.Cli.Upload;

/// <summary>
/// Sends blocks to storage. What broke off is tried again, each time after twice as long; once the address has ended another is asked
/// for.
/// </summary>
internal sealed class BlockSending(HttpClient http, Uri address, Func<Task<Uri?>> anew)
{
    private const int Tries = 8;

    private Uri address = address;

    public async Task SendAsync(Block block, CancellationToken cancellation)
    {
        var name = Uri.EscapeDataString(Convert.ToBase64String(Convert.FromHexString(block.Hash)));
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var body = new ByteArrayContent(block.Bytes);
                using var answer = await http.PutAsync($"{address.AbsoluteUri}&comp=block&blockid={name}", body, cancellation);
                if (answer.StatusCode == HttpStatusCode.Forbidden && tries < Tries)
                    address = await anew() ?? address;
                else
                {
                    answer.EnsureSuccessStatusCode();
                    return;
                }
            }
            catch (HttpRequestException broken) when (tries < Tries && broken.StatusCode is null or >= HttpStatusCode.InternalServerError)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(30_000, 500 << tries)), cancellation);
            }
        }
    }
}
