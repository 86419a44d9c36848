namespace Chuyi.Functions.Storage;

/// <summary>
/// Every name the service uses in storage. A stored name is a format: once a round has run, none of these changes.
/// <c>infra/</c> creates the same names and a test compares the two.
/// </summary>
public static class Layout
{
    /// <summary>The tables, by what their rows are.</summary>
    public static class Tables
    {
        /// <summary>Characters that storage takes in one column of a row: 64 KiB of UTF-16.</summary>
        public const int LongestColumn = 32 * 1024;

        /// <summary>Columns over which a long text goes on; a row takes 1 MiB, and there are its keys and tags too.</summary>
        public const int MostColumns = 8;

        /// <summary>Characters of the longest text that a row takes.</summary>
        public const int LongestText = LongestColumn * MostColumns;

        /// <summary>The characters that a key has at most.</summary>
        public const int LongestKey = 512;

        /// <summary>Events: one partition a case, one row an event. The only source of truth.</summary>
        public const string Cases = "Cases";

        /// <summary>Acts of people that no workflow has taken yet: one partition a case.</summary>
        public const string Inbox = "Inbox";

        /// <summary>Drafts and their documents before submission: one partition a unit.</summary>
        public const string Drafts = "Drafts";

        /// <summary>The read store: events by round and time, and the summaries of applications and rounds.</summary>
        public const string History = "History";

        /// <summary>Event hashes that wait to become leaves of the log, and beside them the events of all rounds by time.</summary>
        public const string LogPending = "LogPending";

        /// <summary>Who looked at which document.</summary>
        public const string Access = "Access";

        /// <summary>Links in e-mails and one-time codes, hashed.</summary>
        public const string Links = "Links";

        /// <summary>Sessions of signed-in people, hashed.</summary>
        public const string Sessions = "Sessions";

        /// <summary>Accounts, experts, department contacts, objectors: what identifies a person stands only here.</summary>
        public const string People = "People";

        /// <summary>The public register of designations, and which round bears which document number.</summary>
        public const string Register = "Register";

        /// <summary>What is left of a limit: one row for whom or what it holds, written on condition that nobody else did.</summary>
        public const string Limits = "Limits";

        /// <summary>
        /// What is asked of whom: one partition a holder, the first to be due first; in that of the office the cases in trouble, too.
        /// Derived from events.
        /// </summary>
        public const string Worklist = "Worklist";

        public static readonly IReadOnlyList<string> All =
        [
            Cases,
            Inbox,
            Drafts,
            History,
            LogPending,
            Access,
            Links,
            Sessions,
            People,
            Register,
            Limits,
            Worklist,
        ];
    }

    /// <summary>The blob containers.</summary>
    public static class Containers
    {
        /// <summary>Where browsers upload to; short-lived.</summary>
        public const string Uploads = "uploads";

        /// <summary>Sealed documents, named by their content hash.</summary>
        public const string Dossiers = "dossiers";

        /// <summary>Ranked and proposed lists, by content hash.</summary>
        public const string Notices = "notices";

        public const string Certificates = "certificates";

        /// <summary>The transparency log: tiles, entry bundles, checkpoint.</summary>
        public const string Log = "log";

        public const string Archive = "archive";

        /// <summary>Packed copies of what pages list. Derived, and made anew when one is lost.</summary>
        public const string Views = "views";

        public static readonly IReadOnlyList<string> All = [Uploads, Dossiers, Notices, Certificates, Log, Archive, Views];

        /// <summary>Those in which a name belongs to its content for ever: nothing there is overwritten or deleted.</summary>
        public static readonly IReadOnlyList<string> Sealed = [Dossiers, Notices, Certificates, Archive];
    }

    /// <summary>The names under <see cref="Containers.Uploads"/>. Whatever stands there goes when it has expired.</summary>
    public static class Arrivals
    {
        /// <summary>How long it is kept: much longer than any signature lives.</summary>
        public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

        /// <summary>Where one document arrives; its sender has a signature for this name alone.</summary>
        public static string Of(string application, string document) => $"{application}/{document}";

        /// <summary>Where a list of units waits under its hash until it was looked over.</summary>
        public const string UnitLists = "unit-lists/";

        /// <summary>What is known of the sealing of a large one, while it lasts and after it.</summary>
        public static string Sealing(string application, string document) => $"sealing/{application}/{document}";

        /// <summary>Where the service checks its own copy of it; nobody has a signature for such a name.</summary>
        /// <param name="check">One check of many: two at once do not share a copy.</param>
        public static string Checked(string application, string document, string check) => $"checking/{application}/{document}/{check}";
    }
}
