namespace Backstay.People.Consent;

/// <summary>What somebody may say yes to; each by itself, each to be taken back.</summary>
public enum Purpose
{
    /// <summary>A clinician sees what was ticked.</summary>
    CareLink,

    /// <summary>Someone close sees what was ticked.</summary>
    Supporter,

    /// <summary>An employer's or school's contact sees what was ticked.</summary>
    Supervisor,

    /// <summary>One's weeks, without a name, help to choose steps for people like oneself.</summary>
    Cases,

    /// <summary>What followed messages to move, without a name, helps to time those of others.</summary>
    Messages,

    /// <summary>One's answers are used in a study.</summary>
    Study,
}
