using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Applications;

/// <summary>Which draft is opened again.</summary>
/// <param name="Application">Its application.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Submission">Which of its submissions was taken back, from 1: for each it is opened once.</param>
public sealed record ReopenDraftRequest(CaseId Application, string Unit, int Submission);
