package dev.hullcheck.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of expressions over {@code var.x}, which is not known, and over its like. */
class PartialValuesTest {
  private static final String VARIABLES =
      """
      variable "x" {}
      variable "s" {
        type = string
      }
      variable "l" {
        type = list(string)
      }
      variable "m" {
        type = map(string)
      }
      locals {
        t    = "pre-${var.s}-post"
        open = concat(["a", "b"], var.l)
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          var.x && false ; false
          false && var.x ; false
          true || var.x ; true
          var.x || true ; true
          "${local.t}!" ; pre-${var.s}-post!
          startswith(local.t, "pre") ; true
          startswith(local.t, "post") ; false
          endswith(local.t, "-post") ; true
          strcontains(local.t, "pre-") ; true
          format("%s/%s", "a", local.t) ; a/pre-${var.s}-post
          format("%d-%s", 1, var.x) ; 1-${var.x}
          join("/", ["a", var.x, "b"]) ; a/${var.x}/b
          formatlist("%s.x", ["a", var.s]) ; [a.x, ${var.s}.x]
          merge({a = 1}, {b = var.x}).a ; 1
          merge(var.m, {a = 1}).a ; 1
          merge(var.m, {a = 1}) ; {a: 1, …}
          merge([var.m, {a = 1}]...) ; {a: 1, …}
          concat(["a"], var.l) ; [a, …]
          concat([["a"], var.x]...) ; [a, …]
          lookup({a = var.x, b = 2}, "b", 3) ; 2
          coalesce(local.t, "b") ; pre-${var.s}-post
          coalesce(null, "", "b") ; b
          try([1][3], var.x, 2) ; try(var.x, 2)
          can([1][3]) ; false
          keys({a = var.x, b = 1}) ; [a, b]
          values({a = 1, b = var.x}) ; [1, ${var.x}]
          contains(["a", var.x], "a") ; true
          contains(local.open, "a") ; true
          length([var.x, 1]) ; 2
          length({a = var.x}) ; 1
          element([1, var.x], 0) ; 1
          flatten([["a"], [var.s]]) ; [a, ${var.s}]
          flatten([["a"], var.l]) ; [a, …]
          distinct(["a", "a", var.s]) ; [a, …]
          toset(["a", "a"]) ; [a]
          toset([var.s, "a"]) ; [a, ${var.s}, …]
          zipmap(["a", "b"], [1, var.x]) ; {a: 1, b: ${var.x}}
          compact(["", "a", var.s]) ; [a, …]
          compact(["", "a", local.t]) ; [a, ${pre-${var.s}-post}]
          setunion(["a"], var.l) ; [a, …]
          slice([1, var.x, 3], 0, 1) ; [1]
          reverse([1, var.x]) ; [${var.x}, 1]
          anytrue([var.x, true]) ; true
          alltrue([var.x, false]) ; false
          index(["a", var.x], "a") ; 0
          jsonencode({a = 1}) ; {"a":1}
          basename("${path.module}/scripts/run.sh") ; run.sh
          [for k in local.open : upper(k)] ; [A, B, …]
          true ? "a" : var.x ; a
          range(0, 1000000) ; !
          """)
  void keepsWhatIsKnown(String expression, String expected) {
    Evaluator evaluator = Folder.evaluator(VARIABLES, ProjectFiles.NONE);
    HclAttribute x = Folder.attribute("x = " + expression + "\n");
    Value value = evaluator.evaluate(x.expression());
    String actual = evaluator.module.isFailure(value) ? "!" : shown(value);
    assertThat(actual).as(expression).isEqualTo(expected);
  }

  /** Unknown strings with their known parts, other unknowns by their names. */
  private static String shown(Value value) {
    return value instanceof Unknown unknown ? unknown.symbol().name() : value.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          length(local.open)
          length(toset([var.s, "a"]))
          contains(["a", var.x], "b")
          contains(local.open, "c")
          element(local.open, 0)
          element(var.l, 0)
          keys(var.m)
          merge({a = 1}, var.m).a
          lookup(var.m, "a", 1)
          coalesce(var.s, "b")
          upper(local.t)
          one(var.l)
          sort(local.open)
          jsonencode({a = var.x})
          startswith(var.s, "a")
          timestamp()
          plantimestamp()
          uuid()
          bcrypt("a")
          base64gzip("a")
          rsadecrypt("a", "b")
          abspath("a")
          pathexpand("~/a")
          file("a.txt")
          provider::google::project_from_id("a")
          1 / 0
          1 / 0 > 5
          max(1 / 0, 5)
          tostring(1 / 0)
          format("%s", null)
          format("%d and %q", 1, null)
          formatlist("%s", null)
          cidrsubnet("10.0.0.0/8", 8, -1)
          cidrhost("::ffff:10.0.0.0/120", 5)
          cidrsubnet("::ffff:10.0.0.0/104", 8, 2)
          cidrnetmask("::ffff:10.0.0.0/104")
          issensitive(var.x)
          """)
  void knowsWhatItDoesNotKnow(String expression) {
    Evaluator evaluator = Folder.evaluator(VARIABLES, ProjectFiles.NONE);
    Value value = evaluator.evaluate(Folder.attribute("x = " + expression + "\n").expression());
    assertThat(value).as(expression).isInstanceOf(Unknown.class);
    assertThat(evaluator.module.isFailure(value)).as(expression).isFalse();
  }

  @Test
  void whatMayBeEphemeralIsNotKnownAsNull() {
    String plain = "variable \"a\" {\n  default = \"a\"\n}\n";
    String token = "variable \"t\" {\n  default   = \"t\"\n  ephemeral = true\n}\n";
    assertThat(Folder.value("ephemeralasnull(var.a)", plain)).hasToString("a");
    assertThat(Folder.value("ephemeralasnull(\"a\")", plain, token)).hasToString("a");
    assertThat(Folder.value("ephemeralasnull(\"${var.a}${var.t}\")", plain, token))
        .isInstanceOf(Unknown.class);
    assertThat(Folder.value("coalesce(ephemeralasnull(var.t), \"b\")", plain, token))
        .isInstanceOf(Unknown.class);
  }

  /** Terraform refuses ranges of more than 1,024 elements; larger products are unknown. */
  @Test
  void aRangeIsNotWrittenOutToAskWhatIsInIt() {
    for (String question :
        List.of(
            "contains(range(0, 1000000), 5)",
            "contains(range(1000000000), 70000)",
            "length(range(0, 65536))",
            "contains(setproduct(range(1000), range(1000), range(1000)), [1, 2, 3])",
            "contains(cidrsubnets(\"10.0.0.0/8\", 8, 8, 16)[*], \"10.0.0.0/16\")",
            "contains([for i in range(300000) : cidrsubnet(\"10.0.0.0/8\", 16, i)], \"x\")",
            "cidrhost(\"2001:db8::/32\", 1000000000)",
            "alltrue([for i in range(2000000) : i >= 0])")) {
      Evaluator evaluator = Folder.evaluator("", ProjectFiles.NONE);
      evaluator.evaluate(Folder.attribute("x = " + question + "\n").expression());
      assertThat(evaluator.module.evaluation().work()).as(question).isLessThan(100);
    }
  }

  @Test
  void hostileInputEndsSoon() {
    StringBuilder doubled = new StringBuilder("locals {\n  s0 = \"0123456789\"\n  l0 = [\"a\"]\n");
    for (int i = 1; i <= 40; i++) {
      String before = "local.s" + (i - 1);
      doubled.append("  s" + i + " = format(\"%s%s\", " + before + ", " + before + ")\n");
      doubled.append("  t" + i + " = \"${" + before + "}${" + before + "}\"\n");
      doubled.append("  l" + i + " = concat(local.l" + (i - 1) + ", local.l" + (i - 1) + ")\n");
    }
    Evaluator evaluator = Folder.evaluator(doubled + "}\n", ProjectFiles.NONE);
    for (String hostile :
        new String[] {
          "local.s40",
          "local.t40",
          "join(local.s12, local.l16)",
          "length(join(\",\", local.l40))",
          "regexall(\"(a*)*b\", join(\"\", local.l15))",
          "regex(\"^(([a-z])+.)+[A-Z]([a-z])+$\", \"" + "a".repeat(5_000) + "\")",
          "replace(local.s14, \"/(.*)*x/\", \"y\")",
          "setproduct(local.l14, local.l14)",
          "indent(1000000, \"\\n\\n\\n\")",
          "format(\"%100000d%100000d%100000d\", 1, 2, 3)",
          "pow(10, 300) * pow(10, 300) * pow(10, 300)",
          "jsondecode(\"" + "[".repeat(100_000) + "\")",
          "yamldecode(\"" + "[".repeat(100_000) + "\")",
          "[".repeat(5_000) + "]".repeat(5_000),
          "range(0, 1000000)"
        }) {
      long start = System.nanoTime();
      Value value = evaluator.evaluate(Folder.anyAttribute("x = " + hostile + "\n").expression());
      assertThat(value).isNotNull();
      assertThat((System.nanoTime() - start) / 1_000_000_000)
          .as(hostile.substring(0, Math.min(40, hostile.length())))
          .isLessThan(10);
    }
  }
}
