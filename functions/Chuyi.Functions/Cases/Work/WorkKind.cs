namespace Chuyi.Functions.Cases;

/// <summary>What is asked of somebody: of the office, where nothing else is said.</summary>
public enum WorkKind
{
    /// <summary>To check an application for form.</summary>
    Check,

    /// <summary>A unit: to supplement its application.</summary>
    Supplement,

    /// <summary>To bring in the pool and fix what the experts are drawn from.</summary>
    PrepareDraw,

    /// <summary>To enter the public random values and have the experts drawn.</summary>
    DrawExperts,

    /// <summary>To press or replace an expert whose review is overdue.</summary>
    ReplaceExpert,

    /// <summary>To see which experts declined, left or gave an application back, and who follows, until those have signed.</summary>
    SeeDeclines,

    /// <summary>To decide on applications with fewer sheets than the round fixed.</summary>
    DecideSheets,

    /// <summary>To confirm a ranked list.</summary>
    ConfirmList,

    /// <summary>To confirm, changed or not, a list that a department returned.</summary>
    ReviseList,

    /// <summary>To decide an objection.</summary>
    DecideObjection,

    /// <summary>To press a department that has not signed in time.</summary>
    PressDepartment,

    /// <summary>To press a unit that has not recommended yet.</summary>
    PressRecommender,

    /// <summary>To announce a list that every department has signed.</summary>
    Announce,

    /// <summary>To end a round in which nothing is left to designate, or for which nobody applied.</summary>
    EndRound,

    /// <summary>Whoever did not propose an account or a contact: to confirm it.</summary>
    ConfirmProposal,

    /// <summary>To enter the holidays of a year.</summary>
    EnterSchedule,

    /// <summary>A unit: its certificate is there. It asks for nothing, and stands beside what does.</summary>
    TakeCertificate,
}
