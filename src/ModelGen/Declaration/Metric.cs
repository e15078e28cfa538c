namespace ModelGen;

/// <summary>A figure that <c>Fit</c> and <c>Evaluate</c> report; its key in results is given below.</summary>
public enum Metric
{
    /// <summary><c>accuracy</c>: share of rows whose class is right (for one output: on the right side of 0.5, or of 0 when it is a logit).</summary>
    Accuracy,

    /// <summary><c>top_k_accuracy</c>: share of rows whose class is among the <c>TopK</c> highest outputs.</summary>
    TopKAccuracy,

    /// <summary>
    /// <c>precision</c>: of those called positive, the share that is. With several classes the mean over all classes (macro
    /// average); with yes-or-no outputs (one output, or binary cross-entropy) pooled over them. The same for recall and F1.
    /// </summary>
    Precision,

    /// <summary><c>recall</c>: of those positive, the share called so.</summary>
    Recall,

    /// <summary><c>f1</c>: harmonic mean of precision and recall.</summary>
    F1,

    /// <summary><c>auc</c>: area under the ROC curve by 200 thresholds, as in Keras; several outputs are pooled.</summary>
    Auc,

    /// <summary><c>mae</c>: mean absolute error.</summary>
    MeanAbsoluteError,

    /// <summary><c>mse</c>: mean squared error.</summary>
    MeanSquaredError,

    /// <summary><c>rmse</c>: root of the mean squared error.</summary>
    RootMeanSquaredError,

    /// <summary><c>r2</c>: coefficient of determination, 1 − residual/total sum of squares, averaged over outputs.</summary>
    R2,
}
