package saydone.cli;

import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import saydone.language.Language;
import saydone.message.Messages;
import saydone.view.LargeView;

/** {@code saydone view}: the large view, until the program is ended. */
@Command(
    name = "view",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the session that goes on in large letters, on a page for the browser of this"
          + " computer.",
      "To be run beside a session. Reads its record and changes nothing. Ctrl-C ends it."
    })
@SuppressWarnings("NullAway.Init")
final class ViewCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ViewCommand.class);

  /** Where there is no browser, that is known by then. */
  private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(3);

  @Option(
      names = "--open",
      description = "Open the page in the browser, and print no address then.")
  private boolean open;

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Messages texts = Messages.printed(Language.ENGLISH);
    try (LargeView view = LargeView.open(data.folder())) {
      PrintWriter out = spec.commandLine().getOut();
      boolean opened = open && opened(view.address());
      // A screen reader would read the numbers of the address into the room, where some may answer.
      out.println(opened ? texts.text("view.opened") : texts.text("view.address", view.address()));
      out.flush();
      if (open && !opened) {
        spec.commandLine().getErr().println(texts.text("view.no-browser"));
        spec.commandLine().getErr().flush();
      }
      // Nothing counts it down: the view is there until the program is ended.
      new CountDownLatch(1).await();
      return ExitCode.OK;
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.BUG, texts.text("view.no-port", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Opens an address in the browser. On Linux, what is installed has no windows of Java.
   *
   * @return whether a browser has taken it, or goes on to try
   */
  private static boolean opened(URI address) throws InterruptedException {
    try {
      if (!System.getProperty("os.name", "").equals("Linux")
          && Desktop.isDesktopSupported()
          && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(address);
        return true;
      }
      Process browser =
          new ProcessBuilder("xdg-open", address.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return !browser.waitFor(LONGEST_REFUSAL.toMillis(), TimeUnit.MILLISECONDS)
          || browser.exitValue() == 0;
    } catch (IOException e) {
      LOG.debug("no browser", e);
      return false;
    }
  }
}
