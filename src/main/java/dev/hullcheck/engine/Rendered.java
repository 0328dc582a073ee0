package dev.hullcheck.engine;

import dev.hullcheck.check.Finding;
import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which templates of a chart documents were rendered from, as Helm says it in a comment above each:
 * {@code # Source: shop/templates/deployment.yaml}. A finding in such a document tells it, since
 * the template is where it is mended.
 */
final class Rendered {
  /** How Helm's comment begins, behind the mark of the comment. */
  static final String MARK = "Source: ";

  private final Map<SourceFile, List<Document>> documents = new HashMap<>();

  /**
   * A document.
   *
   * @param comment the one above it
   * @param end where the next document begins; a fault at the end of this one lies before that
   */
  record Document(Comment comment, int end) {}

  /** The documents of a file that have such a comment. */
  static List<Document> of(Parsed<YamlStream> parsed) {
    List<Document> found = new ArrayList<>();
    List<Comment> comments = parsed.comments();
    int next = 0;
    List<YamlDocument> documents = parsed.tree().documents();
    for (int i = 0; i < documents.size(); i++) {
      Span span = documents.get(i).span();
      Comment last = null;
      while (next < comments.size() && comments.get(next).span().start() < span.end()) {
        Comment comment = comments.get(next++);
        if (comment.ownLine()
            && comment.span().end() <= span.start()
            && isTemplate(comment.text())) {
          last = comment;
        }
      }
      if (last != null) {
        boolean isLast = i + 1 == documents.size();
        int end = isLast ? Integer.MAX_VALUE : documents.get(i + 1).span().start();
        found.add(new Document(last, end));
      }
    }
    return found;
  }

  /** Whether a comment names a file of a chart; people name web pages in such words too. */
  private static boolean isTemplate(String comment) {
    return comment.startsWith(MARK)
        && !comment.contains("://")
        && (comment.contains("/templates/") || comment.contains("/crds/"));
  }

  void add(List<Document> ofOneFile) {
    if (!ofOneFile.isEmpty()) {
      documents.put(ofOneFile.get(0).comment.span().file(), ofOneFile);
    }
  }

  /** The findings, those in rendered documents with their template as a related place. */
  List<Finding> explain(List<Finding> findings) {
    if (documents.isEmpty()) {
      return findings;
    }
    List<Finding> explained = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      explained.add(explain(finding));
    }
    return explained;
  }

  private Finding explain(Finding finding) {
    int at = finding.span().start();
    // A chart has some dozens of templates at most.
    for (Document document : documents.getOrDefault(finding.span().file(), List.of())) {
      if (document.comment.span().start() <= at && at < document.end) {
        String template = document.comment.text().substring(MARK.length()).strip();
        List<Finding.Related> related = new ArrayList<>();
        related.add(
            new Finding.Related(document.comment.span(), "Rendered from \"" + template + "\""));
        related.addAll(finding.related());
        return finding.with(related);
      }
    }
    return finding;
  }
}
