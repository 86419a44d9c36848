using System.Reflection;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Chuyi.Tests.Web;

public class AccessRuleTests
{
    [Fact]
    public void A_link_opens_the_case_that_a_parameter_of_the_route_names()
    {
        var routes = (
            from type in typeof(AccessRule).Assembly.GetTypes()
            from method in type.GetMethods()
            let trigger = method
                .GetParameters()
                .Select(p => p.GetCustomAttribute<HttpTriggerAttribute>())
                .FirstOrDefault(found => found is not null)
            where trigger is not null
            select (method.GetCustomAttribute<FunctionAttribute>()!.Name, trigger.Route)
        ).ToDictionary();

        Assert.All(
            AccessRule.All.Where(rule => rule.Value.Audience.HasFlag(Audience.LinkHolder)),
            rule => Assert.Contains($"/{{{rule.Value.Case}}}", routes[rule.Key], StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            AccessRule.All,
            rule => rule.Value is { Case: not null } && !rule.Value.Audience.HasFlag(Audience.LinkHolder)
        );
    }

    [Fact]
    public void Only_these_take_more_than_others() =>
        Assert.Equal(
            [
                "AskSignInCode",
                "CheckReceiptFile",
                "GiveSecondCode",
                "GiveSignInCode",
                "ImportPool",
                "LodgeObjection",
                "SendDocument",
                "SetUpOnTheWayIn",
                "SignInByPlatform",
                "UploadUnits",
            ],
            AccessRule
                .All.Where(rule => rule.Value.Kilobytes != LargestBodyAttribute.Of(rule.Value.Audience))
                .Select(rule => rule.Key)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public async Task A_body_is_refused_by_its_length_before_it_is_read(int length, bool isTaken)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new Unread();
        request.ContentLength = length;

        Assert.Equal(!isTaken, new AccessRule(Audience.Public, null, 64).IsTooLong(request));
        Assert.Equal(isTaken, await new AccessRule(Audience.Public, null, 64).Takes(request));
    }

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public async Task One_that_does_not_say_its_length_is_read_that_far(int length, bool isTaken)
    {
        var request = new DefaultHttpContext().Request;
        request.Protocol = HttpProtocol.Http11;
        request.Headers.TransferEncoding = "chunked";
        request.Body = new MemoryStream(new byte[length]);

        Assert.Equal(isTaken, await new AccessRule(Audience.Public, null, 64).Takes(request));
        Assert.Equal(isTaken ? length : (64 * 1024) + 1, request.Body.Length);
    }

    private sealed class Unread : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("It was read.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("It was read.");
    }
}
