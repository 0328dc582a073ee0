package dev.hullcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the documentation, as tests read it: its fenced blocks, each with what the comments
 * before it say, which readers do not see.
 *
 * @param blocks in the order of the page
 */
public record DocPage(List<Block> blocks) {
  private static final String COMMENT = "<!-- ";

  /**
   * A fenced block.
   *
   * @param line that of its first line of text, from 1
   * @param language the first word behind the fence
   * @param name the rest behind the fence: the file that the block is; empty where it is none
   * @param text without the indentation that all lines have, and with a newline at its end
   * @param said of comments such as {@code <!-- in: FOLDER -->} since the block before
   */
  public record Block(
      int line, String language, String name, String text, Map<String, String> said) {}

  /** Reads a page, by its place in the project. */
  public static DocPage read(String file) {
    try {
      return of(Files.readAllLines(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DocPage of(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    Map<String, String> said = new HashMap<>();
    StringBuilder text = new StringBuilder();
    String @Nullable [] info = null;
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      String stripped = lines.get(i).strip();
      if (info == null && stripped.startsWith("```")) {
        info = stripped.substring(3).split(" ", 2);
        first = i + 2;
      } else if (info == null && stripped.startsWith(COMMENT)) {
        int colon = stripped.indexOf(": ");
        if (colon > 0) {
          String rest = stripped.substring(colon + 2, stripped.lastIndexOf("-->")).strip();
          said.put(stripped.substring(COMMENT.length(), colon), rest);
        }
      } else if (info != null && stripped.equals("```")) {
        String body = text.toString().stripTrailing().stripIndent() + "\n";
        String name = info.length > 1 ? info[1] : "";
        blocks.add(new Block(first, info[0], name, body, Map.copyOf(said)));
        said.clear();
        text.setLength(0);
        info = null;
      } else if (info != null) {
        text.append(lines.get(i)).append('\n');
      }
    }
    return new DocPage(blocks);
  }
}
