package dev.hullcheck.config;

import dev.hullcheck.source.Span;
import java.util.List;

/**
 * Findings that a configuration keeps quiet.
 *
 * @param folder of the configuration: absolute, with {@code /}, without one at its end
 * @param match globs of files from that folder, or wildcards of resource addresses in it
 * @param byAddress whether {@code match} is of addresses
 * @param rules what is kept quiet, each name with the ids that it stands for
 * @param reason why; may be empty
 * @param until the last day on which it holds, as {@code 2027-03-31}; empty for always
 * @param span the entry's first character on, for what is said of all of it
 */
public record Skip(
    String folder,
    List<ConfigFile.Word> match,
    boolean byAddress,
    List<Name> rules,
    String reason,
    String until,
    Span span) {
  /** A name of rules, with its place. */
  public record Name(String name, List<String> ids, Span span) {}
}
