package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hullcheck.check.Finding;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Configurations that are made to take for ever, from the files to the findings: each ends soon,
 * nothing fails, and the node pool beside it is judged all the same.
 */
class HostileTerraformTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** A pool of which one finding is sure, whatever its cluster is. */
  private static final String POOL =
      "resource \"google_container_node_pool\" \"p\" {\n  cluster = local.x\n}\n";

  /** The numbers to 9 000; Terraform's own ranges end with 1 024. */
  private static final String RANGE =
      "locals {\n  r = flatten([for i in range(900) : range(i * 10, i * 10 + 10)])\n}\n";

  @TempDir Path folder;

  private static String each(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  /** A chain of locals, each made of the one before; {@code @} stands for that one. */
  private static Arguments chain(String name, int length, String first, String next) {
    String links =
        each(length, i -> "  c" + (i + 1) + " = " + next.replace("@", "local.c" + i) + "\n");
    return arguments(
        name, "locals {\n  c0 = " + first + "\n" + links + "  x = local.c" + length + "\n}\n");
  }

  private static Arguments value(String name, String expression) {
    return arguments(name, "variable \"v\" {}\nlocals {\n  x = " + expression + "\n}\n" + RANGE);
  }

  /** The pool's own repetition; what is unknown of it makes one that is uncertain. */
  private static Arguments many(String name, String repeat) {
    return arguments(
        name,
        "locals {\n  x = 1\n}\nresource \"google_container_node_pool\" \"many\" {\n  "
            + repeat
            + "\n}\n"
            + RANGE);
  }

  static Stream<Arguments> hostile() {
    List<Arguments> cases = new ArrayList<>();
    cases.add(chain("a template that doubles", 60, "\"ab\"", "\"${@}${@}\""));
    cases.add(chain("an unknown template that doubles", 60, "\"${var.v}\"", "\"${@}${@}\""));
    cases.add(chain("a list that doubles", 60, "[1]", "concat(@, @)"));
    cases.add(chain("lists in lists that double", 60, "[1]", "[@, @]"));
    cases.add(chain("objects in objects that double", 60, "{a = 1}", "{a = @, b = @}"));
    cases.add(chain("JSON that doubles", 60, "\"x\"", "jsonencode([@, @])"));
    cases.add(chain("a number that squares itself", 40, "99999", "@ * @"));
    cases.add(chain("a long chain", 5_000, "1", "@"));
    cases.add(chain("a long chain of templates", 5_000, "1", "\"${@}\""));
    cases.add(chain("a chain of merges", 2_000, "{}", "merge(@, {a = @})"));
    cases.add(chain("a chain of unknown merges", 500, "var.v", "merge(@, var.v, {a = 1})"));
    cases.add(chain("a chain of unknown conditionals", 60, "{}", "var.v ? {a = @} : {b = @}"));
    cases.add(value("a range", "range(1000000)"));
    cases.add(value("a loop over a range", "[for i in range(1000000) : i]"));
    cases.add(value("a product", "setproduct(range(1000), range(1000), range(1000))"));
    cases.add(value("a product of unknowns", "setproduct([var.v], range(900), range(900))"));
    cases.add(value("nested loops", "[for a in range(99) : ".repeat(9) + "1" + "]".repeat(9)));
    cases.add(value("long strings joined", "join(\"" + "x".repeat(9_999) + "\", range(1000))"));
    cases.add(value("a wide format", "format(\"%999999999s%999999999s\", 1, 2)"));
    cases.add(
        value("a flattened square", "flatten([for i in range(900) : [for j in range(900) : j]])"));
    cases.add(value("deep lists", "flatten(" + "[".repeat(5_000) + "]".repeat(5_000) + ")"));
    cases.add(
        value(
            "a pattern that goes back",
            "regex(\"^((a|aa)+)+$\", \"" + "a".repeat(30_000) + "b\")"));
    cases.add(value("a pattern of many states", "regexall(\"(a{1,99}){1,99}\", \"aaaaaaa\")"));
    cases.add(value("all found in all", "[for i in local.r : index(local.r, i)]"));
    cases.add(value("equal ranges", "[for i in local.r : local.r == local.r]"));
    cases.add(value("a large power", "pow(1.000001, 999999999)"));
    cases.add(value("a large exponent", "1e999999999 + 1e-999999999"));
    cases.add(value("many digits", "9".repeat(200_000)));
    cases.add(value("a long sum", "1" + " + 1".repeat(50_000)));
    cases.add(value("a template in itself", "templatestring(\"$${x}\", {x = 1})"));
    cases.add(
        value(
            "merges of a large map",
            "merge(" + "{for i in local.r : \"k${i}\" => i}, ".repeat(900) + "{})"));
    cases.add(value("unknown keys", "zipmap([for i in local.r : \"${var.v}${i}\"], local.r)"));
    cases.add(many("a large count", "count = 1000000"));
    cases.add(many("a huge count", "count = 1e300"));
    cases.add(many("keys of a range", "for_each = toset([for i in local.r : tostring(i)])"));
    cases.add(
        many(
            "a dynamic block of a range",
            "dynamic \"x\" {\n    for_each = local.r\n    content {}\n  }"));
    cases.add(
        many(
            "dynamic blocks in dynamic blocks",
            each(9, i -> "dynamic \"x" + i + "\" {\nfor_each = range(99)\ncontent {\n")
                + "y = 1\n"
                + "}\n}\n".repeat(9)));
    cases.add(many("many attributes", each(20_000, i -> "  a" + i + " = 1\n")));
    cases.add(many("many blocks", each(20_000, i -> "  b" + i + " {}\n")));
    cases.add(
        arguments(
            "a cycle of locals",
            "locals {\n  x = local.y\n" + "  y = \"${local.z}\"\n  z = [local.x]\n}\n"));
    cases.add(
        arguments(
            "a tangle of locals",
            "locals {\n  x = local.c0\n"
                + each(
                    2_000,
                    i ->
                        "  c%d = [local.c%d, local.c%d]\n"
                            .formatted(i, (i * 7 + 1) % 2_000, (i * 13 + 5) % 2_000))
                + "}\n"));
    cases.add(
        arguments(
            "resources that refer to the one before",
            "locals {\n  x = 1\n}\n"
                + each(
                    10_000,
                    i ->
                        "resource \"google_x\" \"r%d\" {\n  p = google_x.r%d.p\n}\n"
                            .formatted(i, Math.max(0, i - 1)))));
    cases.add(
        arguments(
            "many references to many instances",
            "resource \"google_x\" \"r\" {\n  count = 900\n  n = count.index\n}\nlocals {\n  x = ["
                + each(9_000, i -> "google_x.r[" + i % 900 + "].n, google_x.r[*].n, ")
                + "]\n}\n"));
    cases.add(
        arguments(
            "a large type",
            "variable \"v\" {\n  type = list(list(object({"
                + each(5_000, i -> "a" + i + " = string, ")
                + "})))\n  default = ["
                + "[], ".repeat(20_000)
                + "]\n}\nlocals {\n  x = var.v\n}\n"));
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void endsAndIsJudged(String name, String text) throws IOException {
    Files.writeString(folder.resolve("main.tf"), text + POOL);
    isJudged(name, text.lines().count() + 1);
  }

  /** That the pool is, whose block begins on a line. */
  private void isJudged(String name, long line) throws IOException {
    assertThat(lint().stream().map(f -> f.rule().id() + " " + f.span().line()))
        .as(name)
        .contains("gke-node-default-service-account " + line);
  }

  private List<Finding> lint() throws IOException {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    Outcome outcome = linter.check(model, RunRules.all(CATALOG), Severity.INFO, true);
    assertThat(outcome.errors()).isEmpty();
    return outcome.findings();
  }

  /** Decoding what was not made to be read by us, but by the module. */
  @ParameterizedTest
  @MethodSource("decoded")
  @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void largeFilesEnd(String expression, String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
    Files.writeString(folder.resolve("main.tf"), "locals {\n  x = " + expression + "\n}\n" + POOL);
    isJudged(expression, 4);
  }

  static Stream<Arguments> decoded() {
    String aliases =
        "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + each(
                30,
                i ->
                    "a%d: &a%d [%s*a%d]\n".formatted(i + 1, i + 1, ("*a" + i + ", ").repeat(8), i));
    return Stream.of(
        arguments(
            "jsondecode(file(\"a.txt\"))[0]", "a.txt", "[" + "{\"k\":1},".repeat(2_500_000) + "1]"),
        arguments("jsondecode(file(\"a.txt\"))", "a.txt", "[".repeat(900_000)),
        arguments("yamldecode(file(\"a.txt\"))", "a.txt", "- {k: 1}\n".repeat(100_000)),
        arguments("jsonencode(yamldecode(file(\"a.txt\")))", "a.txt", aliases),
        arguments("csvdecode(file(\"a.txt\"))", "a.txt", "a,b\n" + "1,2\n".repeat(200_000)),
        arguments(
            "templatefile(\"a.txt\", {r = range(1000)})",
            "a.txt",
            "%{ for x in r }%{ for y in r }${x}${y}%{ endfor }%{ endfor }"),
        arguments("templatefile(\"a.txt\", {})", "a.txt", "${templatefile(\"a.txt\", {})}"));
  }

  @Test
  void aCycleOfLocalsIsToldAtItsFirstWithTheWayAround() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        """
        locals {
          unused = local.b
          c      = [for x in [] : local.a]
          a      = "${local.b}x"
          b      = { (local.c) = 1 }
          self   = 1 + local.self
          fine   = [for local in [1] : local.fine]
          net    = google_compute_network.n.name
          apart  = google_compute_network.apart.name
        }
        resource "google_compute_network" "n" {
          name = "n"
          x {
            y = local.net
          }
        }
        resource "google_compute_network" "apart" {
          name = "apart"
        }
        """);
    assertThat(lint().stream().filter(f -> f.rule().id().equals("parse-error")))
        .extracting(f -> f.span().line() + ": " + f.message())
        .containsExactly(
            "3: Local value \"c\" depends on itself: local.c → local.a → local.b → local.c",
            "6: Local value \"self\" depends on itself: local.self → local.self",
            "8: Local value \"net\" depends on itself:"
                + " local.net → google_compute_network.n → local.net");
  }

  @Test
  void whatIsMadeTooOftenIsMadeInPart() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        "resource \"google_x\" \"x\" {\n  count = 20000\n  n = count.index\n}\n");
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    var made =
        linter
            .read(Linter.walk(List.of(folder), folder, List.of()))
            .project()
            .ofKind("terraform.google_x");
    assertThat(made).hasSize(10_001);
    assertThat(made.get(9_999).value().get("n")).hasToString("9999");
    assertThat(made.get(9_999).isUncertain()).isFalse();
    assertThat(made.get(10_000).isUncertain()).isTrue();
  }
}
