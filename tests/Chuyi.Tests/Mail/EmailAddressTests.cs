using Chuyi.Functions.Mail;
using Chuyi.Tests.ExpertReview;
using MimeKit;
using Xunit;

namespace Chuyi.Tests.Mail;

public class EmailAddressTests
{
    /// <summary>What is no address, each a way in which one was once taken.</summary>
    public static TheoryData<string> Hostile =>
        [
            "",
            "nowhere",
            "张三 <a@x.example>",
            "<a@x.example>",
            "a@x.example>",
            "\"a b\"@x.example",
            "a@x.example，",
            "a@x.example,b@x.example",
            "a@x.example;b@x.example",
            "a@x.example\u00A0",
            "a@x.example\u3000",
            "a@x.example\u200B",
            "\uFEFFa@x.example",
            "a b@x.example",
            "a@x .example",
            "a@x.example (office)",
            "a@b@x.example",
            "a@x.example\r\nBcc: b@x.example",
            "a\0@x.example",
            "ａ@x.example",
            "a＠x.example",
            "张三@x.example",
            "a@公司.example",
            "a@x。example",
            "@x.example",
            "a@",
            "a@x",
            "a@.example",
            "a@x..example",
            "a@-x.example",
            "a@x-.example",
            ".a@x.example",
            "a.@x.example",
            "a..b@x.example",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            new string('a', 65) + "@x.example",
            "a@" + new string('x', 64) + ".example",
            "a@" + string.Join('.', Enumerable.Repeat(new string('x', 60), 5)) + ".example",
        ];

    [Theory, MemberData(nameof(Hostile))]
    public void What_is_no_address_is_refused_with_the_reason(string typed)
    {
        var refusal = EmailAddress.Read(typed).Refusal;

        Assert.Equal("email", refusal?.Code);
        Assert.Contains("邮箱", refusal!.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("e-mail", refusal.Reason.En, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Hostile))]
    public void No_pool_has_such_an_address(string typed) => Assert.Equal("pool-email", PoolStoreTests.WithEmail(typed).Refusal?.Code);

    [Theory]
    [InlineData("zhang@example.org")]
    [InlineData("Zhang.San+2026@mail.example.edu.cn")]
    [InlineData("o'brien_1@x-y.example")]
    [InlineData("a@xn--fiqs8s.xn--55qx5d")]
    [InlineData("12345@qq.example")]
    public void What_is_an_address_is_taken_as_it_is_and_a_letter_can_be_addressed_to_it(string typed)
    {
        var read = EmailAddress.Read($" {typed}\r\n");

        Assert.Equal(typed, read.Value?.Text);
        Assert.Equal(typed, new MailboxAddress("张三", typed).GetAddress(idnEncode: true));
        Assert.Equal(typed.Split('@')[0], read.Value!.Local);
    }
}
