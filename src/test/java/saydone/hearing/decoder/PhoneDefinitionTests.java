package saydone.hearing.decoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PhoneDefinitionTests {

  private static final String TEXT =
      """
      0.3
      3 n_base
      # a comment
      #base lft  rt p attrib tmat
      +NSN+   -   - - filler    0      0      1      2 N
         AA   -   - -    n/a    1   3\t44     55555 N
      """;

  @Test
  void givesTheFieldsOfEachLineThatIsNoComment() throws IOException {
    try (PhoneDefinition definition = definition(TEXT)) {
      assertEquals(3, definition.count("n_base"));
      definition.row();
      assertEquals("+NSN+", definition.field());
      assertEquals("-", definition.field());
      definition.row();
      assertEquals("AA", definition.field());
      definition.field();
      definition.field();
      definition.field();
      assertEquals("n/a", definition.field());
      assertEquals(1, definition.number());
      assertEquals(3, definition.number());
      assertEquals(44, definition.number());
      assertEquals(55_555, definition.number());
      assertEquals("N", definition.field());
      assertThrows(EOFException.class, definition::row);
    }
  }

  @Test
  void aFieldThatCameBeforeIsTheSame() throws IOException {
    try (PhoneDefinition definition = definition("0.3\nAA AB filler AA a-long-field filler\n")) {
      definition.row();
      String first = definition.field();
      assertEquals("AB", definition.field());
      String filler = definition.field();
      assertSame(first, definition.field());
      assertEquals("a-long-field", definition.field());
      assertSame(filler, definition.field());
    }
  }

  @Test
  void bytesThatComeOneByOneAreTheSame() throws IOException {
    InputStream slow =
        new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.US_ASCII)) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 1));
          }
        };
    try (PhoneDefinition definition = new PhoneDefinition(slow)) {
      assertEquals(3, definition.count("n_base"));
      definition.row();
      assertEquals("+NSN+", definition.field());
    }
  }

  @Test
  void saysWhatIsDamaged() throws IOException {
    assertEquals("the definition of the phones ends early", refused("0.3\n"));
    assertEquals("the definition of the phones ends early", refused(""));
    assertEquals("the definition of the phones ends early", refused("0.3\n3 n_base"));
    assertEquals("the definition of the phones lacks n_base", refused("0.3\n3 n_tri\n"));
    assertEquals("a line of the definition of the phones lacks a field", refused("0.3\n3 \n"));
    assertEquals("a line of the definition of the phones lacks a field", refused("0.3\n  \n"));
    String noNumber = "the definition of the phones has a field that is no number";
    assertEquals(noNumber, refused("0.3\nthree n_base\n"));
    assertEquals(noNumber, refused("0.3\n-3 n_base\n"));
    assertEquals(noNumber, refused("0.3\n12345678901 n_base\n"));
    assertEquals(
        "the definition of the phones has a field that does not end",
        refused("0.3\n3 " + "x".repeat(200) + "\n"));
  }

  private static @Nullable String refused(String text) {
    return assertThrows(
            IOException.class,
            () -> {
              try (PhoneDefinition definition = definition(text)) {
                definition.count("n_base");
              }
            })
        .getMessage();
  }

  private static PhoneDefinition definition(String text) throws IOException {
    return new PhoneDefinition(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
