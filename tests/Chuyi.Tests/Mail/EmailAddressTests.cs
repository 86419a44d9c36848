using Chuyi.Functions.ExpertReview;
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

    [Theory]
    [InlineData("张三 <a@x.example>", "不带姓名和括号")]
    [InlineData("a@x.example (office)", "不带姓名和括号")]
    [InlineData("\"a b\"@x.example", "不能有引号")]
    [InlineData("a@x.example;b@x.example", "只填写一个邮箱")]
    [InlineData("a@x.example，b@x.example", "只填写一个邮箱")]
    [InlineData("a@公司.cn", "请改填 a@xn--55qx5d.cn。")]
    [InlineData("a@x。example", "请改填 a@x.example。")]
    [InlineData("张三@x.example", "全角字符、中文或不可见字符")]
    [InlineData("a@x.example\u200B", "全角字符、中文或不可见字符")]
    [InlineData("a b@x.example", "请填写一个有效的邮箱")]
    public void Whoever_typed_it_reads_what_to_do(string typed, string word) =>
        Assert.Contains(word, EmailAddress.Read(typed).Refusal!.Reason.Zh, StringComparison.Ordinal);

    [Fact]
    public void An_address_has_254_characters_at_most()
    {
        var domain = string.Join('.', new string('x', 63), new string('y', 63), new string('z', 58), "cn");
        var longest = new string('a', 64) + "@" + domain;

        Assert.Equal(254, longest.Length);
        Assert.Equal(longest, EmailAddress.Read(longest).Value?.Text);
        Assert.Contains("254", EmailAddress.Read(longest + "n").Refusal!.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("64", EmailAddress.Read("a" + longest).Refusal!.Reason.Zh, StringComparison.Ordinal);
    }

    /// <summary>It is refused, or mended to one that is an address, and that is said, but of blanks around it.</summary>
    [Theory, MemberData(nameof(Hostile))]
    public void No_pool_has_such_an_address(string typed)
    {
        var plan = PoolPlanTests.WithEmail(typed);

        if (plan.MayBeTaken)
            Assert.Equal(plan.Experts[0].Email, EmailAddress.Read(plan.Experts[0].Email).Value?.Text);
        if (typed.Trim() != plan.Experts[0].Email || !plan.MayBeTaken)
            Assert.Contains(
                PoolColumns.Email,
                plan.Faults.Select(fault => fault.Column).Concat(plan.Repairs.Select(repair => repair.Column))
            );
    }

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
