package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The documents of {@code testdata/parse/hcl-table} and what HashiCorp's parser makes of each: of
 * one that it accepts the tree and the values that need no scope, of another {@code error} and
 * where its first fault is. In a table stand documents of a line each, then, behind lines of
 * dashes, longer ones; characters that would not be seen have names in angle brackets.
 */
public final class HclTable {
  private static final Path FOLDER = Path.of("testdata/parse/hcl-table");

  private static final Map<String, String> MARKS =
      Map.of(
          "<CR>", "\r",
          "<TAB>", "\t",
          "<FF>", "\f",
          "<VT>", "\u000b",
          "<NUL>", "\u0000",
          "<NBSP>", "\u00a0",
          "<ZWSP>", "\u200b",
          "<LS>", "\u2028",
          "<NEL>", "\u0085",
          "<U301>", "\u0301");

  /**
   * A document with its answer.
   *
   * @param tree each line of it; without those of values
   * @param values each {@code NAME JSON}
   */
  public record Case(String content, List<String> tree, List<String> values) {
    /** Whether HashiCorp's parser refuses it. */
    public boolean isRefused() {
      return !tree.isEmpty() && tree.get(0).startsWith("error ");
    }

    /** Our reading of it. */
    public Parsed<HclBody> parse() {
      return HclParser.parse(Text.of(SourceFile.of("a.tf", content), content));
    }

    /** The document in one line. */
    @Override
    public String toString() {
      String line = content.endsWith("\n") ? content : content + "<EOF>";
      for (Map.Entry<String, String> mark : MARKS.entrySet()) {
        line = line.replace(mark.getValue(), mark.getKey());
      }
      return line.strip().replace("\n", "⏎");
    }
  }

  private HclTable() {}

  /** The names of the tables. */
  public static List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.map(p -> p.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    }
  }

  /** The documents of a table. */
  public static List<Case> cases(String name) throws IOException {
    List<String> documents = documents(Files.readString(FOLDER.resolve(name + ".txt")));
    String[] answers = Files.readString(FOLDER.resolve(name + ".answers")).split("---\n", -1);
    if (answers.length != documents.size()) {
      throw new IllegalStateException("tools/hcl-differential has to be run for table " + name);
    }
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      List<String> tree = new ArrayList<>();
      List<String> values = new ArrayList<>();
      for (String line : answers[i].split("\n", -1)) {
        if (line.startsWith("value ")) {
          values.add(line.substring("value ".length()));
        } else if (!line.isEmpty()) {
          tree.add(line);
        }
      }
      cases.add(new Case(documents.get(i), tree, values));
    }
    return cases;
  }

  /** The documents of all tables. */
  public static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String name : names()) {
      cases.addAll(cases(name));
    }
    return cases;
  }

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  private static List<String> documents(String text) {
    String[] parts = text.split("\n---\n", -1);
    List<String> all = new ArrayList<>(List.of(parts[0].split("\n", -1)));
    all.addAll(List.of(parts).subList(1, parts.length));
    for (int i = 0; i < all.size(); i++) {
      String document = all.get(i);
      document = document.endsWith("\n") ? document : document + "\n";
      int end = document.indexOf("<EOF>");
      document = end < 0 ? document : document.substring(0, end);
      for (Map.Entry<String, String> mark : MARKS.entrySet()) {
        document = document.replace(mark.getKey(), mark.getValue());
      }
      all.set(i, document);
    }
    return all;
  }
}
