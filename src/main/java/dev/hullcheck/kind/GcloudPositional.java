package dev.hullcheck.kind;

/**
 * A positional argument of a gcloud command.
 *
 * @param name its metavariable: {@code NAME}
 * @param min how many values it needs at least
 * @param max how many it takes; {@code Integer.MAX_VALUE} where there is no bound
 * @param passThrough whether it takes what stands after {@code --}
 * @param spec its kind, as that of a flag; empty for a string
 */
public record GcloudPositional(String name, int min, int max, boolean passThrough, String spec) {

  /** Reads the surface file's spelling: {@code NAME}, {@code NAME?}, {@code -- ARGS}, …. */
  public static GcloudPositional parse(String written) {
    boolean passThrough = written.startsWith("-- ");
    String rest = passThrough ? written.substring(3) : written;
    int blank = rest.indexOf(' ');
    String name = blank < 0 ? rest : rest.substring(0, blank);
    String spec = blank < 0 ? "" : rest.substring(blank + 1);
    int min = 1;
    int max = 1;
    char last = name.charAt(name.length() - 1);
    if (passThrough) {
      min = 0;
      max = Integer.MAX_VALUE;
    } else if (last == '?' || last == '*' || last == '+') {
      name = name.substring(0, name.length() - 1);
      min = last == '+' ? 1 : 0;
      max = last == '?' ? 1 : Integer.MAX_VALUE;
    } else if (last >= '0'
        && last <= '9'
        && name.length() > 2
        && name.charAt(name.length() - 2) == '=') {
      min = last - '0';
      max = min;
      name = name.substring(0, name.length() - 2);
    }
    return new GcloudPositional(name, min, max, passThrough, spec);
  }
}
