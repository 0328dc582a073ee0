package dev.hullcheck.script;

import dev.hullcheck.syntax.shell.Assignment;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What some statements set and run, as far as that is plain to see without running them. */
final class AssignedNames implements Statement.Cases<Boolean> {
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> inFunctions = new HashSet<>();

  /** The names that are assigned where that is lost soon after. */
  private final Set<String> inSubshells = new HashSet<>();

  private boolean function;
  private boolean subshell;
  private boolean sources;
  private boolean sourcesInFunctions;
  private boolean returns;
  private boolean repeated;

  /** How often functions of each name are defined. */
  private final Map<String, Integer> defined = new HashMap<>(0);

  /** The first words of commands. */
  private final Set<String> programs = new HashSet<>();

  private boolean breaks;
  private int size;

  private AssignedNames() {}

  static AssignedNames of(List<Statement> statements) {
    return of(List.of(), statements);
  }

  /** The names of statements and of others. */
  static AssignedNames of(List<Statement> some, List<Statement> others) {
    AssignedNames names = new AssignedNames();
    names.all(some);
    names.all(others);
    return names;
  }

  /** All names that are assigned. */
  Set<String> names() {
    return counts.keySet();
  }

  /** The names that functions assign, other than by {@code local}. */
  Set<String> inFunctions() {
    return inFunctions;
  }

  /** Whether a file is read, or text as commands, so that any name may be assigned. */
  boolean sources() {
    return sources;
  }

  /** Whether a function does so. */
  boolean sourcesInFunctions() {
    return sourcesInFunctions;
  }

  /** Whether what is no function returns early. */
  boolean returns() {
    return returns;
  }

  /** Whether a round of a loop may be left early, or a loop. */
  boolean breaks() {
    return breaks;
  }

  /** How many simple commands they are. */
  int size() {
    return size;
  }

  /** Whether a function of a name is defined in one place alone. */
  boolean isDefinedOnce(String name) {
    return defined.getOrDefault(name, 0) == 1;
  }

  /** Whether a command of some name is run. */
  boolean runs(String program) {
    return programs.contains(program);
  }

  /** Takes in statements of another file. */
  void add(List<Statement> statements) {
    all(statements);
  }

  /** The names that are assigned once, outside of loops, functions and subshells. */
  Set<String> once() {
    Set<String> once = new HashSet<>();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      String name = entry.getKey();
      if (entry.getValue() == 1 && !inFunctions.contains(name) && !inSubshells.contains(name)) {
        once.add(name);
      }
    }
    once.remove(Environment.ARGUMENTS);
    once.remove(Environment.FOLDER);
    return once;
  }

  private void all(@Nullable List<Statement> statements) {
    if (statements != null) {
      for (Statement statement : statements) {
        statement.match(this);
      }
    }
  }

  /** Looks at statements whose variables are lost after them. */
  private void apart(List<Statement> statements) {
    boolean before = subshell;
    subshell = true;
    all(statements);
    subshell = before;
  }

  private void add(String name) {
    if (subshell) {
      inSubshells.add(name);
      return;
    }
    counts.merge(name, repeated ? 2 : 1, Integer::sum);
    if (function) {
      inFunctions.add(name);
    }
  }

  @Override
  public Boolean simple(Statement.Simple simple) {
    String program = simple.words().isEmpty() ? null : simple.words().get(0).literal();
    size++;
    boolean lasting = simple.words().isEmpty() || Builtins.isDeclaration(program);
    if (lasting && !("local".equals(program) && function)) {
      for (Assignment assignment : simple.assignments()) {
        add(assignment.name());
      }
    }
    if (program != null) {
      programs.add(program);
      sets(program, simple.words());
    }
    for (Word word : simple.words()) {
      word(word.parts());
    }
    for (Assignment assignment : simple.assignments()) {
      word(assignment.value().parts());
    }
    return true;
  }

  private void sets(String program, List<Word> words) {
    switch (program) {
      case "read", "mapfile", "readarray", "getopts", "unset", "let", "printf" -> {
        for (Word word : words.subList(1, words.size())) {
          String name = word.literal();
          int bracket = name == null ? -1 : name.indexOf('[');
          if (name != null && Expander.isName(bracket < 0 ? name : name.substring(0, bracket))) {
            add(bracket < 0 ? name : name.substring(0, bracket));
          } else if (name != null && program.equals("let")) {
            names(name);
          }
        }
      }
      case "set", "shift" -> add(Environment.ARGUMENTS);
      case "cd", "pushd", "popd" -> add(Environment.FOLDER);
      case "return" -> returns |= !function;
      case "break", "continue" -> breaks |= !function;
      case "source", ".", "eval" -> {
        sources |= !subshell;
        sourcesInFunctions |= !subshell && function;
      }
      default -> {
        // Other programs set no variable.
      }
    }
    if (program.equals("getopts")) {
      add("OPTARG");
      add("OPTIND");
    }
  }

  private void word(List<WordPart> parts) {
    for (WordPart part : parts) {
      if (part instanceof WordPart.DoubleQuoted quoted) {
        word(quoted.parts());
      } else if (part instanceof WordPart.Parameter parameter
          && parameter.operator().endsWith("=")) {
        add(parameter.name());
      } else if (part instanceof WordPart.Substitution substitution) {
        apart(substitution.body());
      } else if (part instanceof WordPart.Arithmetic arithmetic) {
        names(arithmetic.expression().content());
      }
    }
  }

  /** Takes each name of an arithmetic expression that has an assignment in it as assigned. */
  private void names(String expression) {
    if (expression.indexOf('=') < 0 && !expression.contains("++") && !expression.contains("--")) {
      return;
    }
    for (String name : Expander.namesIn(expression)) {
      add(name);
    }
  }

  @Override
  public Boolean pipeline(Statement.Pipeline pipeline) {
    if (pipeline.stages().size() == 1) {
      all(pipeline.stages());
    } else {
      apart(pipeline.stages());
    }
    return true;
  }

  @Override
  public Boolean chain(Statement.Chain chain) {
    chain.first().match(this);
    for (Statement.Chain.Link link : chain.rest()) {
      link.statement().match(this);
    }
    return true;
  }

  @Override
  public Boolean background(Statement.Background background) {
    apart(List.of(background.statement()));
    return true;
  }

  @Override
  public Boolean redirected(Statement.Redirected redirected) {
    return redirected.statement().match(this);
  }

  @Override
  public Boolean conditional(Statement.If conditional) {
    for (Statement.If.Arm arm : conditional.arms()) {
      all(arm.condition());
      all(arm.body());
    }
    all(conditional.otherwise());
    return true;
  }

  @Override
  public Boolean forEach(Statement.For loop) {
    boolean before = repeated;
    repeated = true;
    if (!loop.name().isEmpty()) {
      add(loop.name());
    }
    if (loop.arithmetic() != null) {
      names(loop.arithmetic().content());
    }
    all(loop.body());
    repeated = before;
    return true;
  }

  @Override
  public Boolean loop(Statement.While loop) {
    boolean before = repeated;
    repeated = true;
    all(loop.condition());
    all(loop.body());
    repeated = before;
    return true;
  }

  @Override
  public Boolean selection(Statement.Case selection) {
    for (Statement.Case.Branch branch : selection.branches()) {
      all(branch.body());
    }
    return true;
  }

  @Override
  public Boolean function(Statement.Function definition) {
    boolean before = function;
    function = true;
    defined.merge(definition.name(), 1, Integer::sum);
    definition.body().match(this);
    function = before;
    return true;
  }

  @Override
  public Boolean group(Statement.Group group) {
    if (group.subshell()) {
      apart(group.body());
    } else {
      all(group.body());
    }
    return true;
  }

  @Override
  public Boolean test(Statement.Test test) {
    return true;
  }

  @Override
  public Boolean arithmetic(Statement.Arithmetic arithmetic) {
    names(arithmetic.expression().content());
    return true;
  }
}
