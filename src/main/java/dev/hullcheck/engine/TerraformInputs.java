package dev.hullcheck.engine;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import dev.hullcheck.syntax.hcl.HclJsonParser;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.terraform.GivenVariables;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.Reader;
import dev.hullcheck.walk.UnreadableException;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of Terraform's variables, beside the files that Terraform reads by itself. Values
 * are for the root modules; those of libraries come from their callers.
 */
public final class TerraformInputs {
  /** Nothing is said. */
  public static final TerraformInputs NONE = new TerraformInputs(null, false, Map.of());

  /** Null where nothing is said, so that a run without Terraform loads nothing of it. */
  private final @Nullable GivenVariables variables;

  private final boolean assumeDefaults;
  private final Map<String, String> texts;

  private TerraformInputs(
      @Nullable GivenVariables variables, boolean assumeDefaults, Map<String, String> texts) {
    this.variables = variables;
    this.assumeDefaults = assumeDefaults;
    this.texts = texts;
  }

  /** What is said of the variables of a module that nobody calls. */
  GivenVariables variables(boolean library) {
    return variables == null || library ? GivenVariables.NONE : variables;
  }

  /**
   * Whether the variables of a module that nobody calls have their defaults if nothing sets them.
   */
  boolean assumeDefaults(boolean library) {
    return assumeDefaults || !library;
  }

  /** Texts by name, with those of values that lie in no file. */
  Map<String, String> withTexts(Map<String, String> given) {
    if (texts.isEmpty()) {
      return given;
    }
    Map<String, String> all = new HashMap<>(given);
    all.putAll(texts);
    return all;
  }

  /** What was found to be wrong with values while modules were read: clauses, sorted. */
  public List<String> faults() {
    return variables == null ? List.of() : variables.faults();
  }

  /** Gathers what is said; what comes later wins. */
  public static final class Builder {
    private final Path workingFolder;
    private final List<GivenVariables.Source> sources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private boolean assumeDefaults;

    public Builder(Path workingFolder) {
      this.workingFolder = workingFolder;
    }

    /** Says whether libraries, too, are judged with the defaults of their variables. */
    public Builder assumeDefaults(boolean assume) {
      assumeDefaults = assume;
      return this;
    }

    /**
     * Adds a file of variables, {@code .tfvars} or {@code .tfvars.json}, as the user names it.
     *
     * @throws UnreadableException if it cannot be read
     */
    public Builder file(String name) throws UnreadableException {
      FileKind kind = name.endsWith(".json") ? FileKind.TFVARS_JSON : FileKind.TFVARS;
      Path path = workingFolder.resolve(name);
      String text = Reader.read(new WalkedFile(path, name, kind, false));
      Text source = Text.of(SourceFile.of(name.replace('\\', '/'), text), text);
      Parsed<HclBody> parsed =
          kind == FileKind.TFVARS_JSON
              ? HclJsonParser.parseValues(source)
              : HclParser.parse(source);
      problems.addAll(parsed.problems());
      sources.add(new GivenVariables.File(parsed.tree(), parsed.problems().isEmpty()));
      return this;
    }

    /** Adds values that a configuration sets, by name. */
    public Builder values(List<YamlEntry> entries) {
      List<HclItem> items = new ArrayList<>();
      for (YamlEntry entry : entries) {
        items.add(
            new HclAttribute(
                entry.name(),
                entry.key().span(),
                YamlExpressions.of(entry.value()),
                entry.key().span().to(entry.value().span())));
      }
      if (!items.isEmpty()) {
        sources.add(new GivenVariables.File(new HclBody(items, items.get(0).span()), true));
      }
      return this;
    }

    /** Adds {@code NAME=VALUE}; false, and nothing is added, where it is no such thing. */
    public boolean word(String assignment) {
      int equals = assignment.indexOf('=');
      if (equals < 1 || !isName(assignment, equals)) {
        return false;
      }
      String name = assignment.substring(0, equals);
      // What reports call the place of the value.
      SourceFile place = SourceFile.of("--var " + name, assignment);
      sources.add(new GivenVariables.Word(name, Text.of(place, assignment)));
      texts.put(place.path(), assignment);
      return true;
    }

    private static boolean isName(String text, int end) {
      for (int i = 0; i < end; i++) {
        char c = text.charAt(i);
        boolean fits =
            Character.isLetter(c) || c == '_' || i > 0 && (Character.isDigit(c) || c == '-');
        if (!fits) {
          return false;
        }
      }
      return true;
    }

    /** What is wrong with the files so far. */
    public List<Problem> problems() {
      return problems;
    }

    public TerraformInputs build() {
      GivenVariables variables = sources.isEmpty() ? null : new GivenVariables(sources);
      return new TerraformInputs(variables, assumeDefaults, texts);
    }
  }
}
