using Chuyi.Functions.People;
using Chuyi.Functions.Web;
using Microsoft.Extensions.Configuration;

namespace Chuyi.Functions;

/// <summary>What of the configuration whoever administers the service may see: all of it but the secrets.</summary>
public static partial class Composition
{
    private static SecondFactorPolicy SecondFactor(IConfiguration configuration) =>
        Text(configuration, "Chuyi:StaffSecondFactor") switch
        {
            null or "optional" => new(IsRequired: false),
            "required" => new(IsRequired: true),
            { } other => throw new InvalidOperationException($"Chuyi:StaffSecondFactor is required or optional, and not {other}."),
        };

    /// <summary>Every setting there is. What is not set says what holds instead, where something does.</summary>
    public static SettingsInForce Settings(IConfiguration configuration)
    {
        Setting Plain(string name, string zh, string en, string otherwise = "") =>
            new(name, new(zh, en), Text(configuration, name) ?? otherwise);
        Setting Secret(string name, string zh, string en) => SettingsInForce.Secret(name, new(zh, en), configuration[name]);
        return new([
            new("Chuyi:PublicUrl", new("公开网址", "Public address"), PublicUrl(configuration)),
            Plain("Chuyi:Administrator", "首个账号的邮箱", "Address of the first account"),
            Plain("Chuyi:Owner:Body", "主办单位", "Body that runs the site"),
            Plain("Chuyi:Owner:Phone", "联系电话", "Telephone"),
            Plain("Chuyi:Owner:SupervisionPhone", "监督电话", "Telephone for complaints"),
            Plain("Chuyi:Owner:Filing", "备案号", "Filing of the site"),
            Plain("Mail:Host", "邮件服务器", "Mail server"),
            Plain("Mail:Port", "邮件服务器端口", "Port of the mail server", "25"),
            Plain("Mail:Security", "邮件连接加密方式", "How the connection to the mail server is encrypted"),
            Plain("Mail:Seconds", "邮件服务器响应时限（秒）", "Seconds that the mail server has to take a letter", "60"),
            Secret("Mail:User", "邮件服务器用户名", "User at the mail server"),
            Secret("Mail:Password", "邮件服务器密码", "Password at the mail server"),
            Plain("Mail:From", "发件邮箱", "Sender of letters"),
            Plain("Mail:ReplyTo", "回信邮箱", "Where answers go"),
            Plain("Mail:Folder", "信函副本文件夹", "Folder for copies of letters"),
            Plain("Chuyi:PublicPageSeconds", "公开页面保留秒数", "Seconds that public pages are kept", $"{PublicPageLife.Most}"),
            Plain("Chuyi:Proxies", "系统之前的代理层数", "Proxies before the service", "0"),
            Plain("Chuyi:StaffSecondFactor", "工作人员动态验证码", "Authenticators of the staff", "optional"),
            Plain("Chuyi:EntraTenant", "单位账号的租户", "Tenant of organisation accounts"),
            Plain("Chuyi:Scanner", "病毒扫描", "Virus scanner"),
            Plain("Chuyi:LogOrigin", "公开日志名称", "Name of the public log", "chuyi/history"),
            Secret("Chuyi:Key", "主密钥", "Main key"),
            Secret("Chuyi:LogKey", "日志签名密钥", "Key that signs the log"),
            Secret("AzureWebJobsStorage", "存储连接字符串", "Connection string of the storage"),
            Plain("AzureWebJobsStorage:accountName", "存储账户名", "Name of the storage account"),
            Plain("AzureWebJobsStorage:clientId", "访问存储的托管标识", "Identity that reaches the storage"),
        ]);
    }
}
