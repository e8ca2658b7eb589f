package saydone.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.profile.ProfileSchema;
import saydone.report.ReportSchema;
import saydone.script.json.ScriptSchema;

/** {@code saydone schema}: the JSON Schema of a script, of what is remembered, or of a report. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema of a script, for an editor that completes and checks.")
@SuppressWarnings("NullAway.Init")
final class SchemaCommand implements Runnable {

  /** The files that have a schema. */
  enum Described {
    /** A session script. */
    SCRIPT,
    /** What the coach remembers of the patient. */
    PROFILE,
    /** A report for programs. */
    REPORT
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "script|profile|report",
      defaultValue = "script",
      description =
          "Whose schema: of a script (the default), of profile.json, or of report --format json.")
  private Described described;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (described) {
          case SCRIPT -> ScriptSchema.text();
          case PROFILE -> ProfileSchema.text();
          case REPORT -> ReportSchema.text();
        });
    out.println();
    out.flush();
  }
}
