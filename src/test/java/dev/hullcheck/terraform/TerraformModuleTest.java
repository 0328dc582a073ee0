package dev.hullcheck.terraform;

import static dev.hullcheck.terraform.Folder.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerraformModuleTest {
  private static Unknown unknown(Value value) {
    assertThat(value).isInstanceOf(Unknown.class);
    return (Unknown) value;
  }

  private static void isUnknown(Value value, Unknown.Reason reason, String name) {
    Unknown unknown = unknown(value);
    assertThat(unknown.symbol().name()).isEqualTo(name);
    assertThat(unknown.reason()).isEqualTo(reason);
  }

  private static String at(Span span) {
    return span + "-" + span.endLine() + ":" + span.endColumn();
  }

  private static List<String> addresses(TerraformModule module) {
    return module.resources().stream().map(r -> r.address() + (r.uncertain() ? "?" : "")).toList();
  }

  @Test
  void aFileOfVariablesThatCannotBeReadMaySetAnyOfThem() {
    String main =
        """
        variable "a" { default = "a" }
        variable "b" { default = "b" }
        resource "google_x" "x" {
          x = [var.a, var.b]
        }
        """;
    Folder folder =
        Folder.of(main)
            .file("terraform.tfvars", "a = \"1\"\n")
            .file("b.auto.tfvars", "a : \"2\"\n")
            .file("c.auto.tfvars", "b = \"3\"\n");
    Value list = folder.evaluateFaulty().resources().get(0).body().get("x");
    assertThat(list).hasToString("[${var.a}, 3]");
  }

  @Test
  void aVariableGivesItsDefaultAndTheWayThere() {
    Value value = value("var.a", "variable \"a\" {\n  default = \"v\"\n}");
    assertThat(value).hasToString("v");
    assertThat(at(value.span())).isEqualTo("infra/main.tf:2:7-2:12");
    Origin origin = value.origins().get(0);
    assertThat(origin.symbol()).hasToString("var.a");
    assertThat(origin.symbol().scope()).isEqualTo("infra");
    assertThat(at(origin.span())).isEqualTo("infra/main.tf:5:13-5:16");
  }

  @Test
  void aVariableWithoutDefaultIsAnInputOfItsType() {
    Value value = value("var.a", "variable \"a\" {\n  type = number\n}");
    isUnknown(value, Unknown.Reason.INPUT, "var.a");
    assertThat(unknown(value).type()).isEqualTo(Unknown.Type.NUMBER);
    assertThat(unknown(value).symbol().scope()).isEqualTo("infra");
    isUnknown(value("var.a.b[0]", "variable \"a\" {}"), Unknown.Reason.INPUT, "var.a.b[0]");
  }

  @Test
  void filesOfVariablesSetThemInOrder() {
    Folder folder =
        Folder.of(
            "variable \"a\" {}\nvariable \"b\" {}\nvariable \"c\" { default = 1 }\n"
                + "variable \"d\" {}\n"
                + "resource \"t\" \"n\" {\n  x = [var.a, var.b, var.c, var.d]\n}\n");
    folder.file("named.tfvars", "d = \"named\"\n");
    folder.file("z.auto.tfvars", "a = \"z\"\nd = \"z\"\n");
    folder.file("b.auto.tfvars.json", "{\"a\": \"b\", \"b\": \"b\"}");
    folder.file("terraform.tfvars", "a = \"t\"\nb = \"t\"\nc = \"t\"\n");
    assertThat(folder.resource("t.n").body().get("x")).hasToString("[z, b, t, named]");
  }

  @Test
  void typesConvertWhatVariablesAreGiven() {
    assertThat(value("var.a", "variable \"a\" {\n type = string\n default = 1\n}"))
        .isInstanceOfSatisfying(Scalar.class, s -> assertThat(s.isString()).isTrue());
    assertThat(value("var.a + 1", "variable \"a\" {\n type = number\n default = \"1\"\n}"))
        .hasToString("2");
    assertThat(value("var.a[0]", "variable \"a\" {\n type = list(string)\n default = [1]\n}"))
        .isInstanceOfSatisfying(Scalar.class, s -> assertThat(s.isString()).isTrue());
  }

  @Test
  void optionalAttributesTakeTheirDefaults() {
    String variable =
        "variable \"a\" {\n  type = object({\n    b = optional(string, \"d\")\n"
            + "    c = optional(object({ e = optional(number, 5) }), {})\n"
            + "    f = optional(bool)\n  })\n  default = { b = null, g = 1 }\n}";
    assertThat(value("var.a.b", variable)).hasToString("d");
    assertThat(value("var.a.c.e", variable)).hasToString("5");
    assertThat(value("var.a.f == null", variable)).hasToString("true");
    assertThat(value("try(var.a.g, \"gone\")", variable)).hasToString("gone");
  }

  @Test
  void aResourceAttributeThatIsSetIsKnown() {
    String other = "resource \"google_y\" \"z\" {\n  name = \"n\"\n  zone = null\n}";
    Value value = value("google_y.z.name", other);
    assertThat(value).hasToString("n");
    assertThat(value.origins().get(0).symbol()).hasToString("google_y.z.name");
    isUnknown(value("google_y.z.id", other), Unknown.Reason.COMPUTED, "google_y.z.id");
    isUnknown(value("google_y.z.zone", other), Unknown.Reason.COMPUTED, "google_y.z.zone");
    isUnknown(value("google_y.z", other), Unknown.Reason.COMPUTED, "google_y.z");
  }

  @Test
  void anInstanceThatIsNotMadeIsAFailure() {
    String other =
        "resource \"google_y\" \"z\" {\n  count = var.n\n  name = \"n\"\n}\nvariable \"n\" ";
    String none = other + "{\n  default = 0\n}";
    assertThat(value("try(google_y.z[0].name, \"none\")", none)).hasToString("none");
    assertThat(value("try(google_y.z[0].name, \"none\")", other + "{}")).hasToString("n");
  }

  @Test
  void allInstancesAreACollection() {
    String other =
        "resource \"google_y\" \"z\" {\n  for_each = toset([\"a\", \"b\"])\n  name = each.key\n}";
    assertThat(value("{ for k, y in google_y.z : k => upper(y.name) }", other))
        .hasToString("{a: A, b: B}");
    assertThat(value("keys(google_y.z)", other)).hasToString("[a, b]");
    isUnknown(
        value("[for y in google_y.z : y.id][1]", other),
        Unknown.Reason.COMPUTED,
        "google_y.z[\"b\"].id");
    isUnknown(
        value("[for y in google_y.z : y.id]", other.replace("toset([\"a\", \"b\"])", "var.s")),
        Unknown.Reason.COMPUTED,
        "[for google_y.z]");
  }

  @Test
  void aPathIntoABlockIsFollowed() {
    String other =
        "resource \"google_y\" \"z\" {\n  config {\n    type = \"t\"\n    l = { a = 1 }\n  }\n}";
    assertThat(value("google_y.z.config[0].type", other)).hasToString("t");
    assertThat(value("google_y.z.config.0.l.a", other)).hasToString("1");
    assertThat(value("google_y.z.config[*].type", other)).hasToString("[t]");
    isUnknown(
        value("google_y.z.config[0].other", other),
        Unknown.Reason.COMPUTED,
        "google_y.z.config[0].other");
    isUnknown(
        value("google_y.z.config[1].type", other),
        Unknown.Reason.COMPUTED,
        "google_y.z.config[1].type");
  }

  @Test
  void otherNamesHaveTheirSymbols() {
    isUnknown(
        value("module.m.out", "module \"m\" { source = \"./m\" }"),
        Unknown.Reason.COMPUTED,
        "module.m.out");
    isUnknown(
        value("data.google_p.p.number", "data \"google_p\" \"p\" {}"),
        Unknown.Reason.COMPUTED,
        "data.google_p.p.number");
    isUnknown(value("path.module"), Unknown.Reason.COMPUTED, "path.module");
    isUnknown(value("terraform.workspace"), Unknown.Reason.INPUT, "terraform.workspace");
    isUnknown(value("nothing.such"), Unknown.Reason.NOT_UNDERSTOOD, "nothing.such");
    isUnknown(value("var.such"), Unknown.Reason.NOT_UNDERSTOOD, "var.such");
    isUnknown(value("each.key"), Unknown.Reason.NOT_UNDERSTOOD, "each.key");
    isUnknown(
        value("cidrhost(var.r, 1 + 1)", "variable \"r\" {}"),
        Unknown.Reason.INPUT,
        "cidrhost(var.r, 2)");
  }

  @Test
  void equalOperandsMakeEqualSymbols() {
    String blocks = "variable \"a\" {}\nlocals {\n  b = var.a\n}";
    Unknown one = unknown(value("upper(var.a)", blocks));
    Unknown two = unknown(value("upper(local.b)", blocks));
    assertThat(one.symbol().same(two.symbol())).isTrue();
    assertThat(value("upper(var.a) == upper(local.b)", blocks)).hasToString("true");
    assertThat(value("uuid() == uuid()")).isInstanceOf(Unknown.class);
    assertThat(value("var.a == \"x\"", blocks)).isInstanceOf(Unknown.class);
  }

  @Test
  void aTemplateWithAnUnknownPartKeepsTheKnownOnes() {
    Value value =
        value("\"pre-${var.a}-${local.b}\"", "variable \"a\" {}", "locals { b = \"post\" }");
    Unknown unknown = unknown(value);
    assertThat(unknown.type()).isEqualTo(Unknown.Type.STRING);
    assertThat(unknown.text()).hasToString("pre-\ufffc-post");
    assertThat(unknown.symbol()).hasToString("pre-${var.a}-post");
  }

  @Test
  void unknownsSpreadAsInTerraform() {
    String a = "variable \"a\" {}";
    assertThat(value("var.a && false", a)).hasToString("false");
    assertThat(value("true || var.a", a)).hasToString("true");
    assertThat(value("var.a && true", a)).isInstanceOf(Unknown.class);
    assertThat(value("var.a ? 1 : 1", a)).hasToString("1");
    assertThat(value("var.a ? 1 : 2", a)).isInstanceOf(Unknown.class);
    assertThat(value("[var.a, 1][1]", a)).hasToString("1");
    assertThat(value("length([var.a, 1])", a)).hasToString("2");
    assertThat(value("var.a == null", a)).isInstanceOf(Unknown.class);
    assertThat(value("try(var.a, 1)", a)).isInstanceOf(Unknown.class);
    assertThat(value("try(var.a, 1) == try(var.a, 2)", a)).isInstanceOf(Unknown.class);
    assertThat(value("try(var.a, 1) == try(var.a, 1)", a)).hasToString("true");
  }

  @Test
  void mergeWithAnUnknownIsSureOfWhatComesAfterIt() {
    Value value = value("merge({ a = 1 }, var.m, { b = 2 })", "variable \"m\" {}");
    Mapping mapping = (Mapping) value;
    assertThat(mapping.isOpen()).isTrue();
    assertThat(mapping.get("b")).hasToString("2");
    assertThat(mapping.get("a")).isInstanceOf(Unknown.class);
    Sequence sequence = (Sequence) value("concat([1], var.m)", "variable \"m\" {}");
    assertThat(sequence.isOpen()).isTrue();
    assertThat(sequence.items()).hasSize(1);
  }

  @Test
  void countMakesInstances() {
    TerraformModule module =
        Folder.of(
                "resource \"t\" \"a\" {\n  count = 2\n  name = \"n-${count.index}\"\n}\n"
                    + "resource \"t\" \"none\" {\n  count = 1 > 2 ? 1 : 0\n}\n"
                    + "resource \"t\" \"maybe\" {\n  count = var.n\n  i = count.index\n}\n"
                    + "variable \"n\" {}\n"
                    + "resource \"t\" \"many\" {\n  count = 1000\n}\n")
            .evaluate();
    assertThat(addresses(module).subList(0, 3)).containsExactly("t.a[0]", "t.a[1]", "t.maybe?");
    assertThat(module.resources()).hasSize(1003);
    TerraformResource second = module.resources().get(1);
    assertThat(second.body().get("name")).hasToString("n-1");
    assertThat(second.reference()).isEqualTo("t.a");
    assertThat(second.scope()).isEqualTo("infra:t.a[1]");
    assertThat(second.body().get("count")).isNull();
    Value index = module.resources().get(2).body().get("i");
    assertThat(index).isInstanceOf(Unknown.class);
    if (index instanceof Unknown unknown) {
      assertThat(unknown.symbol().scope()).isEqualTo("infra:t.maybe");
    }
  }

  @Test
  void forEachMakesInstances() {
    TerraformModule module =
        Folder.of(
                "resource \"t\" \"m\" {\n  for_each = { b = { s = 2 }, a = { s = 1 } }\n"
                    + "  name = each.key\n  size = each.value.s\n}\n"
                    + "resource \"t\" \"s\" {\n  for_each = toset([\"y\", \"x\"])\n"
                    + "  name = \"${each.key}${each.value}\"\n}\n"
                    + "data \"d\" \"u\" {\n  for_each = var.v\n  name = each.value.name\n}\n"
                    + "variable \"v\" {}\n")
            .evaluate();
    assertThat(addresses(module))
        .containsExactly("t.m[\"a\"]", "t.m[\"b\"]", "t.s[\"x\"]", "t.s[\"y\"]", "data.d.u?");
    assertThat(module.resources().get(1).body()).hasToString("{name: b, size: 2}");
    assertThat(module.resources().get(2).body()).hasToString("{name: xx}");
    Value name = module.resources().get(4).body().get("name");
    assertThat(name).hasToString("${each.value.name}");
  }

  @Test
  void anElementIsNamedByItsCollection() {
    TerraformModule module =
        Folder.of(
                "variable \"n\" {\n  default = { a = { s = \"x\" } }\n}\n"
                    + "variable \"l\" {\n  default = [\"y\"]\n}\n"
                    + "locals {\n  n = var.n\n}\n"
                    + "resource \"t\" \"m\" {\n  for_each = local.n\n  x = each.value.s\n}\n"
                    + "resource \"t\" \"s\" {\n  for_each = toset(var.l)\n  x = each.key\n}\n"
                    + "resource \"t\" \"d\" {\n  dynamic \"b\" {\n    for_each = var.l\n"
                    + "    content {\n      x = b.value\n    }\n  }\n}\n"
                    + "resource \"t\" \"o\" {\n  for_each = toset([\"z\"])\n  x = each.value\n}\n")
            .evaluate();
    List<String> names = new ArrayList<>();
    for (TerraformResource resource : module.resources()) {
      Value x = resource.body().get("x");
      if (x == null && resource.body().get("b") instanceof Sequence blocks) {
        x = ((Mapping) blocks.items().get(0)).get("x");
      }
      assertThat(x).isNotNull();
      for (Origin origin : x == null ? List.<Origin>of() : x.origins()) {
        names.add(resource.name() + " " + origin.symbol().name() + " " + origin.span().line());
      }
    }
    assertThat(names).containsExactly("m var.n 2", "s var.l 5", "d var.l 5", "o each.value 27");
  }

  @Test
  void anInstanceIsReadByItsKey() {
    String counted =
        "variable \"c\" {}\nresource \"t\" \"m\" {\n  count = var.c ? 1 : 0\n  n = count.index\n}";
    assertThat(value("t.m[0].n", counted)).hasToString("0");
    isUnknown(value("t.m[0].id", counted), Unknown.Reason.COMPUTED, "t.m[0].id");
    assertThat(value("t.m[*].n", counted)).isInstanceOf(Unknown.class);
    String keyed = "resource \"t\" \"m\" {\n  for_each = { a = 1, b = 2 }\n  n = each.value\n}";
    assertThat(value("t.m[\"b\"].n", keyed)).hasToString("2");
    String twice = "resource \"t\" \"m\" {\n  count = 2\n  n = \"n${count.index}\"\n}";
    assertThat(value("t.m[*].n", twice)).hasToString("[n0, n1]");
    assertThat(value("t.m.*.n[1]", twice)).hasToString("n1");
    assertThat(value("one(t.s[*].n)", "resource \"t\" \"s\" { n = 1 }")).hasToString("1");
  }

  @Test
  void nestedBlocksAreSequencesOfMappings() {
    TerraformResource resource =
        Folder.of(
                "resource \"t\" \"a\" {\n  taint {\n    key = \"a\"\n  }\n  x = 1\n"
                    + "  taint {\n    key = null\n  }\n  lifecycle {\n    a = 1\n  }\n"
                    + "  provisioner \"local-exec\" {\n    command = \"ls\"\n  }\n}\n")
            .resource("t.a");
    assertThat(resource.body())
        .hasToString("{taint: [{key: a}, {}], x: 1, provisioner: [{local-exec: {command: ls}}]}");
    assertThat(resource.body().isOpen()).isFalse();
    assertThat(at(resource.header())).isEqualTo("infra/main.tf:1:1-1:17");
    assertThat(at(resource.body().span())).isEqualTo("infra/main.tf:1:1-1:17");
    Mapping.Field taint = resource.body().field("taint");
    assertThat(taint).isNotNull();
    if (taint != null) {
      assertThat(at(taint.key())).isEqualTo("infra/main.tf:2:3-2:8");
      Value second = ((Sequence) taint.value()).items().get(1);
      assertThat(at(second.span())).isEqualTo("infra/main.tf:6:3-6:8");
    }
  }

  @Test
  void dynamicBlocksAreExpanded() {
    String resource =
        "resource \"t\" \"a\" {\n  dynamic \"taint\" {\n    for_each = %s\n    iterator = it\n"
            + "    content {\n      key = it.value\n      n = it.key\n    }\n  }\n"
            + "  taint {\n    key = \"last\"\n  }\n}\nvariable \"v\" {}\n";
    assertThat(Folder.of(resource.replace("%s", "[\"x\", \"y\"]")).resource("t.a").body())
        .hasToString("{taint: [{key: x, n: 0}, {key: y, n: 1}, {key: last}]}");
    assertThat(Folder.of(resource.replace("%s", "{ b = 1 }")).resource("t.a").body())
        .hasToString("{taint: [{key: 1, n: b}, {key: last}]}");
    assertThat(Folder.of(resource.replace("%s", "var.v")).resource("t.a").body())
        .hasToString("{taint: [{key: last}, …]}");
    assertThat(Folder.of(resource.replace("%s", "concat([1], var.v)")).resource("t.a").body())
        .hasToString("{taint: [{key: 1, n: 0}, {key: last}, …]}");
  }

  @Test
  void whatDependsOnItselfIsNotUnderstood() {
    String locals = "locals {\n  a = local.b\n  b = local.c\n  c = local.a\n}";
    assertThat(unknown(value("local.a", locals)).reason()).isEqualTo(Unknown.Reason.NOT_UNDERSTOOD);
    String resources = "resource \"t\" \"a\" {\n  n = t.a.n\n  count = length(t.a)\n}";
    assertThat(value("t.a[0].n", resources)).isInstanceOf(Unknown.class);
    assertThat(value("google_x.x.x")).isInstanceOf(Unknown.class);
  }

  @Test
  void longChainsEndWithoutOverflow() {
    StringBuilder locals = new StringBuilder("locals {\n  a0 = 1\n");
    for (int i = 1; i < 20_000; i++) {
      locals.append("  a").append(i).append(" = local.a").append(i - 1).append("\n");
    }
    assertThat(value("local.a19999", locals + "}")).isInstanceOf(Unknown.class);
    assertThat(value("1" + " + 1".repeat(5_000))).hasToString("5001");
  }

  @Test
  void whatDoublesEachTimeIsGivenUp() {
    StringBuilder locals = new StringBuilder("locals {\n  s0 = \"ab\"\n  t0 = [1]\n");
    for (int i = 1; i < 60; i++) {
      String before = "local.s" + (i - 1);
      locals.append("  s" + i + " = \"${" + before + "}${" + before + "}\"\n");
      String list = "local.t" + (i - 1);
      locals.append("  t" + i + " = [" + list + ", " + list + "]\n");
    }
    assertThat(value("local.s59", locals + "}")).isInstanceOf(Unknown.class);
    assertThat(value("local.t59", locals + "}")).isNotNull();
    String nested = "length([for a in local.l : [for b in local.l : [for c in local.l : 1]]])";
    String list = "locals {\n  l = [" + "1, ".repeat(500) + "]\n}";
    assertThat(value(nested, list)).isNotNull();
  }

  @Test
  void overridesReplaceAttributesAndBlocks() {
    Folder folder =
        Folder.of("resource \"t\" \"a\" {\n  x = 1\n  y = 1\n  b {\n    c = 1\n  }\n}\n")
            .file("a_override.tf", "resource \"t\" \"a\" {\n  x = 2\n  b {\n    d = 2\n  }\n}\n");
    assertThat(folder.resource("t.a").body()).hasToString("{y: 1, x: 2, b: [{d: 2}]}");
  }

  @Test
  void anOverriddenBlockGivesWayToADynamicOneAndTheOtherWayRound() {
    Folder folder =
        Folder.of(
                "resource \"t\" \"a\" {\n  b {\n    c = 1\n  }\n  dynamic \"d\" {\n"
                    + "    for_each = [1]\n    content {\n      e = 1\n    }\n  }\n"
                    + "  dynamic \"f\" {\n    for_each = [1]\n    content {\n      g = 1\n    }\n"
                    + "  }\n}\n")
            .file(
                "override.tf",
                "resource \"t\" \"a\" {\n  dynamic \"b\" {\n    for_each = [2, 3]\n"
                    + "    content {\n      c = b.value\n    }\n  }\n  d {\n    e = 2\n  }\n}\n");
    assertThat(folder.resource("t.a").body())
        .hasToString("{f: [{g: 1}], b: [{c: 2}, {c: 3}], d: [{e: 2}]}");
  }

  @Test
  void anOverrideInJsonReplacesNestedBlocks() {
    Folder folder =
        Folder.of("resource \"t\" \"a\" {\n  b {\n    c = 1\n  }\n  x = 1\n}\n")
            .file("a_override.tf.json", "{\"resource\": {\"t\": {\"a\": {\"b\": {\"c\": 2}}}}}");
    assertThat(folder.resource("t.a").body()).hasToString("{x: 1, b: {c: 2}}");
  }

  @Test
  void anOverrideOfNothingMakesNothing() {
    Folder folder =
        Folder.of("locals {\n  a = 1\n}\n")
            .file(
                "override.tf",
                "resource \"t\" \"a\" {\n  x = 1\n}\nmodule \"m\" {\n  source = \"./m\"\n}\n");
    TerraformModule module = folder.evaluate();
    assertThat(module.resources()).isEmpty();
    assertThat(module.calls()).isEmpty();
  }

  @Test
  void anOverrideRequiresAnotherVersionOfAProvider() {
    TerraformModule module =
        Folder.of(
                "terraform {\n  required_providers {\n    google = \"5.0\"\n    random = \"3.0\"\n"
                    + "  }\n}\n")
            .file(
                "override.tf",
                "terraform {\n  required_providers {\n    google = \"6.0\"\n  }\n}\n")
            .evaluate();
    assertThat(module.providers())
        .extracting(ProviderRequirement::name, ProviderRequirement::version)
        .containsExactly(tuple("random", "3.0"), tuple("google", "6.0"));
  }

  @Test
  void stringsOfJsonValuesAreNoTemplates() {
    Folder folder =
        Folder.of("variable \"v\" {}\nresource \"t\" \"a\" {\n  x = var.v\n}\n")
            .file("terraform.tfvars.json", "{\"v\": [\"${a} $${b} %{if}\", {\"k${c}\": 1}]}");
    assertThat(folder.resource("t.a").body()).hasToString("{x: [${a} $${b} %{if}, {k${c}: 1}]}");
    assertThat(folder.resource("t.a").body().get("x")).isInstanceOf(Sequence.class);
  }

  @Test
  void filesOfOpenTofuReplaceThoseOfTerraform() {
    Folder folder =
        Folder.of("resource \"t\" \"a\" {\n  x = 1\n}\n")
            .file("main.tofu", "resource \"t\" \"b\" {\n  x = 2\n}\n")
            .file("more.tf.json", "{\"resource\": {\"t\": {\"c\": {}}}}")
            .file("more.tofu", "resource \"t\" \"d\" {\n}\n")
            .file("b_override.tofu", "resource \"t\" \"b\" {\n  x = 3\n}\n");
    assertThat(folder.evaluate().resources())
        .extracting(r -> r.address() + r.body())
        .containsExactly("t.b{x: 3}", "t.c{}", "t.d{}");
  }

  @Test
  void moduleCallsAndProvidersAreRead() {
    TerraformModule module =
        Folder.of(
                "terraform {\n  required_providers {\n    google = {\n"
                    + "      source = \"hashicorp/google\"\n      version = \"~> 5.1\"\n    }\n"
                    + "    random = \"3.0\"\n  }\n}\n"
                    + "module \"a\" {\n  source = \"../a\"\n  x = 1 + 1\n  count = 1\n}\n"
                    + "module \"b\" {\n  source = \"t/b/google\"\n  version = \"1\"\n"
                    + "  for_each = var.v\n  x = each.key\n}\nvariable \"v\" {}\n")
            .evaluate();
    assertThat(module.calls()).hasSize(2);
    ModuleCall a = module.calls().get(0);
    assertThat(a.address()).isEqualTo("module.a[0]");
    assertThat(a.arguments()).hasToString("{x: 2}");
    assertThat(a.isRemote()).isFalse();
    ModuleCall b = module.calls().get(1);
    assertThat(b.isRemote()).isTrue();
    assertThat(b.uncertain()).isTrue();
    assertThat(b.source()).isEqualTo("t/b/google");
    assertThat(module.providers().get(0).version()).isEqualTo("~> 5.1");
    assertThat(at(module.providers().get(0).span())).isEqualTo("infra/main.tf:5:17-5:25");
    assertThat(module.providers().get(1).version()).isEqualTo("3.0");
  }

  @Test
  void jsonFilesMeanTheSame() {
    Folder folder =
        new Folder()
            .file(
                "main.tf.json",
                "{\"locals\": {\"a\": \"v\"}, \"resource\": {\"t\": {\"n\": {\"count\": 1,"
                    + " \"name\": \"x-${local.a}\", \"block\": [{\"k\": 1}],"
                    + " \"dynamic\": {\"d\": {\"for_each\": [1, 2],"
                    + " \"content\": {\"e\": \"${d.value}\"}}}}}}}");
    assertThat(folder.resource("t.n[0]").body())
        .hasToString("{name: x-v, block: [{k: 1}], d: [{e: 1}, {e: 2}]}");
  }

  @Test
  void whatIsUnreadableIsUnknown() {
    TerraformModule module =
        Folder.of("resource \"t\" \"n\" {\n  a = [1 2]\n  b = \"x${y z}\"\n  c = 1\n}\n")
            .evaluateFaulty();
    Mapping body = module.resources().get(0).body();
    assertThat(body.get("a")).isInstanceOf(Unknown.class);
    assertThat(body.get("b")).isInstanceOf(Unknown.class);
    assertThat(body.get("c")).hasToString("1");
  }

  @Test
  void aHeredocKeepsThePlacesOfItsCharacters() {
    Value value = value("<<-EOT\n    a\n      ${local.b}\n  EOT\n  y = 1", "locals { b = \"cd\" }");
    Scalar scalar = (Scalar) value;
    assertThat(scalar.asText()).isEqualTo("a\n  cd\n");
    assertThat(at(scalar.text().span(0, 1))).isEqualTo("infra/main.tf:3:5-3:6");
    assertThat(at(scalar.text().span(4, 6))).isEqualTo("infra/main.tf:4:7-4:17");
  }
}
