package dev.hullcheck.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What users have set about rules, for some of the files. */
public interface RulePolicy {
  /** All rules, as their files have them. */
  RulePolicy ALL =
      new RulePolicy() {
        @Override
        public boolean runs(String id) {
          return true;
        }

        @Override
        public @Nullable Severity severity(String id) {
          return null;
        }

        @Override
        public Map<String, Object> options(String id) {
          return Map.of();
        }
      };

  /** Whether a rule runs. */
  boolean runs(String id);

  /** The severity that its findings have, or null for the rule's own. */
  @Nullable Severity severity(String id);

  /** Its options by name, as plain data of their types; none for the rule's own. */
  Map<String, Object> options(String id);
}
