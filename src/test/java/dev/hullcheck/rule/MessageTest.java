package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the braces of a message stand for. */
class MessageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {a}              | known
          {none}           | ?
          {none;a}         | known
          {x;a}            | known
          {x;none}         | x
          {a;'a word'}     | known
          {none;'a word'}  | a word
          {x;'a word'}     | a word
          {none;x;'a word'} | a word
          """)
  void theFirstThatIsKnownIsSaid(String template, String expected) {
    Message message = Message.parse(template.replace(';', '|'));
    assertThat(message).isNotNull();
    Resource resource = World.resource("test.Self", "{a: known, x: ~x}", false);
    Catalog catalog = new Catalog(DataArchive.open(DataArchive.write(Map.of())));
    Project project = new Project(List.of(resource));
    Scope scope = Scope.of(resource, project, (from, name) -> null, catalog);
    assertThat(message.fill(scope)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'a word'}", "{'a'|b}", "{a|}", "{a"})
  void aTextStandsBehindAPathAndLast(String template) {
    assertThat(Message.parse(template)).isNull();
  }
}
