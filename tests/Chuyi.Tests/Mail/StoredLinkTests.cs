using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Tests.Mail;

public class StoredLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 1, 0, 0, TimeSpan.Zero);

    private static readonly StoredLink Link = new()
    {
        Hash = "hash",
        Case = CaseId.Duty(CaseId.Round(2026, "secondary-school", 1), "E1"),
        Path = "/duties/x",
        Holder = "E1",
        CodePrint = "print",
        Until = Now.AddDays(30),
    };

    [Fact]
    public void Five_wrong_codes_lock_a_link_and_each_leaves_one_try_less()
    {
        var link = Link;
        for (var left = 4; left >= 0; left--)
        {
            Assert.False(link.IsDead(Now));
            link = link.AfterWrongCode();
            Assert.Equal(left, link.TriesLeft);
        }
        Assert.True(link.IsLocked);
        Assert.True(link.IsDead(Now));
    }

    [Fact]
    public void The_right_code_forgives_the_wrong_ones_and_keeps_the_first_opening()
    {
        var opened = Link.AfterWrongCode().AfterRightCode(Now);

        Assert.Equal((0, Now), (opened.WrongCodes, opened.OpenedAt));
        Assert.Equal(Now, opened.AfterRightCode(Now.AddHours(1)).OpenedAt);
    }

    [Fact]
    public void A_link_dies_at_its_end_or_when_it_is_revoked()
    {
        Assert.False(Link.IsDead(Link.Until.AddTicks(-1)));
        Assert.True(Link.IsDead(Link.Until));
        Assert.True((Link with { Revoked = true }).IsDead(Now));
    }

    [Fact]
    public void A_session_ends_after_its_life_and_with_its_link()
    {
        Assert.Equal(Now + Session.Life, Session.OfLink(Link, Now).Until);
        var late = Link.Until.AddHours(-1);
        var session = Session.OfLink(Link, late);
        Assert.Equal(Link.Until, session.Until);
        Assert.False(session.IsOver(Link.Until.AddTicks(-1)));
        Assert.True(session.IsOver(Link.Until));
    }
}
