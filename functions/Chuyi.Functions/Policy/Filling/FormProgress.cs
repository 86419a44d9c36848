namespace Chuyi.Functions.Policy;

/// <summary>How far the sections of a form are.</summary>
public static class FormProgress
{
    public static SectionState Of(FormSection section, FormAnswers answers)
    {
        if (section.Fields.All(one => answers.Of(one.Code).Count == 0))
            return SectionState.NotStarted;
        var faults = FormFaults.Of(section, answers);
        return faults.Any(fault => fault.Code != FormFaults.Missing) ? SectionState.Wrong
            : faults.Count == 0 ? SectionState.Done
            : SectionState.Started;
    }
}
