namespace ModelGen.Tests.Models;

internal static class ParameterReading
{
    public static float[] Values(this Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        return values;
    }

    public static float[] Gradient(this Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyGradientTo(values);
        return values;
    }
}
