package dev.hullcheck.cli;

import dev.hullcheck.DocPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Does what a page shows, from its top to its end.
 *
 * <ul>
 *   <li>A block with a name behind its language is written to a file of that name.
 *   <li>In a {@code console} block, what stands behind {@code $} is run, and the lines below are
 *       all that it says. A line {@code …} stands for any lines, {@code …} in a line for any text.
 *   <li>A {@code sh} block is run; a {@code text} block right behind it is what it says.
 *   <li>{@code <!-- in: FOLDER -->} begins anew in a copy of that folder of the project, {@code
 *       <!-- with: FOLDER -->} in a repository that has it; without one, a page begins with
 *       nothing.
 *   <li>{@code <!-- not run: REASON -->} leaves the next block out.
 * </ul>
 */
final class DocRun {
  private final Path temporary;
  private final DocShell.Program hullcheck;
  private final List<String> faults = new ArrayList<>();
  private final Map<Integer, String> written = new TreeMap<>();
  private int shells;
  private int commands;
  private DocShell shell;
  private DocPage.Block block = new DocPage.Block(0, "", "", "", Map.of());

  DocRun(Path temporary, DocShell.Program hullcheck) {
    this.temporary = temporary;
    this.hullcheck = hullcheck;
    this.shell = next();
  }

  private DocShell next() {
    return new DocShell(temporary.resolve("shop" + shells++), hullcheck);
  }

  /** Where what is said is not what is shown: the line, the command and both. */
  List<String> faults() {
    return faults;
  }

  /** How many commands were run. */
  int commands() {
    return commands;
  }

  /** What {@code console} blocks have to be, by their first line. */
  Map<Integer, String> written() {
    return written;
  }

  void run(DocPage page) {
    List<DocPage.Block> blocks = page.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      block = blocks.get(i);
      begin();
      if (block.said().containsKey("not run")) {
        continue;
      }
      if (!block.name().isEmpty()) {
        file();
      } else if (block.language().equals("console")) {
        console();
      } else if (block.language().equals("sh")) {
        DocPage.Block behind = i + 1 < blocks.size() ? blocks.get(i + 1) : block;
        script(behind.language().equals("text") ? behind.text() : "…");
      }
    }
  }

  private void begin() {
    String in = block.said().get("in");
    String with = block.said().get("with");
    if (in != null) {
      shell = next();
      shell.copy(Path.of(in), Path.of(""));
    } else if (with != null) {
      shell = next();
      shell.copy(Path.of(with), Path.of(with));
    }
  }

  private void file() {
    shell.write(block.name(), block.text());
    if (block.name().endsWith(".hullcheck.yaml")) {
      String said = shell.run("hullcheck config show");
      if (shell.code() != ExitCode.OK) {
        fault("hullcheck config show", "", said);
      }
    }
  }

  private void console() {
    StringBuilder text = new StringBuilder();
    String command = "";
    StringBuilder shown = new StringBuilder();
    for (String line : block.text().lines().toList()) {
      if (command.endsWith("\\")) {
        command = command.substring(0, command.length() - 1).strip() + " " + line.strip();
        text.append(line).append('\n');
      } else if (line.startsWith("$ ")) {
        check(command, shown.toString(), text);
        text.append(line).append('\n');
        command = line.substring(2);
        shown.setLength(0);
      } else {
        shown.append(line).append('\n');
      }
    }
    check(command, shown.toString(), text);
    written.put(block.line(), text.toString());
  }

  private void script(String shown) {
    StringBuilder said = new StringBuilder();
    String all = block.text().replace("\\\n", " ");
    for (String line : all.lines().toList()) {
      int comment = line.startsWith("#") ? 0 : line.indexOf(" # ");
      String command = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (!command.isEmpty()) {
        said.append(run(command));
        if (shell.code() >= ExitCode.FAILED && shown.equals("…")) {
          fault(command, shown, said.toString());
        }
      }
    }
    compare(all.strip(), shown, said.toString());
  }

  private String run(String command) {
    commands++;
    return shell.run(command);
  }

  private void check(String command, String shown, StringBuilder text) {
    if (!command.isEmpty()) {
      String said = run(command);
      text.append(compare(command, shown, said) || shown.contains("…") ? shown : said);
    }
  }

  private boolean compare(String command, String shown, String said) {
    String actual = said.stripTrailing() + "\n";
    boolean same = pattern(shown.stripTrailing() + "\n").matcher(actual).matches();
    if (!same) {
      fault(command, shown, said);
    }
    return same;
  }

  private void fault(String command, String shown, String said) {
    faults.add("line " + block.line() + ": $ " + command + "\n" + said + "\ninstead of\n" + shown);
  }

  private static Pattern pattern(String shown) {
    StringBuilder pattern = new StringBuilder();
    for (String line : shown.lines().toList()) {
      if (line.strip().equals("…")) {
        pattern.append("(?:.*\n)*?");
      } else {
        String text = line.stripTrailing();
        pattern.append(Pattern.quote(text).replace("…", "\\E.*\\Q")).append(" *\n");
      }
    }
    return Pattern.compile(pattern.toString());
  }
}
