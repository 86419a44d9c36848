using System.Reflection;
using Chuyi.Functions.Web;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What anybody may post, and what keeps it from being posted for ever: a new function has to be written down here.</summary>
public class PublicPostTests
{
    private static readonly Dictionary<string, string> Guards = new(StringComparer.Ordinal)
    {
        ["AskSignInCode"] = "Limits",
        ["CheckReceiptFile"] = "reads a file of four megabytes at most, stores nothing",
        ["GiveSignInCode"] = "five wrong codes end a code, or it is too long to be guessed",
        ["GiveSecondCode"] = "Limits",
        ["LodgeObjection"] = "Limits",
        ["LoseSecondFactor"] = "Limits",
        ["NotFound"] = "reads nothing, stores nothing",
        ["OpenLink"] = "five wrong codes lock a link",
        ["RefuseKit"] = "there on this machine only, stores nothing",
        ["RenewLink"] = "Limits",
        ["SetUpOnTheWayIn"] = "Limits",
        ["SignInByPlatform"] = "there only behind the platform’s own sign-in, and opens sessions of accounts on file alone",
        ["SignOut"] = "sends nothing, stores nothing",
    };

    private static readonly IReadOnlyList<MethodInfo> Posts =
    [
        .. from type in typeof(AccessMiddleware).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null && trigger.Methods!.Contains("post")
        where method.GetCustomAttribute<AudienceAttribute>()!.Audience.HasFlag(Audience.Public)
        select method,
    ];

    [Fact]
    public void Every_public_post_has_its_guard() =>
        Assert.Equal(
            Guards.Keys.Order(StringComparer.Ordinal),
            Posts.Select(function => function.GetCustomAttribute<FunctionAttribute>()!.Name).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void One_with_limits_is_of_a_class_that_has_them() =>
        Assert.All(
            Posts.Where(function => Guards[function.GetCustomAttribute<FunctionAttribute>()!.Name] == "Limits"),
            function =>
                Assert.Contains(
                    function.DeclaringType!.GetConstructors().Single().GetParameters(),
                    parameter => parameter.ParameterType == typeof(Functions.Storage.Limits)
                )
        );
}
