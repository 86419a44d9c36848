using Chuyi.Functions.Cases;

namespace Chuyi.Functions.People;

/// <summary>A sign-in, or what was refused in an hour, as an auditor reads it.</summary>
/// <param name="At">When, or from when on.</param>
/// <param name="Actor">What histories call who it was.</param>
/// <param name="What">What it was.</param>
/// <param name="IsRefused">Whether it was refused.</param>
public sealed record DoorLine(DateTimeOffset At, string Actor, Sentence What, bool IsRefused)
{
    public static DoorLine Of(SignIn one) =>
        new(
            one.At,
            one.Actor,
            one.Device is null
                ? new("通过邮件链接进入。", "Came in by the link of a letter.")
                : new($"登录：{DeviceWords.Of(one.Device).Zh}。", $"Signed in: {DeviceWords.Of(one.Device).En}."),
            IsRefused: false
        );

    public static DoorLine Of(RefusedAttempt one) =>
        new(
            one.Hour,
            one.Who,
            one.Kind switch
            {
                AttemptKind.WrongCode => new(
                    $"登录验证码错误，该小时内 {one.Times} 次。",
                    $"Wrong sign-in codes within that hour: {one.Times}."
                ),
                AttemptKind.WrongSecondCode => new(
                    $"动态验证码错误，该小时内 {one.Times} 次。",
                    $"Wrong codes of the authenticator within that hour: {one.Times}."
                ),
                AttemptKind.WrongLinkCode => new(
                    $"链接确认码错误，该小时内 {one.Times} 次。",
                    $"Wrong codes behind a link within that hour: {one.Times}."
                ),
                _ => new(
                    $"使用无权使用的功能被拒绝，该小时内 {one.Times} 次。",
                    $"What is not for their role was refused within that hour: {one.Times}."
                ),
            },
            IsRefused: true
        );
}
