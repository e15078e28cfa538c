using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Samples;

/// <summary>What a body must be, and what a client hears of one that is not: a problem that names the field.</summary>
internal static class Problems
{
    /// <summary>A body needs all measures.</summary>
    public static void AddFlowerJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(static options =>
    {
        options.SerializerOptions.Converters.Add(new SpeciesConverter());
        options.SerializerOptions.TypeInfoResolverChain.Insert(0, MessageJson.Default);
        options.SerializerOptions.RespectRequiredConstructorParameters = true;
        options.SerializerOptions.AllowDuplicateProperties = false;
        options.SerializerOptions.RespectNullableAnnotations = true;
    });

    /// <summary>Tells why a body could not be read.</summary>
    public static void AddFlowerProblems(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<UnreadableBody>();
        services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
    }

    private sealed class UnreadableBody(IProblemDetailsService problems) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is not BadHttpRequestException bad)
            {
                return ValueTask.FromResult(false);
            }

            httpContext.Response.StatusCode = bad.StatusCode;
            return problems.TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = httpContext,
                ProblemDetails = { Status = bad.StatusCode, Detail = (bad.InnerException as JsonException ?? (Exception)bad).Message },
            });
        }
    }
}
