package saydone.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static saydone.view.Recorded.START;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saydone.home.DataFolder;
import saydone.journal.Journal;

/** Asks a view for its page, as a browser does and as others do. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LargeViewTests {

  private final DataFolder data;
  private final LargeView view;
  private final HttpClient client = HttpClient.newHttpClient();

  LargeViewTests(@TempDir Path temporary) throws IOException {
    data = new DataFolder(temporary.resolve("data"), temporary.resolve("tmp"));
    Clock clock = Clock.systemUTC();
    Duration back = Duration.between(clock.instant(), START.plusSeconds(5));
    view = LargeView.open(data, Clock.offset(clock, back), Duration.ofMillis(10));
  }

  @AfterEach
  void close() {
    view.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  private URI at(String path) {
    return view.address().resolve(path);
  }

  /** The events of a stream, as they come. */
  private Iterator<String> events() throws Exception {
    HttpResponse<Stream<String>> response =
        client.send(HttpRequest.newBuilder(at("events")).build(), BodyHandlers.ofLines());
    assertEquals(200, response.statusCode());
    assertEquals(
        "text/event-stream; charset=utf-8",
        response.headers().firstValue("Content-Type").orElseThrow());
    return response.body().iterator();
  }

  /** Waits for an event that has these parts. */
  private static void await(Iterator<String> events, String... parts) {
    List<String> others = new ArrayList<>();
    while (events.hasNext()) {
      String event = events.next();
      if (event.startsWith("data: ") && List.of(parts).stream().allMatch(event::contains)) {
        return;
      }
      others.add(event);
    }
    fail("no event with " + List.of(parts) + " among " + others);
  }

  @Test
  void thePageMayRunNothingButItsOwnFilesAndIsKeptNowhere() throws Exception {
    HttpResponse<String> page = get("");

    assertEquals(200, page.statusCode());
    assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
    assertEquals("no-store", header(page, "Cache-Control"));
    assertEquals("nosniff", header(page, "X-Content-Type-Options"));
    assertEquals("no-referrer", header(page, "Referrer-Policy"));
    assertEquals(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
            + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        header(page, "Content-Security-Policy"));
    assertFalse(page.body().contains("<style"), page.body());
    assertFalse(page.body().matches("(?s).* (style|on[a-z]+)=.*"), page.body());
    assertFalse(page.body().matches("(?s).*<script(?! src=).*"), page.body());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"view.css", "view.js", "icon.svg"})
  void eachFileOfThePageIsThere(String name) throws Exception {
    HttpResponse<String> file = get(name);

    assertEquals(200, file.statusCode());
    assertTrue(get("").body().contains("\"" + name + "\"") && !file.body().isEmpty());
    assertNotEquals("none", header(file, "Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/events",
        "/view.js",
        "/0/",
        "/%00/",
        "..",
        "../",
        "../events",
        "x",
        "?a",
        "events?a",
        "/000000000000000000000000000000000000000000000000/"
      })
  void withoutTheSecretThereIsNothing(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertEquals(404, answer.statusCode(), path);
    assertEquals("", answer.body());
    assertEquals("no-store", header(answer, "Cache-Control"));
  }

  @Test
  void eachViewHasAnotherSecretOnThisMachineOnly() throws Exception {
    assertEquals("127.0.0.1", view.address().getHost());
    assertTrue(view.address().getPath().matches("/[0-9a-f]{48}/"), view.address().toString());
    try (LargeView other = LargeView.open(data)) {
      assertNotEquals(view.address().getPath(), other.address().getPath());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost:PORT",
        "Host: example.org",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:PORT.example.org",
        "Host: 127.0.0.1:PORT\r\nHost: example.org",
        "X-Forwarded-Host: 127.0.0.1:PORT"
      })
  void aSiteThatTakesThisAddressForItsNameIsRefused(String host) throws Exception {
    int port = view.address().getPort();
    try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
      String request =
          "GET "
              + view.address().getPath()
              + " HTTP/1.1\r\n"
              + host.replace("PORT", Integer.toString(port))
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

      assertEquals("HTTP/1.1 403 Forbidden", answer.readLine());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
  void otherMethodsThanGetAreRefused(String method) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(at(""))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());

    assertEquals(405, answer.statusCode());
    assertEquals("GET", header(answer, "Allow"));
  }

  @Test
  void whatIsSeenFollowsTheRecordAsItGrows() throws Exception {
    Iterator<String> events = events();
    await(events, "\"shape\":\"nothing\"", "Waiting for a session");
    try (Journal journal = Recorded.begin(data, START)) {
      Recorded.add(journal, Duration.ZERO, Recorded.firstSet());
      await(events, "\"shape\":\"counting\"", "\"number\":\"1\"", "\"of\":\"of 10\"");

      journal.append(Recorded.repetition(2), Duration.ofSeconds(5));
      await(events, "\"number\":\"2\"");

      Recorded.write(journal.folder().journalFile(), "{\"seq\":");
      journal.append(Recorded.repetition(3), Duration.ofSeconds(5));
      await(events, "\"number\":\"3\"");
    }
  }

  @Test
  void moreStreamsThanAPageNeedsAreRefused() throws Exception {
    List<Iterator<String>> streams = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      streams.add(events());
      await(streams.get(number), "\"shape\":\"nothing\"");
    }

    assertEquals(503, get("events").statusCode());
    assertEquals(200, get("").statusCode());
  }

  @Test
  void afterItsEndNothingListens() {
    view.close();

    assertThrows(ConnectException.class, () -> get(""));
  }
}
