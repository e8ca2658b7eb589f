package saydone.hearing.decoder;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;

/**
 * Reads the text file of an acoustic model that defines the phones and their states:
 *
 * <pre>
 * 0.3
 * 42 n_base
 * ...
 * #base lft  rt p attrib tmat      ... state id's ...
 *    AA   -   - -    n/a    2      6      7      8 N
 *    AA  AA  AE s    n/a    2    158    165    210 N
 * </pre>
 */
final class PhoneDefinition implements AutoCloseable {

  private final BufferedReader in;

  /** Opens a definition and reads its version. */
  PhoneDefinition(InputStream in) throws IOException {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII), 1 << 16);
    row();
  }

  /** Reads the next line that is no comment and gives its fields. */
  StringTokenizer row() throws IOException {
    String line = in.readLine();
    while (line != null && line.startsWith("#")) {
      line = in.readLine();
    }
    if (line == null) {
      throw new EOFException("the definition of the phones ends early");
    }
    return new StringTokenizer(line);
  }

  /** Reads the next count and fails unless it has this name. */
  int count(String name) throws IOException {
    StringTokenizer row = row();
    int count = Integer.parseInt(row.nextToken());
    if (!row.nextToken().equals(name)) {
      throw new IOException("the definition of the phones lacks " + name);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
