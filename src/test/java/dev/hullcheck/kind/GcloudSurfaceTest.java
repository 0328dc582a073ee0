package dev.hullcheck.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.author.GcloudSurfaceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class GcloudSurfaceTest {
  private static final Path JSON = Path.of("src/main/gcloud/gcloud-surface.json");
  private static byte[] bytes = {};
  private static @Nullable GcloudSurface compiled;

  @BeforeAll
  static void compile() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GcloudSurfaceWriter.write(JSON, out);
    bytes = out.toByteArray();
    compiled = GcloudSurface.of(bytes);
  }

  private static GcloudSurface surface() {
    assertThat(compiled).isNotNull();
    return compiled;
  }

  @Test
  void compiledFormIsSmallAndAlwaysTheSame() throws IOException {
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    GcloudSurfaceWriter.write(JSON, again);
    assertThat(again.toByteArray()).isEqualTo(bytes);
    assertThat(bytes.length).isLessThan(450_000);
  }

  /** The rule of the surface file's documentation, applied to the JSON itself. */
  @Test
  void everyCommandOfEveryTrackIsAsInTheFile() {
    JsonNode json = new ObjectMapper().readTree(JSON.toFile());
    int checked = 0;
    for (Map.Entry<String, JsonNode> entry : json.get("commands").properties()) {
      JsonNode command = entry.getValue();
      Map<String, String> flags = new LinkedHashMap<>();
      put(flags, command.get("flags"));
      for (JsonNode mixin : list(command.get("use"))) {
        put(flags, json.get("mixins").get(mixin.asString()));
      }
      List<String> positionals = strings(command.get("args"));
      List<String> groups = new ArrayList<>(strings(command.get("groups")));
      String tracks = command.get("t").asString();
      List<String> path = List.of(entry.getKey().split(" ", -1));
      for (GcloudTrack track : GcloudTrack.values()) {
        GcloudCommandSpec spec = surface().command(path, track);
        if (tracks.indexOf(track.letter()) < 0) {
          assertThat(spec).as("%s %s", path, track).isNull();
          continue;
        }
        JsonNode change = command.get(String.valueOf(track.letter()));
        if (change != null) {
          for (String removed : strings(change.get("-"))) {
            flags.remove(removed);
          }
          put(flags, change.get("+"));
          if (change.has("args")) {
            positionals = strings(change.get("args"));
          }
          groups.removeAll(strings(change.get("groups-")));
          groups.addAll(strings(change.get("groups+")));
        }
        assertThat(spec).as("%s %s", path, track).isNotNull();
        Map<String, String> read = new LinkedHashMap<>();
        for (GcloudFlag flag : spec.flags()) {
          read.put(String.join(" ", flag.names()), flag.spec());
          for (String name : flag.names()) {
            GcloudFlag found = spec.flag(name);
            assertThat(found).as("%s %s %s", path, track, name).isNotNull();
            assertThat(found.names()).contains(name);
          }
        }
        assertThat(read).as("%s %s", path, track).isEqualTo(flags);
        assertThat(spec.positionals())
            .isEqualTo(positionals.stream().map(GcloudPositional::parse).toList());
        assertThat(List.copyOf(spec.groups()))
            .containsExactlyInAnyOrderElementsOf(groups.stream().map(GcloudGroup::parse).toList());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(14_000);
  }

  @Test
  void wordsLeadToCommands() {
    GcloudSurface.Node node = surface().root().child("container");
    assertThat(node).isNotNull();
    assertThat(node.isCommand()).isFalse();
    assertThat(node.words()).contains("clusters", "node-pools").isSorted();
    assertThat(node.child("nothing")).isNull();
    assertThat(surface().globalFlag("--project")).isNotNull();
    assertThat(surface().sdk()).isEqualTo("528.0.0");
  }

  @Test
  void flagsSayWhatTheyTake() {
    GcloudFlag zone = flag("--zone", "str @compute/zone");
    assertThat(zone.arity()).isEqualTo(GcloudFlag.Arity.ONE);
    assertThat(zone.property()).isEqualTo("compute/zone");
    GcloudFlag mode = flag("--mode", "enum/lh{disabled,project-singleton} =disabled once hidden");
    assertThat(mode.accepts("PROJECT_SINGLETON")).isTrue();
    assertThat(mode.accepts("other")).isFalse();
    assertThat(mode.defaultValue()).isEqualTo("disabled");
    assertThat(mode.isOnce() && mode.isHidden() && !mode.accumulates()).isTrue();
    GcloudFlag upper = flag("--workload-metadata", "enum/u{GKE_METADATA}");
    assertThat(upper.accepts("gke_metadata")).isTrue();
    assertThat(flag("--a", "enum/uu{A_B}").accepts("a-b")).isTrue();
    assertThat(flag("--channel", "enum{regular}").accepts("REGULAR")).isFalse();
    assertThat(flag("--a", "bool").isNegatable()).isTrue();
    assertThat(flag("--a", "flag").isNegatable()).isFalse();
    assertThat(flag("--a", "str/no").isNegatable()).isTrue();
    assertThat(flag("--a", "str? rep").arity()).isEqualTo(GcloudFlag.Arity.OPTIONAL);
    assertThat(flag("--a", "enum{a%2Cb,c}").choices()).containsExactly("a,b", "c");
  }

  @Test
  void typesSayWhatAValueIs() {
    GcloudType keys = GcloudType.parse("dict/k{None:key,n!:int[1..24],days:list/%20<int[1..]>,e}");
    assertThat(keys.bareKeys()).isTrue();
    assertThat(keys.keys())
        .extracting(GcloudType.Key::name)
        .containsExactly("None", "n", "days", "e");
    assertThat(keys.key("x")).isNull();
    GcloudType.Key number = keys.key("n");
    assertThat(number).isNotNull();
    assertThat(number.required()).isTrue();
    assertThat(number.type().lower()).isEqualTo("1");
    assertThat(number.type().upper()).isEqualTo("24");
    GcloudType.Key days = keys.key("days");
    assertThat(days).isNotNull();
    assertThat(days.type().separator()).isEqualTo(" ");
    assertThat(days.type().element()).extracting(GcloudType::kind).isEqualTo("int");
    assertThat(GcloudType.parse("list/u{A,B}").accepts("a")).isTrue();
    assertThat(GcloudType.parse("list/;").separator()).isEqualTo(";");
    assertThat(GcloudType.parse("enum{,a}").choices()).containsExactly("", "a");
    assertThat(GcloudType.parse("float[0.0..]").upper()).isNull();
  }

  @Test
  void groupsNest() {
    GcloudGroup group = GcloudGroup.parse("((--a! --b)|--c|NAME%20X)!");
    assertThat(group)
        .isEqualTo(
            new GcloudGroup.Group(
                List.of(
                    new GcloudGroup.Group(
                        List.of(
                            new GcloudGroup.Member("--a", true),
                            new GcloudGroup.Member("--b", false)),
                        false,
                        false),
                    new GcloudGroup.Member("--c", false),
                    new GcloudGroup.Member("NAME X", false)),
                true,
                true));
  }

  private static GcloudFlag flag(String name, String spec) {
    return new GcloudFlag(List.of(name), spec);
  }

  private static void put(Map<String, String> flags, @Nullable JsonNode from) {
    if (from != null) {
      for (Map.Entry<String, JsonNode> flag : from.properties()) {
        flags.put(flag.getKey(), flag.getValue().asString());
      }
    }
  }

  private static List<JsonNode> list(@Nullable JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    if (array != null) {
      array.forEach(items::add);
    }
    return items;
  }

  private static List<String> strings(@Nullable JsonNode array) {
    List<String> strings = new ArrayList<>();
    for (JsonNode item : list(array)) {
      strings.add(item.asString());
    }
    return strings;
  }
}
