using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Chuyi.Tests.People;

/// <summary>Who is on file is put there, and changed, in known places only: each of them with a fact.</summary>
public partial class PeopleOnFileTests
{
    private static readonly string Folder = typeof(PeopleOnFileTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ServiceFolder")
        .Value!;

    [Fact]
    public void Addresses_change_only_where_a_fact_says_so() =>
        Assert.Equal(
            [
                // AccountOpened, and for the first administrator the same at the first sign-in.
                "People/Accounts/AccountPages.cs: Add",
                // AccountOpened of what was proposed, AccountCorrected, AccountClosed, AccountReopened.
                "People/Proposals/Proposals.cs: Change",
                // ContactChanged.
                "People/Proposals/Proposals.cs: Write",
                // ObjectionLodged: before it nobody has written to the address.
                "PublicNotice/Notices/NoticePages.cs: Write",
                "Storage/StartupTasks.cs: Add",
                // Submitted and MembersChanged: before either nobody has written to the address.
                "Submission/Subjects/MemberContacts.cs: Add",
            ],
            Places(PutOnFile()).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_table_of_people_is_opened_only_where_this_is_seen_to() =>
        Assert.Equal(
            // PoolImported names the hash of all lines, addresses included: another address is another pool.
            [
                "ExpertReview/Pool/PoolStore.cs: Layout.Tables.People",
                "People/PeopleStore.cs: Layout.Tables.People",
                "People/Proposals/Proposals.cs: Layout.Tables.People",
                // Holds no address: who has an authenticator.
                "People/SecondFactor/SecondFactorStore.cs: Layout.Tables.People",
            ],
            Places(TableOfPeople()).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> Places(Regex sought) =>
        (
            from path in Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            let file = Path.GetRelativePath(Folder, path).Replace('\\', '/')
            where file.Split('/')[0] is not ("bin" or "obj")
            from match in sought.Matches(File.ReadAllText(path))
            select $"{file}: {match.Groups[1].Value}"
        ).Distinct();

    [GeneratedRegex(@"\bpeople\s*\.(Write|Add|Change)\(")]
    private static partial Regex PutOnFile();

    [GeneratedRegex(@"(?<!All = \[[^\]]*)\b(Layout\.Tables\.People)\b")]
    private static partial Regex TableOfPeople();
}
