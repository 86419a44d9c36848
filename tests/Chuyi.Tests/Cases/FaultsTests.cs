using System.Net.Sockets;
using Azure;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Storage;
using Chuyi.Functions.Submission;
using Chuyi.Functions.Web;
using MailKit.Net.Smtp;
using Xunit;

namespace Chuyi.Tests.Cases;

/// <summary>What went wrong is said in words.</summary>
public class FaultsTests
{
    public static TheoryData<string, Exception> Known =>
        new()
        {
            { "存储没有响应。", new RequestFailedException("Connection refused (127.0.0.1:10002)") },
            { "存储没有响应。", new AggregateException("Retry failed after 4 tries.", new RequestFailedException("away")) },
            { "存储拒绝访问，凭据或权限有误。", new RequestFailedException("No.\nStatus: 403 (Forbidden)\nErrorCode: X") },
            { "请求无法记录：案卷的同一位置已有另一项记录。", new InvalidOperationException("Event 3: a second writer was at work.") },
            { "邮件服务器没有响应。", new SocketException((int)SocketError.ConnectionRefused) },
            { "邮件服务器没有响应。", new IOException("Unable to read data from the transport connection: reset.") },
            { "邮件服务器拒绝登录，账号或密码有误。", new MailKit.Security.AuthenticationException("535: no") },
            {
                "邮件服务器不接受本系统的发信设置。",
                new SmtpCommandException(SmtpErrorCode.SenderNotAccepted, SmtpStatusCode.MailboxUnavailable, "no")
            },
            { "收件方邮件服务器暂不接收该信函。", new RecipientWaitsException(Undeliverable.Refused(450, "later"), new IOException("x")) },
            { "信函目录无法写入（磁盘已满或没有权限）。", new IOException("There is not enough space on the disk.") },
            { "存储中的一项记录已损坏，无法读取。", new CorruptStorageException("A row", new FormatException("it is not there")) },
            { "程序出错，请把技术信息转告运维人员。", new NotSupportedException("whatever") },
        };

    [Theory, MemberData(nameof(Known))]
    public void A_fault_is_said_in_words_and_its_text_is_kept_apart(string words, Exception fault)
    {
        Assert.Equal(words, Faults.Say(Faults.TextOf(fault)).Zh);
        Assert.StartsWith(fault.GetType().FullName + ": ", Faults.TextOf(fault), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_behind_a_fault_is_found() =>
        Assert.Equal(
            "存储没有响应。",
            Faults.Say(Faults.TextOf(new NotSupportedException("The step failed.", new RequestFailedException("away")))).Zh
        );

    // A run that is long enough fails nobody, and a file that is not taken is a value to whoever asked.
    [Fact]
    public void Every_exception_of_the_service_has_words() =>
        Assert.All(
            typeof(Faults)
                .Assembly.GetTypes()
                .Where(type =>
                    type.IsSubclassOf(typeof(Exception)) && type != typeof(StartOverException) && type != typeof(UnfitException)
                ),
            type => Assert.NotEqual(Faults.Unknown, Faults.Say(type.FullName + ": "))
        );

    [Fact]
    public void Every_step_that_can_fail_has_a_name() =>
        Assert.All(
            ActivitiesTests.Handles,
            handle => Assert.DoesNotContain(handle.Name, StepWords.Of(handle.Name).Zh, StringComparison.Ordinal)
        );
}
