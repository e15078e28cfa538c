using Samples;

// A web service that tells irises apart, learns from new ones while it answers, and goes over to the new model between two requests.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSingleton(static services => ServiceOptions.Read(services.GetRequiredService<IConfiguration>()));
builder.Services.AddSingleton<FlowerCollection>();
builder.Services.AddSingleton<FlowerTraining>();
builder.Services.AddSingleton(static services => new CurrentModel(services.GetRequiredService<FlowerTraining>().LoadOrTrain()));
builder.Services.AddSingleton<TrainingQueue>();
builder.Services.AddHostedService<Retraining>();
builder.Services.AddHealthChecks();
builder.Services.AddFlowerJson();
builder.Services.AddFlowerProblems();

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapHealthChecks("/health");
app.MapFlowers();
app.Run();
