package saydone.view;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saydone.home.DataFolder;
import saydone.language.Language;
import saydone.thread.Threads;

/**
 * The large view as a page on this machine. It is served on the loopback address only, on a port
 * that the system chooses, under a path that begins with a secret:
 *
 * <pre>
 * GET /SECRET/           the page
 * GET /SECRET/view.css   and view.js, icon.svg: its files
 * GET /SECRET/events     server-sent events: what is to be seen, as {@link Picture} writes it, at
 *                        once and whenever it changes
 * </pre>
 *
 * <p>Other programs on this machine, and pages of other sites in the browser, can reach the port.
 * The secret keeps the first from reading; that the {@code Host} must be the very address keeps out
 * a site that gives its name this address. The page runs no script and no style but its own files.
 *
 * <p>Safe for several threads.
 */
public final class LargeView implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(LargeView.class);

  /** A journal grows every few seconds. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  /** A line goes to the browser at least this often, so that one that has gone is noticed. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

  private static final int MOST_STREAMS = 4;
  private static final int THREADS = MOST_STREAMS + 4;
  private static final int MOST_CONNECTIONS = 32;
  private static final int SECRET_BYTES = 24;

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NO_SUCH_METHOD = 405;
  private static final int BUSY = 503;

  private static final String EVENTS = "events";

  static {
    // The server's only settings: who sends half a request must not keep a thread for ever.
    limit("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
    limit("sun.net.httpserver.maxReqTime", 10);
  }

  private final RecordWatch watch;
  private final Clock clock;
  private final Duration betweenLooks;
  private final Page page = new Page(Language.ENGLISH);
  private final String secret = secret();
  private final Semaphore streams = new Semaphore(MOST_STREAMS);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Threads.shared("saydone-view", THREADS);
  private final HttpServer server;
  private final String host;

  private LargeView(RecordWatch watch, Clock clock, Duration betweenLooks) throws IOException {
    this.watch = watch;
    this.clock = clock;
    this.betweenLooks = betweenLooks;
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    host = "127.0.0.1:" + server.getAddress().getPort();
    server.setExecutor(threads);
    server.createContext("/", this::serve);
  }

  /**
   * Opens the view of a data folder, which need not be there.
   *
   * @throws IOException if no port of this machine can be opened
   */
  public static LargeView open(DataFolder dataFolder) throws IOException {
    return open(dataFolder, Clock.systemUTC(), BETWEEN_LOOKS);
  }

  /** The same with another clock, and another time between two looks at the record. */
  static LargeView open(DataFolder dataFolder, Clock clock, Duration betweenLooks)
      throws IOException {
    LargeView view = new LargeView(new RecordWatch(dataFolder), clock, betweenLooks);
    view.server.start();
    return view;
  }

  private static void limit(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The address of the page, with its secret. */
  public URI address() {
    return URI.create("http://" + host + "/" + secret + "/");
  }

  /** Ends all streams and closes the port. */
  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Cache-Control", "no-store");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
              + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
      if (!List.of(host).equals(exchange.getRequestHeaders().get("Host"))) {
        exchange.sendResponseHeaders(FORBIDDEN, -1);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        headers.set("Allow", "GET");
        exchange.sendResponseHeaders(NO_SUCH_METHOD, -1);
      } else {
        answer(exchange, exchange.getRequestURI());
      }
    }
  }

  private void answer(HttpExchange exchange, URI asked) throws IOException {
    String path = String.valueOf(asked.getRawPath());
    int end = path.indexOf('/', 1);
    boolean allowed = asked.getRawQuery() == null && end > 0 && isSecret(path.substring(1, end));
    String name = allowed ? path.substring(end + 1) : "";
    Page.Part part = page.parts().get(name);
    if (allowed && name.equals(EVENTS)) {
      stream(exchange);
    } else if (allowed && part != null) {
      exchange.getResponseHeaders().set("Content-Type", part.type());
      byte[] text = part.text().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(OK, text.length);
      exchange.getResponseBody().write(text);
    } else {
      exchange.sendResponseHeaders(NOT_FOUND, -1);
    }
  }

  /** Takes as long for a wrong secret as for the right one. */
  private boolean isSecret(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private void stream(HttpExchange exchange) throws IOException {
    if (!streams.tryAcquire()) {
      exchange.sendResponseHeaders(BUSY, -1);
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(OK, 0);
      send(exchange.getResponseBody());
    } catch (InterruptedException e) {
      LOG.debug("The view is closed", e);
      Thread.currentThread().interrupt();
    } finally {
      streams.release();
    }
  }

  /** Sends what is to be seen until the view is closed, or the browser is. */
  private void send(OutputStream out) throws IOException, InterruptedException {
    String sent = "";
    long silentLooks = 0;
    long longestSilence = Math.max(1, LONGEST_SILENCE.dividedBy(betweenLooks));
    do {
      String picture = Picture.of(watch.look(clock.instant()));
      silentLooks = picture.equals(sent) ? silentLooks + 1 : 0;
      if (silentLooks == 0) {
        write(out, "data: " + picture);
      } else if (silentLooks % longestSilence == 0) {
        write(out, ": still here");
      }
      sent = picture;
    } while (!closing.await(betweenLooks.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static void write(OutputStream out, String line) throws IOException {
    out.write((line + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
