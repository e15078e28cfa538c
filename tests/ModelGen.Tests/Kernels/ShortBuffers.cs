namespace ModelGen.Tests.Kernels;

/// <summary>Checks that a kernel looks at the length of each of its buffers before it reads or writes.</summary>
internal static class ShortBuffers
{
    /// <summary>Calls the kernel with buffers of these lengths, then with one of them a float shorter, each in turn: it must throw and write nothing.</summary>
    public static void AssertThrow(Action<float[][]> kernel, params int[] lengths)
    {
        kernel([.. lengths.Select(static length => new float[length])]);
        for (int shortened = 0; shortened < lengths.Length; shortened++)
        {
            float[][] buffers = [.. lengths.Select((length, index) => new float[index == shortened ? length - 1 : length])];
            Assert.ThrowsAny<ArgumentException>(() => kernel(buffers));
            Assert.All(buffers, static buffer => Assert.All(buffer, static value => Assert.Equal(0, value)));
        }
    }
}
