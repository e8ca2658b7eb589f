package saydone.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saydone.profile.ProfileSchema;
import saydone.script.json.ScriptSchema;

/** {@code saydone schema}: the JSON Schema of a script, or of what is remembered. */
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
    PROFILE
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "script|profile",
      defaultValue = "script",
      description = "Whose schema: of a script (the default), or of profile.json.")
  private Described described;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(described == Described.PROFILE ? ProfileSchema.text() : ScriptSchema.text());
    out.println();
    out.flush();
  }
}
