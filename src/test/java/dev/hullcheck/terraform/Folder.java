package dev.hullcheck.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclJsonParser;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A module folder of the tests, read by the real parsers. */
final class Folder {
  private final List<HclBody> files = new ArrayList<>();
  private final List<GivenVariables.File> variables = new ArrayList<>();
  private final StringBuilder faults = new StringBuilder();

  /** A folder with one file. */
  static Folder of(String main) {
    return new Folder().file("main.tf", main);
  }

  /** The attribute {@code x} of a resource in a folder with some more blocks. */
  static Value value(String expression, String... blocks) {
    String main = "resource \"google_x\" \"x\" {\n  x = " + expression + "\n}\n";
    TerraformModule module = of(main + String.join("\n", blocks) + "\n").evaluate();
    Value value = null;
    for (TerraformResource resource : module.resources()) {
      if (resource.address().equals("google_x.x")) {
        value = resource.body().get("x");
      }
    }
    assertThat(value).as(expression).isNotNull();
    return Objects.requireNonNull(value);
  }

  /** An evaluator in a module of one file, which lies at the root of a project. */
  static Evaluator evaluator(String main, ProjectFiles files) {
    Folder folder = of(main);
    ModuleFolder root = new ModuleFolder("", folder.files, folder.variables, null);
    Assignments assignments =
        new Assignments(root.declarations(), root.variables(), GivenVariables.NONE);
    Evaluation evaluation = new Evaluation(root, Map.of("", root), RemoteModules.NONE, files);
    return new References(new ModuleScope(evaluation, assignments, true)).evaluator();
  }

  /** The attribute {@code x} of a body without faults. */
  static HclAttribute attribute(String body) {
    Folder folder = of(body);
    assertThat(folder.faults.toString()).isEmpty();
    return Objects.requireNonNull(folder.files.get(0).attribute("x"));
  }

  /** The attribute {@code x} of a body that may have faults. */
  static HclAttribute anyAttribute(String body) {
    return Objects.requireNonNull(of(body).files.get(0).attribute("x"));
  }

  Folder file(String name, String content) {
    Text text = Text.of(SourceFile.of("infra/" + name, content), content);
    boolean configuration = TerraformFiles.isConfiguration(name);
    Parsed<HclBody> parsed;
    if (name.endsWith(".json")) {
      parsed = configuration ? HclJsonParser.parse(text) : HclJsonParser.parseValues(text);
    } else {
      parsed = HclParser.parse(text);
    }
    if (configuration) {
      files.add(parsed.tree());
    } else {
      variables.add(new GivenVariables.File(parsed.tree(), parsed.problems().isEmpty()));
    }
    parsed.problems().forEach(p -> faults.append(p.span()).append(' ').append(p.message()));
    return this;
  }

  TerraformModule evaluate() {
    assertThat(faults.toString()).isEmpty();
    return evaluateFaulty();
  }

  TerraformModule evaluateFaulty() {
    ModuleFolder folder = new ModuleFolder("infra", files, variables, null);
    return TerraformModule.evaluate(
        folder,
        Map.of("infra", folder),
        RemoteModules.NONE,
        ProjectFiles.NONE,
        GivenVariables.NONE,
        true);
  }

  /** The one resource of an address. */
  TerraformResource resource(String address) {
    @Nullable TerraformResource found = null;
    for (TerraformResource resource : evaluate().resources()) {
      if (resource.address().equals(address)) {
        found = resource;
      }
    }
    assertThat(found).as(address).isNotNull();
    return Objects.requireNonNull(found);
  }
}
