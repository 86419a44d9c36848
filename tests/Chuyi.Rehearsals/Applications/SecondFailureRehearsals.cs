using Chuyi.Functions.Applications;
using Chuyi.Functions.Cases;
using Chuyi.Functions.Mail;
using Xunit;

namespace Chuyi.Rehearsals.Applications;

/// <summary>A supplement is asked for once: what still does not hold after it is refused.</summary>
public sealed class SecondFailureRehearsals(AzuriteFixture azurite)
{
    private const string Id = "A.甲校",
        Officer = "office P.officer";

    [Fact]
    public async Task A_second_failure_is_refused_and_no_second_supplement_is_asked_for()
    {
        await using var service = await Service.StartAsync(azurite.NewAccount());
        var call = new Call(service);
        await call.Open();
        await call.Submit("甲校");
        var order = new RequestSupplement(new() { Defects = ["缺少佐证"], Due = new(2026, 3, 9) });
        await service.Do(Id, Officer, order);
        var before = await service.State<ApplicationState>(Id);
        await service.Do(
            Id,
            "applicant P.甲校",
            new Supplement(
                new() { Documents = [.. before.Documents.Select(d => d with { Sha256 = new('e', 64) })], CheckBy = new(2026, 3, 12) }
            )
        );
        await service.Do(Id, Officer, order);
        Assert.Equal(ApplicationStage.Checking, (await service.State<ApplicationState>(Id)).Stage);
        await service.Do(Id, Officer, new RefuseForm("补正后仍缺少佐证"));

        Assert.Equal(
            [nameof(Submitted), nameof(SupplementRequested), nameof(Supplemented), nameof(ActDeclined), nameof(FormRefused)],
            (await service.Events.Events(Id))
                .Select(one => one.Type)
                .Where(type => type is not (nameof(LetterSent) or nameof(DocumentsReplaced)))
        );
    }
}
