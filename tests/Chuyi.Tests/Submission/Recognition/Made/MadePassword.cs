using System.Security.Cryptography;

namespace Chuyi.Tests.Submission;

/// <summary>The oldest encryption of PDF (RC4, 40 bits): what every reader understands.</summary>
public static class MadePassword
{
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <summary>A PDF with a password to open it, or with none but that of its owner.</summary>
    public static byte[] Pdf(string user, string owner)
    {
        byte[] id = [1, 2, 3, 4];
        byte[] rights = [0xC0, 0xFF, 0xFF, 0xFF];
        var owned = Rc4(Md5(Padded(owner))[..5], Padded(user));
        var key = Md5([.. Padded(user), .. owned, .. rights, .. id])[..5];
        var opened = Rc4(key, Padding);
        return new MadePdf()
            .Trailer($"/ID[<{Convert.ToHexString(id)}><{Convert.ToHexString(id)}>]/Encrypt 6 0 R")
            .Add($"<</Filter/Standard/V 1/R 2/P -64/O<{Convert.ToHexString(owned)}>/U<{Convert.ToHexString(opened)}>>>")
            .Bytes();
    }

    private static byte[] Padded(string password) => [.. password.Select(c => (byte)c).Concat(Padding).Take(32)];

#pragma warning disable CA5351 // It is the algorithm of the format.
    private static byte[] Md5(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] content)
    {
        var state = Enumerable.Range(0, 256).ToArray();
        for (int n = 0, other = 0; n < 256; n++)
        {
            other = (other + state[n] + key[n % key.Length]) % 256;
            (state[n], state[other]) = (state[other], state[n]);
        }
        var (i, j) = (0, 0);
        return
        [
            .. content.Select(value =>
            {
                i = (i + 1) % 256;
                j = (j + state[i]) % 256;
                (state[i], state[j]) = (state[j], state[i]);
                return (byte)(value ^ state[(state[i] + state[j]) % 256]);
            }),
        ];
    }
}
