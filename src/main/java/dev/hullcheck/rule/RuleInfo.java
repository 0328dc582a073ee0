package dev.hullcheck.rule;

import java.util.List;
import java.util.Map;

/**
 * What a rule says of itself: all of a rule file but its conditions.
 *
 * @param id kebab-case; the name of the rule's file
 * @param title one clause without a final period
 * @param category one of {@code cloud}, {@code cluster}, {@code container}, {@code code}
 * @param kinds the kinds of the resources that the rule judges
 * @param languages the names of the languages that those kinds can be written in
 * @param help one imperative sentence with a period
 * @param why Markdown: what goes wrong, when it is all right, how to mend it
 * @param limits what the rule cannot see and where it is silent on purpose
 * @param since the version of Hullcheck that brought the rule
 * @param references addresses of public pages
 * @param aliases from a peer's name to its ids of the same rule; both sorted as in the file
 * @param fixable whether the rule offers a fix
 * @param secret whether no report may show what the rule points at
 */
public record RuleInfo(
    String id,
    String title,
    String category,
    Severity severity,
    List<String> kinds,
    List<String> languages,
    String help,
    String why,
    String limits,
    String since,
    List<String> references,
    Map<String, List<String>> aliases,
    boolean fixable,
    boolean secret) {}
