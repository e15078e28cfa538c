using System.Security.Cryptography;
using Consumer;
using ModelGen;

// Prints what tells exported files apart.
using MemoryStream file = new();
new Classifier(seed: 3).ExportOnnx(file);
Console.WriteLine($"{file.Length > sizeof(float) * Classifier.ParameterCount} {Convert.ToHexString(SHA256.HashData(file.ToArray()))}");
