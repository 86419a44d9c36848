using Chuyi.Functions.Mail;
using Xunit;

namespace Chuyi.Tests.Mail;

public class UndeliverableTests
{
    [Theory]
    [InlineData(
        550,
        "5.1.1 <zhang@example.org>: no such user 张三",
        "550 5.1.1",
        "收件方邮件服务器拒收（550 5.1.1），收件地址不存在或有误。"
    )]
    [InlineData(
        552,
        "5.2.2 Mailbox of zhang@example.org is full",
        "552 5.2.2",
        "收件方邮件服务器拒收（552 5.2.2），收件邮箱已停用或已满。"
    )]
    [InlineData(554, "zhang@example.org rejected", "554", "收件方邮件服务器拒收（554）。")]
    [InlineData(554, "5.999.9999 odd", "554", "收件方邮件服务器拒收（554）。")]
    public void Only_the_codes_of_what_a_server_says_are_kept(int status, string answer, string codes, string zh)
    {
        var why = Undeliverable.Refused(status, answer);

        Assert.Equal(codes, why.Code);
        Assert.Equal(zh, why.Reason.Zh);
        Assert.Contains(codes, why.Reason.En, StringComparison.Ordinal);
        Assert.DoesNotContain("zhang", why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fact_says_the_reason_in_both_languages() =>
        Assert.Equal(
            new("信函“题”未能送达：没有登记收件地址。", "The letter “Subject” could not be delivered: there is no address on file."),
            new LetterNotSent
            {
                Kind = "kind",
                Subject = new("题", "Subject"),
                To = "account P.1",
                Code = Undeliverable.NoAddress.Code,
                Reason = Undeliverable.NoAddress.Reason,
            }.Say()
        );
}
