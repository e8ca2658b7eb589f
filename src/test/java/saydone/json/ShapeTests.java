package saydone.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeTests {

  private static final JsonReader READER =
      new JsonReader(FileKind.ofPeople("menu", "lunch.json", "\"soup\": 2", "two"));

  private static final Shape<Integer> COUNT = Shape.whole(0, 9, 2);

  private final Problems problems = new Problems("menu.json");

  @Test
  void anObjectWithAnyNamesKeepsTheirOrder() {
    Shape<Map<String, Integer>> menu = Shape.byName(COUNT, "write dishes");
    assertEquals(
        List.of("soup", "bread", "apple"),
        List.copyOf(
            read("{\"soup\": 1, \"bread\": 2, \"apple\": 0}", menu).orElseThrow().keySet()));
    assertEquals(Optional.empty(), read("{\"soup\": 1, \"bread\": 11}", menu));
    assertTold("menu.json:1:22: bread: 11 is more than 9; write 0 to 9, such as 2");
  }

  @Test
  void aValueOfOneShapeOrTheOtherIsRefusedOnceWhereItIsOfNeither() {
    Shape<String> dish =
        Shape.either(
            Shape.text(10, "soup"), COUNT.map(String::valueOf), "is no dish", "write such as 2");
    assertEquals(Optional.of("soup"), read("\"soup\"", dish));
    assertEquals(Optional.of("3"), read("3", dish));
    assertTold();
    assertEquals(Optional.empty(), read("{}", dish));
    assertTold("menu.json:1:1: an object is no dish; write such as 2");
  }

  @Test
  void aNumberWithDecimalsHasBounds() {
    Shape<Double> level = Shape.real("-96", "0", "-60.5");
    assertEquals(Optional.of(-60.25), read("-60.25", level));
    assertEquals(Optional.empty(), read("0.01", level));
    assertTold("menu.json:1:1: 0.01 is more than 0; write -96 to 0, such as -60.5");
  }

  @Test
  void aDateAndTimeIsInUtc() {
    assertEquals(
        Optional.of(Instant.parse("2026-11-22T18:00:00Z")),
        read("\"2026-11-22T18:00:00Z\"", Shape.instant()));
    assertEquals(Optional.empty(), read("\"2026-11-22\"", Shape.instant()));
    assertTold(
        "menu.json:1:1: \"2026-11-22\" is no date and time; write one in UTC, such as"
            + " \"2026-11-22T18:00:00Z\"");
  }

  @Test
  void nullIsAbsentOnlyWhereThatIsSaid() {
    Shape<Optional<Integer>> nullable =
        Shape.object(
            "write dishes",
            fields -> {
              Optional<Integer> soup = fields.nullable("soup", COUNT);
              return fields.made(() -> soup);
            });
    assertEquals(Optional.of(Optional.empty()), read("{\"soup\": null}", nullable));
    assertEquals(Optional.of(Optional.empty()), read("{}", nullable));
    assertTold();
    Shape<Optional<Integer>> optional =
        Shape.object(
            "write dishes",
            fields -> {
              Optional<Integer> soup = fields.optional("soup", COUNT);
              return fields.made(() -> soup);
            });
    assertEquals(Optional.empty(), read("{\"soup\": null}", optional));
    assertTold("menu.json:1:10: soup: null is not a whole number; write 0 to 9, such as 2");
  }

  @Test
  void whatFieldsMayNotMakeTogetherIsToldOfTheObject() {
    Shape<Integer> refusing =
        Shape.object(
            "write dishes",
            fields ->
                fields.made(
                    () -> {
                      throw new IllegalArgumentException("soup without a spoon");
                    }));
    assertEquals(Optional.empty(), read("{}", refusing));
    assertTold("menu.json:1:1: soup without a spoon");
  }

  @Test
  void messagesCallTheFileByItsKind() {
    assertEquals(Optional.empty(), read("", COUNT));
    assertEquals(Optional.empty(), read("soup", COUNT));
    assertEquals(Optional.empty(), read("{} {}", COUNT));
    assertEquals(Optional.empty(), read("{\"soup\" 2}", COUNT));
    assertTold(
        "menu.json: is empty; begin with a copy of another menu, such as lunch.json",
        "menu.json:1:1: this is no JSON; a menu begins with { and ends with }",
        "menu.json:1:4: there is something after the end of the menu; remove it",
        "menu.json:1:9: a colon is missing after the name of a field; write it: \"soup\": 2");
  }

  private <T> Optional<T> read(String json, Shape<T> shape) {
    return READER
        .tree(json.getBytes(StandardCharsets.UTF_8), problems)
        .flatMap(tree -> shape.read(tree, problems));
  }

  private void assertTold(String... lines) {
    assertEquals(List.of(lines), problems.inOrder().stream().map(Problem::toString).toList());
  }
}
