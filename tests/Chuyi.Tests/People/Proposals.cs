using Chuyi.Functions.People;
using Chuyi.Functions.Storage;

namespace Chuyi.Tests.People;

/// <summary>Proposals as the pages make them.</summary>
internal static class Proposals
{
    public static readonly Keys Keys = new(new byte[32], new byte[32]);

    public static Proposal Of(string id, string name = "张三", string email = "a@example.org", string phone = "13800001234") =>
        new()
        {
            Id = id,
            Contact = ContactPrints.Of(
                new Person
                {
                    Id = "x",
                    Name = name,
                    Email = email,
                    Phone = phone,
                },
                Keys
            ),
        };
}
