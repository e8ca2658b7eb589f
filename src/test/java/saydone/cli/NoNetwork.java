package saydone.cli;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * A Java process without a network: each way to it throws, and is noted. It first tries all of them
 * itself, and fails if one does not throw. Then it runs commands. To be started with {@link
 * #OPTIONS}.
 *
 * <pre>
 * tried: 11
 * codes: [0, 6]
 * attempts: []
 * </pre>
 */
public final class NoNetwork {

  /** The options of Java that take away channels, and names of other machines. */
  static final List<String> OPTIONS =
      List.of(
          "-Djava.nio.channels.spi.SelectorProvider=" + Channels.class.getName(),
          "-Djava.nio.channels.spi.AsynchronousChannelProvider="
              + AsynchronousChannels.class.getName(),
          "-Djdk.net.hosts.file=/dev/null");

  private static final List<String> ATTEMPTS = Collections.synchronizedList(new ArrayList<>());

  private NoNetwork() {}

  /** Runs each argument, a command of words between spaces. */
  public static void main(String[] commands) throws Exception {
    takeSockets();
    System.out.println("tried: " + provenWays());
    List<Integer> codes = new ArrayList<>();
    for (String command : commands) {
      codes.add(Main.commandLine().execute(command.split(" ", -1)));
    }
    System.out.println("codes: " + codes);
    System.out.println("attempts: " + ATTEMPTS);
    System.exit(0);
  }

  @SuppressWarnings("deprecation") // There is no other way to do without sockets of the system.
  private static void takeSockets() throws IOException {
    Socket.setSocketImplFactory(
        () -> {
          throw refused("a socket");
        });
    ServerSocket.setSocketFactory(
        () -> {
          throw refused("a socket that listens");
        });
    DatagramSocket.setDatagramSocketImplFactory(
        () -> {
          throw refused("a datagram socket");
        });
  }

  private static Refused refused(String what) {
    ATTEMPTS.add(what);
    return new Refused();
  }

  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused() {
      super("there is no network");
    }
  }

  /** The number of ways, each of which throws and is noted. */
  private static int provenWays() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    Map<String, Callable<?>> ways = new LinkedHashMap<>();
    ways.put("Socket", () -> new Socket(here, 9));
    ways.put("ServerSocket", () -> new ServerSocket(0));
    ways.put("DatagramSocket", DatagramSocket::new);
    ways.put("SocketChannel", SocketChannel::open);
    ways.put("SocketChannel, local", () -> SocketChannel.open(StandardProtocolFamily.UNIX));
    ways.put("ServerSocketChannel", ServerSocketChannel::open);
    ways.put("DatagramChannel", DatagramChannel::open);
    ways.put("Selector", Selector::open);
    ways.put("AsynchronousSocketChannel", AsynchronousSocketChannel::open);
    ways.put("URL", () -> new URL("http://127.0.0.1:9/").openStream());
    for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
      int before = ATTEMPTS.size();
      try {
        way.getValue().call();
        throw new AssertionError(way.getKey() + " is still there");
      } catch (Refused e) {
        if (ATTEMPTS.size() == before) {
          throw new AssertionError(way.getKey() + " was not noted", e);
        }
      }
    }
    ATTEMPTS.clear();
    try {
      throw new AssertionError(List.of(InetAddress.getAllByName("example.org")) + " was found");
    } catch (UnknownHostException e) {
      return ways.size() + 1;
    }
  }

  /** No channels of sockets. */
  public static final class Channels extends SelectorProvider {

    @Override
    public DatagramChannel openDatagramChannel() {
      throw refused("a datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
      throw refused("a datagram channel");
    }

    @Override
    public Pipe openPipe() {
      throw refused("a pipe");
    }

    @Override
    public AbstractSelector openSelector() {
      throw refused("a selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
      throw refused("a channel that listens");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) {
      throw refused("a channel that listens");
    }

    @Override
    public SocketChannel openSocketChannel() {
      throw refused("a channel");
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) {
      throw refused("a channel");
    }
  }

  /** No channels of sockets that call back. */
  public static final class AsynchronousChannels extends AsynchronousChannelProvider {

    @Override
    public AsynchronousChannelGroup openAsynchronousChannelGroup(
        int threads, ThreadFactory factory) {
      throw refused("a group of channels");
    }

    @Override
    public AsynchronousChannelGroup openAsynchronousChannelGroup(
        ExecutorService executor, int initialSize) {
      throw refused("a group of channels");
    }

    @Override
    public AsynchronousServerSocketChannel openAsynchronousServerSocketChannel(
        AsynchronousChannelGroup group) {
      throw refused("a channel that listens");
    }

    @Override
    public AsynchronousSocketChannel openAsynchronousSocketChannel(AsynchronousChannelGroup group) {
      throw refused("a channel");
    }
  }
}
