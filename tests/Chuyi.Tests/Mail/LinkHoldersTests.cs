using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Tests.Mail;

public class LinkHoldersTests
{
    private static readonly LinkHolders Holders = new(null!, new Keys(new byte[32], new byte[32]));

    private static readonly Person Contact = new()
    {
        Id = "finance",
        Name = "会签处",
        Email = "finance@example.org",
        Phone = "13900001111",
    };

    [Fact]
    public void Of_a_department_a_link_keeps_a_print_of_its_contact_which_any_change_changes()
    {
        Person[] others =
        [
            Contact with
            {
                Name = "继任者",
            },
            Contact with
            {
                Email = "successor@example.org",
            },
            Contact with
            {
                Phone = "13800001111",
            },
        ];

        Assert.Equal(4, others.Append(Contact).Select(Print).Distinct().Count());
        Assert.Equal(Print(Contact), Print(Contact with { Email = "Finance@example.org" }));
        Assert.Matches("^[0-9a-f]{32}$", Print(Contact));
    }

    [Fact]
    public async Task Nobody_takes_the_place_of_an_expert_or_an_objector_and_storage_is_not_asked()
    {
        foreach (var to in new[] { Recipient.Expert("pool", "E1"), Recipient.Objector("O.1"), Recipient.Account("P.1") })
        {
            Assert.Null(Holders.PrintOf(to, Contact));
            Assert.False(await Holders.HaveChanged(null, to.Holder, TestContext.Current.CancellationToken));
        }
        Assert.False(await Holders.HaveChanged(null, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_department_and_a_unit_are_found_by_what_histories_call_them_and_each_has_its_own_words()
    {
        var (department, unit) = (Recipient.Department("finance"), Recipient.Unit("U.1"));

        Assert.Equal(department, Recipient.ContactOf(department.Holder));
        Assert.Equal(unit, Recipient.ContactOf(unit.Holder));
        Assert.Equal(Print(Contact), Holders.PrintOf(unit, Contact));
        Assert.Contains("会签", LinkHolders.ChangedOf(department.Holder).Zh, StringComparison.Ordinal);
        Assert.Contains("推荐", LinkHolders.ChangedOf(unit.Holder).Zh, StringComparison.Ordinal);
    }

    private static string? Print(Person person) => Holders.PrintOf(Recipient.Department("finance"), person);
}
