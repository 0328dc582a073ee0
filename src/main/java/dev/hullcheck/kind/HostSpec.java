package dev.hullcheck.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool whose YAML files hold commands: where these stand, and what the tool replaces in them. A
 * path is a list of names; {@code *} is each child, {@code **} any depth; an empty one is the place
 * itself.
 *
 * @param name what the data call it
 * @param files patterns of its files' names; none where they are objects
 * @param fills what it replaces in a text, the first that fits
 * @param variables paths, from each mapping on the way to a script, of the shell's variables
 * @param values the same, of what fills name
 */
public record HostSpec(
    String name,
    List<String> files,
    List<Fill> fills,
    List<List<String>> variables,
    List<List<String>> values,
    List<Script> scripts) {

  /** What a fill may have between its marks. */
  public enum Holds {
    ANY,
    /** Letters, digits and {@code . _ -}. */
    NAME,
    /** A name with a dot in it or an index, blanks around it. */
    DOTTED
  }

  /**
   * What a tool replaces.
   *
   * @param to where it ends; empty where it is a variable, which goes as far as its name does
   * @param of what stands before the name of a value; null where no value is known
   * @param stands the characters that the first mark stands for; empty where it is no escape
   */
  public record Fill(String from, String to, Holds holds, @Nullable String of, String stands) {}

  /**
   * Where commands stand.
   *
   * @param at the mappings that have them
   * @param run fields that hold the lines of one script
   * @param words fields that hold the words of one command
   * @param shell fields that name what runs the script, looked for there and then outwards
   * @param raw whether the tool fills nothing in
   * @param shebang whether only a text with a first line {@code #!} is a script
   * @param nestedWords whether a list among lines holds the words of a command
   * @param image the field that names the image, whose own program runs where the first of {@code
   *     words} is absent; empty where that is not known of any
   * @param programs the program of each image; empty where it runs its first argument
   */
  public record Script(
      List<List<String>> at,
      List<List<String>> run,
      List<List<String>> words,
      List<List<String>> shell,
      boolean raw,
      boolean shebang,
      boolean nestedWords,
      String image,
      Map<String, String> programs) {}

  static HostSpec read(String name, Data data) {
    List<Fill> fills = new ArrayList<>();
    Data written = data.get("fills");
    if (written != null) {
      for (Data fill : written.items()) {
        fills.add(fill(fill));
      }
    }
    List<Script> scripts = new ArrayList<>();
    for (Data script : data.need("scripts").items()) {
      scripts.add(script(script));
    }
    return new HostSpec(
        name,
        data.strings("files"),
        fills,
        paths(data, "variables"),
        paths(data, "values"),
        scripts);
  }

  private static Fill fill(Data data) {
    Holds holds =
        switch (data.string("holds", "")) {
          case "name" -> Holds.NAME;
          case "dotted" -> Holds.DOTTED;
          default -> Holds.ANY;
        };
    Data of = data.get("of");
    return new Fill(
        data.need("from").string(),
        data.string("to", ""),
        holds,
        of == null ? null : of.string(),
        data.string("stands", ""));
  }

  private static Script script(Data data) {
    Map<String, String> programs = new LinkedHashMap<>();
    Data images = data.get("programs");
    if (images != null) {
      for (Map.Entry<String, Data> image : images.need("of").entries()) {
        programs.put(image.getKey(), image.getValue().string());
      }
    }
    return new Script(
        paths(data, "at"),
        paths(data, "run"),
        paths(data, "words"),
        paths(data, "shell"),
        data.flag("raw"),
        data.flag("shebang"),
        data.flag("nested-words"),
        images == null ? "" : images.need("by").string(),
        programs);
  }

  private static List<List<String>> paths(Data data, String key) {
    List<List<String>> paths = new ArrayList<>();
    for (String written : data.strings(key)) {
      List<String> path = new ArrayList<>();
      int from = 0;
      while (from < written.length()) {
        int dot = written.indexOf('.', from);
        int end = dot < 0 ? written.length() : dot;
        path.add(written.substring(from, end));
        from = end + 1;
      }
      paths.add(path);
    }
    return paths;
  }
}
