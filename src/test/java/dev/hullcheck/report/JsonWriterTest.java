package dev.hullcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class JsonWriterTest {
  @Test
  void nestsAndIndents() {
    StringBuilder out = new StringBuilder();
    JsonWriter json = new JsonWriter(out);
    json.beginObject().member("a", 1).name("b").beginArray().endArray();
    json.name("c").beginObject().endObject().member("d", List.of("x", "y"));
    json.name("e").beginArray().beginObject().member("f", true).endObject().value(-2).endArray();
    json.endObject();
    assertThat(out.toString())
        .isEqualTo(
            """
            {
              "a": 1,
              "b": [],
              "c": {},
              "d": [
                "x",
                "y"
              ],
              "e": [
                {
                  "f": true
                },
                -2
              ]
            }""");
  }

  @Test
  void escapesWhatScriptsAndTerminalsStumbleOver() {
    assertThat(string("a\"\\/\b\f\n\r\t\u0000\u001b\u007f\u009b"))
        .isEqualTo("\"a\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0000\\u001b\\u007f\\u009b\"");
    assertThat(string("\u2028\u2029")).isEqualTo("\"\\u2028\\u2029\"");
    assertThat(string("ä名😀")).isEqualTo("\"ä名😀\"");
  }

  @Test
  void loneSurrogatesAreEscapedAndPairsAreNot() {
    assertThat(string("\ud800")).isEqualTo("\"\\ud800\"");
    assertThat(string("\udc00\ud800x")).isEqualTo("\"\\udc00\\ud800x\"");
    assertThat(string("\ud83d\ude00\ude00")).isEqualTo("\"😀\\ude00\"");
  }

  @Test
  void everyStringReadsBackAsItWas() {
    Random random = new Random(3);
    ObjectMapper mapper = new ObjectMapper();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(20); j > 0; j--) {
        text.append(
            (char) (random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0x10000)));
      }
      String read = mapper.readValue(string(text.toString()), String.class);
      assertThat(read).isEqualTo(text.toString());
    }
  }

  private static String string(String value) {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out).value(value);
    return out.toString();
  }
}
