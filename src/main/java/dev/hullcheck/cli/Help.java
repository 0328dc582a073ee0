package dev.hullcheck.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The help of the program as a whole; each command has its own. */
final class Help {
  private Help() {}

  /** The usage message of a command, with its headings. */
  static String of(Command command, String usage) {
    StringBuilder text = new StringBuilder();
    List<Map.Entry<String, String>> headings = command.headings();
    int next = 0;
    for (String line : usage.split("\n", -1)) {
      if (next < headings.size() && isOf(headings.get(next).getKey(), line)) {
        text.append('\n').append(headings.get(next++).getValue()).append(":\n");
      }
      text.append(line).append('\n');
    }
    text.setLength(text.length() - 1);
    return text.toString();
  }

  /** Whether a line of the help begins with the names of an option. */
  private static boolean isOf(String option, String line) {
    int end = 6 + option.length();
    return line.startsWith(option, 6)
        && (line.startsWith("      ") || line.startsWith("  -"))
        && (end == line.length() || line.charAt(end) == '=' || line.charAt(end) == ' ');
  }

  static String text() {
    StringBuilder text = new StringBuilder();
    text.append("Usage: hullcheck COMMAND [OPTION...] [ARGUMENT...]\n\n");
    text.append("Finds what makes a Kubernetes or Google Cloud deployment unsafe, in Kubernetes\n");
    text.append("YAML, Terraform and gcloud/kubectl scripts, without a network.\n\n");
    text.append("Commands:\n");
    for (String name : Command.NAMES) {
      Command command = Command.named(name);
      if (command != null) {
        CommandSpec spec = CommandSpec.create();
        command.declare(spec);
        text.append("  ").append(name).append(" ".repeat(12 - name.length()));
        text.append(spec.usageMessage().description()[0]).append('\n');
      }
    }
    text.append("\n\"hullcheck COMMAND --help\" tells more of each.\n\n");
    text.append("Options:\n");
    text.append("  -h, --help      Shows this help.\n");
    text.append("  -V, --version   Shows the version.\n\n");
    text.append("Examples:\n");
    text.append("  hullcheck lint                     the current folder\n");
    text.append("  hullcheck lint -f sarif=out.sarif infra k8s\n");
    text.append("  hullcheck explain CKV_GCP_69       a rule, by any linter's id\n\n");
    text.append("Exit codes: 0 nothing to report, 1 findings, 2 the run itself failed.\n");
    return text.toString();
  }
}
