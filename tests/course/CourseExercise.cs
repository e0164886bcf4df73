namespace Platform.Tests.Course;

/// <summary>An exercise of docs/course: a copy of its project, and the page that says what it comes to.</summary>
public abstract class CourseExercise
{
    /// <summary>The copy that the solution is put into.</summary>
    private protected CourseProject project = null!;

    /// <summary>The text of the course.</summary>
    protected static string Page => File.ReadAllText(Path.Combine(Repository.Root, "docs", "course", "README.md"));

    [SetUp]
    public void Begin() => project = new CourseProject();

    [TearDown]
    public void End() => project.Dispose();
}
