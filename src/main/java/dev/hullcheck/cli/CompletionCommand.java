package dev.hullcheck.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck completion}. */
final class CompletionCommand extends Command {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Prints what makes a shell complete options and rules.")
        .footer(
            "",
            "Examples:",
            "  source <(hullcheck completion bash)       in ~/.bashrc",
            "  source <(hullcheck completion zsh)        in ~/.zshrc, after compinit",
            "  hullcheck completion zsh > \"${fpath[1]}/_hullcheck\"");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .completionCandidates(SHELLS)
            .paramLabel("bash|zsh")
            .description("The shell.")
            .build());
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    String shell = parameters(given).get(0);
    switch (shell) {
      case "bash":
        console.out(new BashCompletion().text());
        return ExitCode.OK;
      case "zsh":
        console.out(new ZshCompletion().text());
        return ExitCode.OK;
      default:
        throw notOneOf("completion", shell, SHELLS);
    }
  }
}
