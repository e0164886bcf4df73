return await Pulumi.Deployment.RunAsync<Platform.Stacks.PlatformStack>();
