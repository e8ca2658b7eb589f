package saydone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saydone.script.json.ScriptSchema;

/** {@code saydone schema}: the JSON Schema of a script. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema of a script, for an editor that completes and checks.")
@SuppressWarnings("NullAway.Init")
final class SchemaCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(ScriptSchema.text());
    spec.commandLine().getOut().flush();
  }
}
