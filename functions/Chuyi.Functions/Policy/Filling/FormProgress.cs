namespace Chuyi.Functions.Policy;

/// <summary>How far the sections of a form are.</summary>
public static class FormProgress
{
    public static SectionState Of(FormSection section, FormAnswers answers)
    {
        var faults = FormFaults.Of(section, answers);
        return faults.Any(fault => fault.Code != FormFaults.Missing) ? SectionState.Wrong
            : faults.Count == 0 ? SectionState.Done
            : section.Fields.All(field => answers.Of(field.Code).Count == 0) ? SectionState.NotStarted
            : SectionState.Started;
    }
}
