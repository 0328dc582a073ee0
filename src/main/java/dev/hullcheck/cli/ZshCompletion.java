package dev.hullcheck.cli;

import java.util.List;

/** A script that makes zsh complete the command line, with what each option does. */
final class ZshCompletion {
  private static final String HEAD =
      """
      #compdef hullcheck
      # Completes hullcheck in zsh: source <(hullcheck completion zsh), or as a file of $fpath.

      # Rules are asked for when they are first needed in a folder: its own rules count, too.
      _hullcheck_ids() {
        if [[ "$_hullcheck_folder" != "$PWD" ]]; then
          typeset -ga _hullcheck_known
          _hullcheck_known=(${${(f)"$(hullcheck rules list 2> /dev/null)"}%% *})
          typeset -g _hullcheck_folder=$PWD
        fi
      }

      _hullcheck_rule() {
        _hullcheck_ids
        compadd -a _hullcheck_known
      }

      _hullcheck_rules() {
        _hullcheck_ids
        compset -P '*,'
        compadd -S '' -a _hullcheck_known
      }

      _hullcheck() {
        if ((CURRENT == 2)); then
          local -a commands=(
      """;

  private final StringBuilder out = new StringBuilder();

  String text() {
    out.append(HEAD);
    List<Completable> commands = Completable.all();
    for (Completable command : commands) {
      out.append("      ");
      quote(command.name() + ":" + command.description());
      out.append('\n');
    }
    out.append("    )\n    _describe command commands\n    return\n  fi\n");
    out.append("  shift words\n  ((CURRENT--))\n  case $words[1] in\n");
    out.append("    help) compadd ").append(String.join(" ", Command.NAMES)).append(" ;;\n");
    for (Completable command : commands) {
      out.append("    ").append(command.name()).append(")\n      _arguments");
      for (Completable.Option option : command.options()) {
        for (String name : option.names()) {
          option(option, name);
        }
      }
      positions(command);
      out.append("\n      ;;\n");
    }
    out.append("  esac\n}\n\n");
    out.append("if [[ $funcstack[1] == _hullcheck ]]; then\n  _hullcheck \"$@\"\n");
    out.append("else\n  compdef _hullcheck hullcheck\nfi\n");
    return out.toString();
  }

  private void option(Completable.Option option, String name) {
    StringBuilder spec = new StringBuilder();
    if (option.repeatable()) {
      spec.append('*');
    } else if (option.names().size() > 1) {
      spec.append('(').append(String.join(" ", option.names())).append(')');
    }
    spec.append(name);
    boolean takes = option.value().kind() != Completable.Kind.NOTHING;
    if (takes && name.startsWith("--")) {
      spec.append('=');
    }
    spec.append('[').append(escaped(option.description())).append(']');
    if (takes) {
      spec.append(':').append(escaped(option.value().label()));
      spec.append(':').append(action(option.value()));
    }
    out.append(" \\\n        ");
    quote(spec.toString());
  }

  private void positions(Completable command) {
    int count = command.takes().size();
    for (int i = 0; i < count; i++) {
      Completable.Value value = command.taken(i);
      String place = i == count - 1 ? "*" : String.valueOf(i + 1);
      out.append(" \\\n        ");
      quote(place + ":" + escaped(value.label()) + ":" + action(value));
    }
  }

  private static String action(Completable.Value value) {
    return switch (value.kind()) {
      case WORDS -> "(" + String.join(" ", value.words()) + ")";
      case FILES -> "_files";
      case FOLDERS -> "_files -/";
      case RULE -> "_hullcheck_rule";
      case RULES -> "_hullcheck_rules";
      case NOTHING, ANYTHING -> " ";
    };
  }

  /** A text in which no character ends its part of a specification of {@code _arguments}. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  private void quote(String text) {
    out.append('\'').append(text.replace("'", "'\\''")).append('\'');
  }
}
