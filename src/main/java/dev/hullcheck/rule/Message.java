package dev.hullcheck.rule;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values: {@code Node pool "{name}"}; {@code {a|b}} takes the first that is
 * known, else the first that is there; {@code {a|'b'}} says b where nothing of a is known. A taint
 * or a toleration is shown as kubectl writes it.
 */
public final class Message {
  private record Piece(String literal, List<Path> paths, @Nullable String otherwise) {}

  /** A message that says nothing. */
  static final Message EMPTY = new Message(List.of());

  private final List<Piece> pieces;

  private Message(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * Reads a template.
   *
   * @return null where a brace is open or what stands in braces is no path
   */
  public static @Nullable Message parse(String template) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      if (open < 0) {
        pieces.add(new Piece(template.substring(at), List.of(), null));
        break;
      }
      int close = template.indexOf('}', open);
      if (close < 0) {
        return null;
      }
      List<Path> paths = new ArrayList<>();
      String otherwise = null;
      int from = open + 1;
      while (from <= close) {
        int bar = template.indexOf('|', from);
        int to = bar < 0 || bar > close ? close : bar;
        String alternative = template.substring(from, to).trim();
        if (to == close && !paths.isEmpty() && isQuoted(alternative)) {
          otherwise = alternative.substring(1, alternative.length() - 1);
          break;
        }
        Path path = Path.parse(alternative);
        if (path == null) {
          return null;
        }
        paths.add(path);
        from = to + 1;
      }
      pieces.add(new Piece(template.substring(at, open), paths, otherwise));
      at = close + 1;
    }
    return new Message(pieces);
  }

  private static boolean isQuoted(String text) {
    return text.length() > 1 && text.startsWith("'") && text.endsWith("'");
  }

  /** As rules write it. */
  String written() {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      out.append(piece.literal());
      for (int i = 0; i < piece.paths().size(); i++) {
        out.append(i == 0 ? '{' : '|').append(piece.paths().get(i).written());
      }
      if (piece.otherwise() != null) {
        out.append("|'").append(piece.otherwise()).append('\'');
      }
      out.append(piece.paths().isEmpty() ? "" : "}");
    }
    return out.toString();
  }

  /** The paths in braces, in order. */
  public List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (Piece piece : pieces) {
      paths.addAll(piece.paths());
    }
    return paths;
  }

  /** Whether a path is one of several, of which the first that leads anywhere is taken. */
  public boolean isAlternative(Path path) {
    for (Piece piece : pieces) {
      if (piece.paths().contains(path) && (piece.paths().size() > 1 || piece.otherwise() != null)) {
        return true;
      }
    }
    return false;
  }

  /** The text for one finding. */
  public String fill(Scope scope) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      out.append(piece.literal());
      if (!piece.paths().isEmpty()) {
        out.append(first(piece, scope));
      }
    }
    return out.toString();
  }

  private static String first(Piece piece, Scope scope) {
    String unknown = piece.otherwise();
    for (Path path : piece.paths()) {
      Selection selection = scope.select(path);
      for (Node node : selection.nodes()) {
        if (!isUnknown(node)) {
          return show(node);
        }
        unknown = unknown == null ? show(node) : unknown;
        break;
      }
      if (selection.standard() instanceof Scalar standard) {
        return standard.asText();
      }
    }
    return unknown == null ? "?" : unknown;
  }

  /** Whether nothing is known of a value, so that another alternative says more. */
  private static boolean isUnknown(Node node) {
    return node.value() instanceof Unknown unknown && unknown.text() == null;
  }

  private static String show(Node node) {
    if (node.isResource() && node.resource() != null) {
      return node.resource().address();
    }
    Value value = node.value();
    if (value instanceof Unknown unknown) {
      return unknown.symbol().name();
    }
    String taint = value instanceof Mapping mapping ? Taints.show(mapping) : null;
    return taint == null ? value.toString() : taint;
  }
}
