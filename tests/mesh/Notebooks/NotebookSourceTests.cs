using Platform.Mesh.Notebooks;

namespace Platform.Tests.Mesh.Notebooks;

public class NotebookSourceTests
{
    const string Page = """
        # Databricks notebook source
        # /// script
        # [tool.databricks.environment]
        # environment_version = "4"
        # ///
        # MAGIC %md
        # MAGIC # Load

        # COMMAND ----------

        # COMMAND ----------

        # DBTITLE 1,Databricks only: there is no catalog
        # MAGIC %sql
        # MAGIC select 1
        # MAGIC
        # MAGIC   as one

        # COMMAND ----------

        print(1)
        """;

    [Test]
    public void Cells_have_their_kind_title_line_and_text_without_marks()
    {
        var cells = Read(Page, out var faults);

        Assert.That(faults, Is.Empty);
        Assert.That(cells.Select(cell => (cell.Kind, cell.Line, cell.Text.TrimEnd(), cell.IsDatabricksOnly)),
            Is.EqualTo(new[]
            {
                (CellKind.Markdown, 6, "\n# Load", false),
                (CellKind.Sql, 14, "\nselect 1\n\nas one", true),
                (CellKind.Python, 21, "print(1)", false),
            }));
        Assert.That(cells.Select(cell => cell.Title),
            Is.EqualTo(new[] { "", "Databricks only: there is no catalog", "" }));
    }

    [Test]
    public void The_ends_of_lines_do_not_matter() => Assert.That(
        Read(Page.ReplaceLineEndings("\r\n"), out _), Is.EqualTo(Read(Page, out _)));

    static IReadOnlyList<NotebookCell> Read(string text, out List<Fault> faults) =>
        NotebookSource.Read("page.py", text, faults = []);
}
