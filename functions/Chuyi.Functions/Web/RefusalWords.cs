using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>What stands above a refusal that has a page of its own.</summary>
public static class RefusalWords
{
    public static Sentence Title(Refusal refusal) =>
        refusal.Status switch
        {
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
