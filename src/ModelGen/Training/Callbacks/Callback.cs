namespace ModelGen;

/// <summary>
/// Is told what happens while <c>Fit</c> trains, and may stop it. All calls come from the training thread. An instance may be
/// used for one fit after another, but not for two at once: <see cref="OnTrainBegin"/> starts it afresh.
/// </summary>
public abstract class Callback
{
    /// <summary>Training is about to begin; an exception thrown here leaves the model as it was.</summary>
    public virtual void OnTrainBegin(TrainingContext context)
    {
    }

    /// <summary>An epoch begins.</summary>
    public virtual void OnEpochBegin(TrainingContext context)
    {
    }

    /// <summary>An update was made; <see cref="TrainingContext.BatchLoss"/> is the loss before it.</summary>
    public virtual void OnBatchEnd(TrainingContext context)
    {
    }

    /// <summary>An epoch is over, validation included; <see cref="TrainingContext.Results"/> are its results.</summary>
    public virtual void OnEpochEnd(TrainingContext context)
    {
    }

    /// <summary>
    /// Puts down what the callback knows, for <see cref="BackupAndRestore"/>: a fit that is resumed continues with it. Called when
    /// all callbacks have been told of the end of an epoch, and once before the first. Nothing by default.
    /// </summary>
    public virtual void SaveState(CallbackState state)
    {
    }

    /// <summary>
    /// Takes over what <see cref="SaveState"/> put down, after <see cref="OnTrainBegin"/>; <see cref="TrainingContext.History"/>
    /// holds the epochs before already.
    /// </summary>
    public virtual void RestoreState(CallbackState state, TrainingContext context)
    {
    }

    /// <summary>Training has ended, after its last epoch or because a callback stopped it; not called after an exception.</summary>
    public virtual void OnTrainEnd(TrainingContext context)
    {
    }
}
