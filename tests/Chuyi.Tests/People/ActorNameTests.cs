using System.Reflection;
using Chuyi.Functions.Mail;
using Chuyi.Functions.People;
using Xunit;

namespace Chuyi.Tests.People;

public class ActorNameTests
{
    /// <summary>Whoever gets letters is somebody, and not the service.</summary>
    [Fact]
    public void Everybody_who_gets_letters_is_told_as_what_they_are()
    {
        RecipientKind[] kinds =
        [
            .. typeof(RecipientKind)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Select(property => (RecipientKind)property.GetValue(null)!),
            RecipientKind.Pool("0123"),
        ];
        string[] holders = [.. kinds.Select(kind => new Recipient(kind, "1").Holder)];

        var names = ActorNames.Of(holders, withApplicants: true, []);

        Assert.InRange(kinds.Length, 7, 20);
        Assert.All(holders, holder => Assert.NotEqual("系统", names[holder].What.Zh));
        Assert.Equal("系统", ActorNames.Of(["service"], withApplicants: true, [])["service"].What.Zh);
    }

    /// <summary>Whoever of the staff is of a department is told with it.</summary>
    [Theory]
    [InlineData("职成处", "职成处，经办", "职成处, Office")]
    [InlineData(null, "经办", "Office")]
    public void Staff_is_told_with_its_department(string? department, string zh, string en)
    {
        var clerk = new Person
        {
            Id = "P.1",
            Name = "李敏",
            Email = "clerk@example.org",
            Phone = "",
            Role = Role.Office,
            UnitName = department,
        };

        var told = ActorNames.Of(["office P.1"], withApplicants: false, [clerk])["office P.1"];

        Assert.Equal(("李敏", zh, en), (told.Name, told.What.Zh, told.What.En));
    }
}
