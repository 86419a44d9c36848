using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Chuyi.Functions.Policy;
using Xunit;

namespace Chuyi.Rehearsals.Cases;

/// <content>What the members of a consortium say while its application is checked and supplemented.</content>
public sealed partial class StageRehearsals
{
    [Fact]
    public async Task The_members_of_a_consortium_answer_while_its_application_is_checked_and_supplemented()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        Member[] members = [.. "甲乙丙丁".Select(c => Consortium.Member(c + "公司", MemberType.Enterprise))];
        var call = new Call(service) { Designates = CategorySubject.Consortium, SubjectOf = _ => Consortium.Of(members) };
        await call.Open();
        await Consortium.Know(service, "甲校", members);
        await call.Submit("甲校");
        await Answer(service, members[0], members[1]);
        await service.Do("A.甲校", Office, new RequestSupplement(new() { Defects = ["缺少公章"], Due = new(2026, 3, 11) }));
        await Answer(service, members[2], members[3]);

        var said = (await service.State<ApplicationState>("A.甲校")).Memberships;
        Assert.Equal(["甲公司", "丙公司"], said.Confirmed.Select(member => member.Name));
        Assert.Equal(["乙公司", "丁公司"], said.Unconfirmed.Select(member => member.Name));
        await NothingIsDeclined(service, "A.甲校");
    }

    private static async Task Answer(Service service, Member yes, Member no)
    {
        var application = CaseId.Parse("A.甲校");
        var (one, other) = (yes.To(application).Holder, no.To(application).Holder);
        await service.Do(application, one, new LockLink("link"));
        await service.Do(application, one, new RenewLink());
        await service.Do(application, one, new ConfirmMembership(yes.Id));
        await service.Do(application, other, new DeclineMembership(no.Id, "未授权任何人代为申报"));
    }
}
