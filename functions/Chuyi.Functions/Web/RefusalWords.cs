using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>What stands above a refusal that has a page of its own.</summary>
public static class RefusalWords
{
    /// <summary>The code of the refusal for who came by a link whose session is over.</summary>
    public const string LinkNeeded = "link-needed";

    public static Sentence Title(Refusal refusal) =>
        refusal.Status switch
        {
            StatusCodes.Status403Forbidden when refusal.Code == LinkNeeded => new(
                "请重新打开邮件中的链接",
                "Please open the link in your e-mail again"
            ),
            StatusCodes.Status401Unauthorized => new("请先登录", "Please sign in"),
            StatusCodes.Status403Forbidden => new("不能使用此功能", "Not for this account"),
            StatusCodes.Status404NotFound => new("没有找到", "Not found"),
            StatusCodes.Status410Gone => new("链接已失效", "This link is over"),
            >= 500 => new("系统出现故障", "Something failed on our side"),
            _ => new("未能完成", "Not done"),
        };

    /// <summary>Whether signing in is the way on.</summary>
    public static bool IsForSignIn(Refusal refusal) => refusal.Status == StatusCodes.Status401Unauthorized;
}
