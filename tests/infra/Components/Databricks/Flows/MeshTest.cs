using System.Collections.Immutable;
using Platform.Components.Databricks.Flows;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

/// <summary>A test that deploys a copy of the test mesh, which it may change first.</summary>
public abstract class MeshTest
{
    private protected const string JobName = "acme-energy-plants-prep-load-job";

    private protected TestMesh Mesh { get; private set; } = null!;

    [SetUp]
    public void CopyMesh() => Mesh = TestMesh.Copy()
        .Write("runtime/databricks/run_task.py", "# Databricks notebook source\nprint()\n")
        .Write("runtime/databricks/frames.py", "x = 1\n");

    [TearDown]
    public void RemoveMesh() => Mesh.Dispose();

    private protected Task<TestStack> PreviewAsync(Func<FlowEnvironment, FlowEnvironment>? change = null) =>
        TestStack.PreviewAsync(TestEnvironment.Deploy(Mesh, change));

    private protected Task<TestStack> UpdateAsync(Func<FlowEnvironment, FlowEnvironment>? change = null) =>
        TestStack.UpdateAsync(TestEnvironment.Deploy(Mesh, change));

    private protected async Task<ImmutableDictionary<string, object>> JobAsync(
        Func<FlowEnvironment, FlowEnvironment>? change = null) =>
        (await PreviewAsync(change)).Databricks("Job", JobName);
}
