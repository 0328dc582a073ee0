package dev.hullcheck.source;

/**
 * Something that is wrong with a file itself, found while it was read.
 *
 * @param code what kind of fault it is
 * @param span the smallest text that is wrong
 * @param message one clause in prose: capital first, no final period, with what would be right
 */
public record Problem(Code code, Span span, String message) {
  /** The kinds of fault; a rule file speaks of each. */
  public enum Code {
    /** The text is not of its language's grammar. */
    SYNTAX,
    /** The file, or a folder, could not be read, or its bytes are no text. */
    UNREADABLE,
    /** A Helm chart, whose templates are no manifests until they are rendered. */
    HELM_CHART
  }

  /** A fault of grammar. */
  public static Problem syntax(Span span, String message) {
    return new Problem(Code.SYNTAX, span, message);
  }
}
