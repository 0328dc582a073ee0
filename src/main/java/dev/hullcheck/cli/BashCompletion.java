package dev.hullcheck.cli;

import java.util.ArrayList;
import java.util.List;

/** A script that makes bash, 3.2 or later, complete the command line. */
final class BashCompletion {
  /** Rules are asked for when they are first needed in a folder: its own rules count, too. */
  private static final String HEAD =
      """
      # Completes hullcheck in bash: source <(hullcheck completion bash)

      _hullcheck_rules() {
        if [[ ${_hullcheck_folder-} != "$PWD" ]]; then
          _hullcheck_ids=$("$1" rules list 2> /dev/null | while IFS=' ' read -r id _; do echo "$id"; done)
          _hullcheck_folder=$PWD
        fi
      }

      # _hullcheck_complete KIND WORDS CURRENT PROGRAM
      _hullcheck_complete() {
        local IFS=$'\\n' prefix='' current=$3
        case $1 in
          words) COMPREPLY=($(compgen -W "${2// /$IFS}" -- "$current")) ;;
          rule | rules)
            _hullcheck_rules "$4"
            if [[ $1 == rules && $current == *,* ]]; then
              prefix=${current%,*},
              current=${current##*,}
            fi
            COMPREPLY=($(compgen -P "$prefix" -W "$_hullcheck_ids" -- "$current"))
            ;;
          files)
            compopt -o filenames 2> /dev/null
            COMPREPLY=($(compgen -f -- "$current"))
            ;;
          folders)
            compopt -o filenames 2> /dev/null
            COMPREPLY=($(compgen -d -- "$current"))
            ;;
        esac
      }

      _hullcheck() {
        local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
        local command=${COMP_WORDS[1]} options='' valued='' kind='' words='' place=0 i
        COMPREPLY=()
      """;

  private final StringBuilder out = new StringBuilder();
  private final List<Completable> commands = Completable.all();

  String text() {
    out.append(HEAD);
    out.append("  if ((COMP_CWORD == 1)); then\n");
    out.append("    _hullcheck_complete words '").append(names());
    out.append(" help --help --version' \"$current\" \"$1\"\n    return\n  fi\n");
    // With "=" among COMP_WORDBREAKS, --option=value is three words.
    out.append("  if [[ $current == '=' ]]; then\n    current=''\n");
    out.append("  elif [[ $before == '=' ]]; then\n");
    out.append("    before=${COMP_WORDS[COMP_CWORD - 2]}\n  fi\n");
    out.append("  case $command in\n");
    out.append("    help) options='' kind=words words='").append(names()).append("' ;;\n");
    for (Completable command : commands) {
      options(command);
    }
    out.append("    *) return ;;\n  esac\n");
    out.append("  case $command:$before in\n");
    for (Completable command : commands) {
      values(command);
    }
    out.append(
        """
          esac
          if [[ -z $kind && $current == -* ]]; then
            kind=words words=$options
          elif [[ -z $kind ]]; then
            for ((i = 2; i < COMP_CWORD; i++)); do
              case ${COMP_WORDS[i]} in
                =) ((i++)) ;;
                -*) [[ $valued == *" ${COMP_WORDS[i]} "* && ${COMP_WORDS[i + 1]} != '=' ]] && ((i++)) ;;
                *) ((place++)) ;;
              esac
            done
            case $command:$place in
        """);
    for (Completable command : commands) {
      positions(command);
    }
    out.append("    esac\n  fi\n");
    out.append("  _hullcheck_complete \"$kind\" \"$words\" \"$current\" \"$1\"\n}\n\n");
    out.append("complete -F _hullcheck hullcheck\n");
    return out.toString();
  }

  private String names() {
    return String.join(" ", Command.NAMES);
  }

  private void options(Completable command) {
    List<String> names = new ArrayList<>();
    List<String> valued = new ArrayList<>();
    for (Completable.Option option : command.options()) {
      names.addAll(option.names());
      if (option.value().kind() != Completable.Kind.NOTHING) {
        valued.addAll(option.names());
      }
    }
    out.append("    ").append(command.name()).append(")\n");
    out.append("      options='").append(String.join(" ", names)).append("'\n");
    out.append("      valued=' ").append(String.join(" ", valued)).append(" '\n      ;;\n");
  }

  private void values(Completable command) {
    for (Completable.Option option : command.options()) {
      if (option.value().kind() != Completable.Kind.NOTHING) {
        List<String> patterns = new ArrayList<>();
        for (String name : option.names()) {
          patterns.add(command.name() + ":" + name);
        }
        out.append("    ").append(String.join(" | ", patterns)).append(") ");
        value(option.value());
      }
    }
  }

  private void positions(Completable command) {
    for (int i = 0; i < command.takes().size(); i++) {
      boolean last = i == command.takes().size() - 1;
      out.append("      ").append(command.name()).append(':').append(last ? "*" : i).append(") ");
      value(command.taken(i));
    }
  }

  private void value(Completable.Value value) {
    String kind =
        switch (value.kind()) {
          case WORDS -> "words words='" + String.join(" ", value.words()) + "'";
          case FILES -> "files";
          case FOLDERS -> "folders";
          case RULE -> "rule";
          case RULES -> "rules";
          case NOTHING, ANYTHING -> "none";
        };
    out.append("kind=").append(kind).append(" ;;\n");
  }
}
