package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Text;
import java.util.List;

/**
 * A here-document. Its body stands on the lines after the command; it is there as soon as the whole
 * script has been read.
 */
public final class Heredoc {
  private final String delimiter;
  private final boolean quoted;
  private final boolean indented;
  private Text body;
  private List<WordPart> parts = List.of();

  Heredoc(String delimiter, boolean quoted, boolean indented, Text none) {
    this.delimiter = delimiter;
    this.quoted = quoted;
    this.indented = indented;
    this.body = none;
  }

  /** The word that ends the document. */
  public String delimiter() {
    return delimiter;
  }

  /** Whether the delimiter is quoted, so that nothing in the body is expanded. */
  public boolean isQuoted() {
    return quoted;
  }

  /** Whether it is {@code <<-}, which cuts the tabs at the head of each line off. */
  public boolean isIndented() {
    return indented;
  }

  /** The lines of the document, each with its line break, as they stand in the source. */
  public Text body() {
    return body;
  }

  /** The body in parts, as those of a double-quoted string; one literal where it is quoted. */
  public List<WordPart> parts() {
    return parts;
  }

  void fill(Text newBody, List<WordPart> newParts) {
    body = newBody;
    parts = List.copyOf(newParts);
  }

  @Override
  public String toString() {
    return "<<" + delimiter;
  }
}
