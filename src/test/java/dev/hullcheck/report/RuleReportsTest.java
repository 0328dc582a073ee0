package dev.hullcheck.report;

import dev.hullcheck.Golden;
import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.Examples;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleReader;
import dev.hullcheck.rule.SampleRules;
import dev.hullcheck.rule.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleReportsTest {
  private static final List<RuleInfo> RULES =
      List.of(
          SampleRules.metadataExposed(),
          SampleRules.plain("parse-error", "code", Severity.MEDIUM),
          SampleRules.taintNotTolerated());

  private static final Examples EXAMPLES =
      new Examples(
          List.of(new Examples.File("pool.sh", "#!/bin/sh\n\ngcloud pool --open\n")),
          List.of(new Examples.File("pool.sh", "#!/bin/sh\n\ngcloud pool --closed\n")));

  private final StringBuilder out = new StringBuilder();

  @Test
  void listsRulesInColumns() {
    RuleReports.listText(RULES, out);
    Golden.check("testdata/report/rules.txt", out.toString());
  }

  @Test
  void listsRulesAsJson() {
    RuleReports.listJson(RULES, out);
    Golden.check("testdata/report/rules.json", out.toString());
  }

  @Test
  void explainsARuleInFull() {
    Data data =
        Data.of(
            Map.of(
                "options",
                Map.of(
                    "modes",
                    Map.of(
                        "type", "strings",
                        "default", List.of("GKE_METADATA", "a b"),
                        "description", "The modes that are all right.")),
                "fix",
                Map.of(
                    "title", "Use the GKE metadata server",
                    "applicability", "display",
                    "onlyIf", "unique",
                    "set", Map.of("workloadMetadataConfig.mode", "{name|$self} MODE"))));
    RuleReports.explain(
        RULES.get(0), RuleReader.options(data), RuleReader.fix(data), EXAMPLES, out);
    Golden.check("testdata/report/explain-full.txt", out.toString());
  }

  @Test
  void leavesOutWhatARuleDoesNotSay() {
    RuleReports.explain(RULES.get(1), List.of(), null, Examples.NONE, out);
    Golden.check("testdata/report/explain-plain.txt", out.toString());
  }
}
