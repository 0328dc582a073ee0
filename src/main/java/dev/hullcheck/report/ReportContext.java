package dev.hullcheck.report;

import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reports need to know beside the outcome; asked for only by the formats that show it. */
public interface ReportContext {
  /** The version of Hullcheck: {@code 0.1.0}. */
  String version();

  /** All rules of the run, in the order in which they are listed; each id once. */
  List<RuleInfo> rules();

  /**
   * The text of a file, read again, decoded as it was when it was parsed; null where it is gone or
   * cannot be read. It may have changed since.
   */
  @Nullable String text(SourceFile file);

  /**
   * The path of a file from the root folder of the project, with {@code /} between its parts; an
   * absolute one for a file outside.
   */
  String rootPath(SourceFile file);
}
