using System.Text;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.People;

public class TotpCodesTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    // RFC 6238, appendix B, the last six of its eight digits.
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        Assert.Equal(code, TotpCodes.At(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)));
        Assert.Equal(seconds / 30, TotpCodes.StepOf(Secret, $" {code} ", DateTimeOffset.FromUnixTimeSeconds(seconds), last: 0));
    }

    [Fact]
    public void A_code_is_good_for_the_step_before_and_after_and_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111109);
        var step = now.ToUnixTimeSeconds() / 30;

        foreach (var (offset, isTaken) in new[] { (-2, false), (-1, true), (0, true), (1, true), (2, false) })
            Assert.Equal(isTaken, TotpCodes.StepOf(Secret, At(step + offset), now, last: 0) is not null);
        Assert.Null(TotpCodes.StepOf(Secret, At(step), now, last: step));
        Assert.Equal(step + 1, TotpCodes.StepOf(Secret, At(step + 1), now, last: step));
        foreach (var typed in new[] { "", "12345", "1234567", "abcdef", "２８７０８２" })
            Assert.Null(TotpCodes.StepOf(Secret, typed, now, last: 0));
    }

    private static string At(long step) => TotpCodes.At(Secret, DateTimeOffset.FromUnixTimeSeconds(step * 30));

    [Fact]
    public void A_secret_is_written_as_authenticators_read_it()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", TotpCodes.Written(Secret));
        Assert.Equal(
            "otpauth://totp/Chuyi:a%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Chuyi&algorithm=SHA1&digits=6&period=30",
            TotpCodes.Link(Secret, "a@example.org").AbsoluteUri
        );
    }

    [Fact]
    public void What_is_sealed_opens_for_its_use_and_under_its_key_alone()
    {
        var keys = new Keys(new byte[32], new byte[32]);
        var written = keys.Seal("one", Secret);

        Assert.Equal(Secret, keys.Unseal("one", written));
        Assert.NotEqual(written, keys.Seal("one", Secret));
        Assert.Null(keys.Unseal("other", written));
        Assert.Null(new Keys([.. Enumerable.Repeat((byte)1, 32)], new byte[32]).Unseal("one", written));
        foreach (var broken in new[] { "", "!", "AAAA", written[..^2], "A" + written[1..] })
            Assert.True(keys.Unseal("one", broken) is null || broken == written);
    }

    [Fact]
    public void Only_whoever_gave_the_first_code_comes_to_the_second_and_not_for_ever()
    {
        var keys = new Keys(new byte[32], new byte[32]);
        var (account, now) = (Chuyi.Functions.Cases.CaseId.Account("a@example.org"), DateTimeOffset.UnixEpoch.AddYears(50));
        var mark = SecondStep.MarkOf(keys, account, now);

        Assert.Equal(account, SecondStep.Read(keys, mark, now.AddMinutes(9)));
        Assert.Null(SecondStep.Read(keys, mark, now.AddMinutes(SecondFactorRules.StepMinutes)));
        Assert.Null(SecondStep.Read(keys, mark.Replace(account, Chuyi.Functions.Cases.CaseId.Account("b@example.org")), now));
        foreach (var made in new[] { "", "!!", $"{account}!99999999999!x" })
            Assert.Null(SecondStep.Read(keys, made, now));
    }
}
