package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hullcheck.value.Truth;
import org.junit.jupiter.api.Test;

/** What each form of a condition is, over what is there, absent, unknown, open and uncertain. */
class ConditionTest {
  private static void holds(String condition, String yaml, Truth truth) {
    in(new World(), condition, yaml, truth);
  }

  private static void in(World world, String condition, String yaml, Truth truth) {
    assertThat(world.holds(condition, yaml)).as(condition + " of " + yaml).isEqualTo(truth);
  }

  @Test
  void anExpressionFindsItsTextInAKnownPart() {
    String agent = "a: {matches: '@gcp-sa-[a-z]+\\.example$|^group:'}";
    holds(agent, "{a: 'x@gcp-sa-pubsub.example'}", Truth.TRUE);
    holds(agent, "{a: 'service-~number~@gcp-sa-pubsub.example'}", Truth.TRUE);
    holds(agent, "{a: 'group:~name~@example'}", Truth.TRUE);
    holds(agent, "{a: '~kind~group:all'}", Truth.UNKNOWN);
    holds(agent, "{a: 'x@gcp-sa-pubsub.example~rest'}", Truth.UNKNOWN);
    holds(agent, "{a: 'x@gcp-sa-~name~.example'}", Truth.UNKNOWN);
    holds("a: {matches: 'x.y'}", "{a: 'x~middle~y'}", Truth.UNKNOWN);
    holds("a: {matches: '^$'}", "{a: '~all'}", Truth.UNKNOWN);
    holds("a: {matches: 'key\\b'}", "{a: 'key~rest'}", Truth.UNKNOWN);
    holds("a: {matches: 'key(?!s)'}", "{a: 'key~rest'}", Truth.UNKNOWN);
    holds("a: {not: {matches: '^group:'}}", "{a: 'group:~name'}", Truth.FALSE);
  }

  @Test
  void countIsARangeOfWhatIsSureAndPossible() {
    String two = "count: {in: list.*, where: {a: 1}, gte: 2}";
    holds(two, "{list: [{a: 1}, {a: 1}]}", Truth.TRUE);
    holds(two, "{list: [{a: 1}, {a: 2}]}", Truth.FALSE);
    holds(two, "{list: [{a: 1}, {a: ~x}]}", Truth.UNKNOWN);
    holds(two, "{list: [{a: 1}, ...]}", Truth.UNKNOWN);
    holds(two, "{list: [{a: 1}, {a: 1}, ...]}", Truth.TRUE);
    holds(two, "{}", Truth.FALSE);
    String none = "count: {in: list.*, lte: 1}";
    holds(none, "{}", Truth.TRUE);
    holds(none, "{list: [1, ...]}", Truth.UNKNOWN);
    holds(none, "{list: [1, 2, ...]}", Truth.FALSE);
    String one = "count: {in: list.*, equals: 1}";
    holds(one, "{list: [1]}", Truth.TRUE);
    holds(one, "{list: [1, ...]}", Truth.UNKNOWN);
    holds(one, "{list: [1, 2]}", Truth.FALSE);
    holds("count: {in: list.*, gt: 1, lt: 3}", "{list: [1, 2]}", Truth.TRUE);
  }

  @Test
  void countOfUncertainResources() {
    String two = "count: {in: others, gte: 2}";
    in(new World().other("{}").other("{}"), two, "{}", Truth.TRUE);
    in(new World().other("{}").uncertain("{}"), two, "{}", Truth.UNKNOWN);
    in(new World().other("{}").open(), two, "{}", Truth.UNKNOWN);
    in(new World().other("{}"), two, "{}", Truth.FALSE);
    in(new World().other("{}").other("{}"), "count: {of: test.Other, gte: 2}", "{}", Truth.TRUE);
  }

  @Test
  void countByGroups() {
    String twice = "count: {in: list.*, by: k, gte: 2}";
    holds(twice, "{list: [{k: a}, {k: b}, {k: a}]}", Truth.TRUE);
    holds(twice, "{list: [{k: a}, {k: b}]}", Truth.FALSE);
    holds(twice, "{list: [{k: a}, {k: ~x}]}", Truth.UNKNOWN);
    holds(twice, "{list: [{k: ~x}, {k: ~x}]}", Truth.TRUE);
    holds(twice, "{list: [{k: ~x}, {k: ~y}]}", Truth.UNKNOWN);
    holds(twice, "{list: [{k: b-~x}, {k: a}]}", Truth.FALSE);
    holds(twice, "{list: [{k: a}, {}]}", Truth.FALSE);
    holds(twice, "{list: [{k: a}, {...: 0}]}", Truth.UNKNOWN);
    holds(twice, "{list: [{...: 0}]}", Truth.FALSE);
    holds(twice, "{list: [{k: a}, ...]}", Truth.UNKNOWN);
    holds(twice, "{}", Truth.FALSE);
    String alone = "count: {in: list.*, by: k, equals: 1}";
    holds(alone, "{list: [{k: a}]}", Truth.TRUE);
    holds(alone, "{list: [{k: a}, {k: ~x}]}", Truth.UNKNOWN);
    holds(alone, "{list: [{k: a}, {k: a}]}", Truth.FALSE);
    in(
        new World().uncertain("{k: a}"),
        "count: {in: others, by: k, equals: 1}",
        "{}",
        Truth.UNKNOWN);
  }

  @Test
  void countOfDistinctThings() {
    String two = "count: {in: list.*, distinct: v, gte: 2}";
    holds(two, "{list: [{v: a}, {v: b}]}", Truth.TRUE);
    holds(two, "{list: [{v: a}, {v: a}]}", Truth.FALSE);
    holds(two, "{list: [{v: a}, {v: ~x}]}", Truth.UNKNOWN);
    holds(two, "{list: [{v: ~x}, {v: ~x}]}", Truth.FALSE);
    holds(two, "{list: [{v: a}, {...: 0}]}", Truth.UNKNOWN);
    holds(two, "{list: [{v: a}, {}]}", Truth.FALSE);
    holds(
        "count: {in: list.*, by: k, distinct: v, gte: 2}",
        "{list: [{k: 1, v: a}, {k: 1, v: b}]}",
        Truth.TRUE);
    holds(
        "count: {in: list.*, by: k, distinct: v, gte: 2}",
        "{list: [{k: 1, v: a}, {k: 2, v: b}]}",
        Truth.FALSE);
  }

  @Test
  void everyOfCandidates() {
    String every = "every: {in: list.*, where: {a: 1}}";
    holds(every, "{list: [{a: 1}, {a: 1}]}", Truth.TRUE);
    holds(every, "{list: [{a: 1}, {a: 2}, ...]}", Truth.FALSE);
    holds(every, "{list: [{a: 1}, ...]}", Truth.UNKNOWN);
    holds(every, "{list: [{a: ~x}]}", Truth.UNKNOWN);
    holds(every, "{}", Truth.TRUE);
    in(new World().uncertain("{a: 2}"), "every: {in: others, where: {a: 1}}", "{}", Truth.UNKNOWN);
  }

  @Test
  void knownAllIsTrueOrUnknown() {
    String known = "knownAll: {in: others, field: a}";
    in(new World().other("{a: 1}").other("{}"), known, "{}", Truth.TRUE);
    in(new World(), known, "{}", Truth.UNKNOWN);
    in(new World().other("{a: 1}").open(), known, "{}", Truth.UNKNOWN);
    in(new World().other("{a: 1}").uncertain("{a: 1}"), known, "{}", Truth.UNKNOWN);
    in(new World().other("{a: ~x}"), known, "{}", Truth.UNKNOWN);
    in(new World().other("{a: [1, {b: ~x}]}"), known, "{}", Truth.UNKNOWN);
    in(new World().other("{a: [1, ...]}"), known, "{}", Truth.UNKNOWN);
    in(new World().other("{...: 0}"), known, "{}", Truth.UNKNOWN);
    in(new World().other("{b: ~x}"), known, "{}", Truth.TRUE);
    in(new World().other("{b: ~x}"), "knownAll: {in: others}", "{}", Truth.TRUE);
    String kind = "knownAll: {of: test.Other, field: a}";
    in(new World().other("{a: 1}"), kind, "{}", Truth.TRUE);
    in(new World().other("{a: 1}").of("terraform.module"), kind, "{}", Truth.UNKNOWN);
    String some = "knownAll: {of: test.Other, where: {b: 1}, field: a}";
    in(new World().other("{a: 1, b: 1}").other("{a: ~x, b: 2}"), some, "{}", Truth.TRUE);
    in(new World().other("{a: 1, b: 1}").other("{a: 1, b: ~x}"), some, "{}", Truth.UNKNOWN);
  }

  @Test
  void aConditionOnElements() {
    String every = "list: {every: {where: {a: 1, b: {exists: true}}}}";
    holds(every, "{list: [{a: 1, b: 1}]}", Truth.TRUE);
    holds(every, "{list: [{a: 1, b: 1}, {a: 1}]}", Truth.FALSE);
    holds(every, "{list: [{a: 1, b: 1}, ...]}", Truth.UNKNOWN);
    holds(every, "{list: [{a: ~x, b: 1}]}", Truth.UNKNOWN);
    String some = "list: {some: {where: {a: $self.n}}}";
    holds(some, "{n: 1, list: [{a: 1}]}", Truth.TRUE);
    holds(some, "{n: 2, list: [{a: 1}]}", Truth.FALSE);
    holds("list: {none: {where: {any: [{a: 1}, {b: 1}]}}}", "{list: [{b: 1}]}", Truth.FALSE);
    holds("list.*: {not: {where: {a: 1}}}", "{list: [{a: 1}, {a: 2}]}", Truth.TRUE);
  }

  @Test
  void anyDepth() {
    String deep = "spec.**.image: x";
    holds(deep, "{spec: {image: x}}", Truth.TRUE);
    holds(deep, "{spec: {a: [{b: {image: x}}]}}", Truth.TRUE);
    holds(deep, "{spec: {a: [{b: {image: y}}]}}", Truth.FALSE);
    holds(deep, "{image: x, spec: {}}", Truth.FALSE);
    holds(deep, "{spec: {a: [...]}}", Truth.UNKNOWN);
    holds(deep, "{spec: {a: ~x}}", Truth.UNKNOWN);
    holds(deep, "{spec: {...: 0}}", Truth.UNKNOWN);
    holds("\"**\": {contains: secret}", "{a: [{b: my-secret}]}", Truth.TRUE);
    holds("\"**\": {contains: secret}", "{a: [{b: open}]}", Truth.FALSE);
    assertThat(Path.parse("a.**.b.**")).isNull();
  }

  @Test
  void theFirstPathAtWhichSomethingIsWritten() {
    String user = "\"a.user|b.user\": 0";
    holds(user, "{a: {user: 0}, b: {user: 1}}", Truth.TRUE);
    holds(user, "{a: {user: 1}, b: {user: 0}}", Truth.FALSE);
    holds(user, "{a: {}, b: {user: 0}}", Truth.TRUE);
    holds(user, "{b: {user: 1}}", Truth.FALSE);
    holds(user, "{}", Truth.FALSE);
    holds(user, "{a: {...: 0}, b: {user: 0}}", Truth.UNKNOWN);
    holds(user, "{a: {user: ~x}, b: {user: 0}}", Truth.UNKNOWN);
    holds(user, "{b: {...: 0}}", Truth.UNKNOWN);
    holds("a|b|c: {exists: false}", "{c: 1}", Truth.FALSE);
    holds("a|b|c: {exists: false}", "{}", Truth.TRUE);
  }

  @Test
  void known() {
    holds("v: {known: true}", "{v: a}", Truth.TRUE);
    holds("v: {known: true}", "{v: ~x}", Truth.FALSE);
    holds("v: {known: false}", "{v: a~x}", Truth.TRUE);
    holds("v: {known: true}", "{}", Truth.FALSE);
    holds("v: {known: true}", "{...: 0}", Truth.UNKNOWN);
  }

  @Test
  void writtenAt() {
    holds("'**': {writtenAt: {endsWith: .name}, equals: A}", "{env: [{name: A}]}", Truth.TRUE);
    holds("'**': {writtenAt: env.*.name, equals: A}", "{env: [{value: A}]}", Truth.FALSE);
    holds("'**': {writtenAt: env.*.name, equals: A}", "{env: [{name: ~x}]}", Truth.UNKNOWN);
  }

  @Test
  void factsAboutTheSource() {
    holds("$source.path: {endsWith: .yaml}", "{}", Truth.TRUE);
    holds("$source.language: kubernetes", "{}", Truth.TRUE);
    holds("list.*: {where: {$source.path: world.yaml}}", "{list: [1]}", Truth.TRUE);
  }

  @Test
  void sums() {
    String near = "to: {lte: {sum: [$self.from, 10]}}";
    holds(near, "{from: 5, to: 15}", Truth.TRUE);
    holds(near, "{from: 5, to: 16}", Truth.FALSE);
    holds(near, "{from: low, to: 1}", Truth.FALSE);
    holds(near, "{to: 1}", Truth.FALSE);
    holds(near, "{from: ~x, to: ~x}", Truth.UNKNOWN);
    holds("to: {equals: {sum: [$self.from, 1]}}", "{from: ~x, to: ~x}", Truth.UNKNOWN);
    assertThatThrownBy(() -> new World().holds("to: {lt: {sum: [1, 2]}}", "{}"))
        .hasMessageContaining("Expected a path that begins with $");
  }

  @Test
  void mentions() {
    String agent = "name: {mentions: [calico-node, falco]}";
    holds(agent, "{name: my-calico-node-x}", Truth.TRUE);
    holds(agent, "{name: example.com/falco:1}", Truth.TRUE);
    holds(agent, "{name: falcon}", Truth.FALSE);
    holds(agent, "{name: calico_node}", Truth.FALSE);
    holds(agent, "{name: ~x~/falco:1}", Truth.TRUE);
    holds(agent, "{name: falco~x}", Truth.UNKNOWN);
    holds(agent, "{name: ~x}", Truth.UNKNOWN);
    holds(agent, "{}", Truth.FALSE);
    World world = new World().table("agents", "entries: [\"csi-*-node\", \"*-csi-driver\"]");
    in(world, "name: {mentions: {table: agents}}", "{name: csi-gce-pd-node-win}", Truth.TRUE);
    in(world, "name: {mentions: {table: agents}}", "{name: x-disk-csi-driver:v1}", Truth.TRUE);
    in(world, "name: {mentions: {table: agents}}", "{name: csi-driver}", Truth.FALSE);
  }

  @Test
  void noneEvenIfNoneIsDeclared() {
    String none = "none: {in: others}";
    String even = "none: {in: others, evenIfNoneDeclared: true}";
    in(new World().undeclared(), none, "{}", Truth.UNKNOWN);
    in(new World().undeclared(), even, "{}", Truth.TRUE);
    in(new World(), none, "{}", Truth.TRUE);
    in(new World(), even, "{}", Truth.TRUE);
    in(new World().open(), even, "{}", Truth.UNKNOWN);
    in(new World().other("{}").open(), even, "{}", Truth.FALSE);
    in(new World().uncertain("{}"), even, "{}", Truth.UNKNOWN);
    in(new World().undeclared(), "count: {in: others, equals: 0}", "{}", Truth.UNKNOWN);
  }

  @Test
  void within() {
    String within = "list.*: {within: [a, b]}";
    holds(within, "{list: [a, b, a]}", Truth.TRUE);
    holds(within, "{list: [a, c, ...]}", Truth.FALSE);
    holds(within, "{list: [a, ...]}", Truth.UNKNOWN);
    holds(within, "{list: [a, ~x]}", Truth.UNKNOWN);
    holds(within, "{list: [a, c-~x]}", Truth.FALSE);
    holds(within, "{}", Truth.TRUE);
    holds("list: {within: [a, b]}", "{list: [a, c]}", Truth.FALSE);
    holds("list: {within: [a, b]}", "{list: [a]}", Truth.TRUE);
    World roles = new World().table("roles", "entries: [a, b*]");
    in(roles, "list.*: {within: {table: roles}}", "{list: [a, bc]}", Truth.TRUE);
    in(roles, "list.*: {within: {table: roles}}", "{list: [a, c]}", Truth.FALSE);
    String role = "others.role: {within: [a]}";
    in(new World().other("{role: a}").uncertain("{role: b}"), role, "{}", Truth.UNKNOWN);
    in(new World().other("{role: b}").open(), role, "{}", Truth.FALSE);
  }

  @Test
  void covers() {
    String covers = "list.*: {covers: {anyOf: [[a], [b, c]]}}";
    holds(covers, "{list: [a]}", Truth.TRUE);
    holds(covers, "{list: [c, x, b]}", Truth.TRUE);
    holds(covers, "{list: [b]}", Truth.FALSE);
    holds(covers, "{list: [b, ...]}", Truth.UNKNOWN);
    holds(covers, "{list: [b, ~x]}", Truth.UNKNOWN);
    holds(covers, "{}", Truth.FALSE);
    holds("list: {covers: [a, b]}", "{list: [b, a]}", Truth.TRUE);
    holds("list: {covers: [a, b]}", "{list: [b]}", Truth.FALSE);
    String role = "others.role: {covers: [a]}";
    in(new World().uncertain("{role: a}"), role, "{}", Truth.UNKNOWN);
    in(new World().other("{role: a}").open(), role, "{}", Truth.TRUE);
  }

  @Test
  void tablesWithKeys() {
    World world = new World().table("ports", "entries: {ssh: [22, \"2222\"], web: [\"80*\"]}");
    String in = "port: {in: {table: ports, key: $self.name}}";
    in(world, in, "{name: ssh, port: 22}", Truth.TRUE);
    in(world, in, "{name: web, port: 22}", Truth.FALSE);
    in(world, in, "{name: other, port: 22}", Truth.FALSE);
    in(world, in, "{name: ~x, port: 22}", Truth.UNKNOWN);
    in(world, in, "{name: web, port: ~x}", Truth.UNKNOWN);
    in(world, "name: {in: {table: ports}}", "{name: ssh}", Truth.TRUE);
  }

  @Test
  void optionsAreTheirDefaults() {
    World world =
        new World()
            .options(
                """
                least: {type: number, default: 10, description: "The least."}
                names: {type: strings, default: [a, b], description: "The names."}
                """);
    in(world, "n: {gte: $options.least}", "{n: 10}", Truth.TRUE);
    in(world, "n: {gte: $options.least}", "{n: 9}", Truth.FALSE);
    in(world, "x: $options.names", "{x: b}", Truth.TRUE);
    in(world, "x: {in: $options.names}", "{x: c}", Truth.FALSE);
    assertThatThrownBy(() -> world.holds("x: $options.other", "{}"))
        .hasMessageContaining("There is no option \"other\"");
    assertThatThrownBy(
            () ->
                new World()
                    .options("a: {type: number, default: b, description: A.}")
                    .holds("x: 1", "{}"))
        .hasMessageContaining("The default is no number");
  }
}
