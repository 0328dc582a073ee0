package dev.hullcheck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: finds the command, runs it, and turns what goes wrong into one line and a 2. */
public final class Main {
  /** Set by the launcher where it starts from an archive. */
  static final String ARCHIVE = "hullcheck.archive";

  /**
   * Set to {@code true} by the launcher where standard output is a terminal. To ask a JDK costs
   * more than the whole command line, and from JDK 22 on loads its line editor.
   */
  private static final String TERMINAL = "hullcheck.terminal";

  /** The same of standard error. */
  private static final String ERROR_TERMINAL = "hullcheck.terminal.err";

  private final Engine engine;
  private final Console console;

  private Main(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  /** Runs the program and ends the JVM with its {@link ExitCode}. */
  public static void main(String[] args) {
    InputStream in = System.in;
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    int code = run(args, in, out, err, Path.of("").toAbsolutePath());
    if (args.length > 0 && args[0].equals("warmup")) {
      // The archive is written by an orderly end.
      System.exit(code);
    }
    // Nothing is left to flush or to close, and from JDK 21 on an orderly end looks for a logger
    // to tell of itself, which takes milliseconds.
    Runtime.getRuntime().halt(code);
  }

  /**
   * Runs the program within this JVM. Never throws, and closes no stream.
   *
   * @param folder the working folder, absolute
   * @return an {@link ExitCode}
   */
  public static int run(
      String[] args, InputStream in, OutputStream out, OutputStream err, Path folder) {
    boolean terminal = Boolean.getBoolean(TERMINAL);
    boolean errorTerminal = Boolean.getBoolean(ERROR_TERMINAL);
    Console console = new Console(in, out, err, folder, System.getenv(), terminal, errorTerminal);
    return run(args, new LinterEngine(), console);
  }

  static int run(String[] args, Engine engine, Console console) {
    try {
      return new Main(engine, console).run(args);
    } catch (CannotRun e) {
      console.err("hullcheck: " + e.getMessage());
    } catch (RuntimeException | Error e) {
      console.err("hullcheck: " + internalError(e));
      if (console.isSet("HULLCHECK_DEBUG")) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        console.err(trace.toString());
      }
    }
    return ExitCode.FAILED;
  }

  private int run(String[] args) {
    if (args.length == 0) {
      throw new CannotRun(
          "Name a command, such as \"hullcheck lint\", or see \"hullcheck --help\"");
    }
    return switch (args[0]) {
      case "--help", "-h", "help" -> help(args);
      case "--version", "-V" -> {
        console.out("hullcheck " + BuildId.read().version() + "\n");
        yield ExitCode.OK;
      }
      default -> command(args);
    };
  }

  private int command(String[] args) {
    String name = args[0];
    Command command = Command.named(name);
    if (command == null) {
      throw new CannotRun(unknown(name) + " (see \"hullcheck --help\")");
    }
    CommandLine line = line(name, command);
    ParseResult given = parse(line, args);
    if (given.isUsageHelpRequested()) {
      console.out(Help.of(command, line.getUsageMessage(CommandLine.Help.Ansi.OFF)));
      return ExitCode.OK;
    }
    return command.run(given, engine, console);
  }

  /** What is no command: one mistyped, or what belongs behind "lint". */
  private String unknown(String name) {
    if (!name.startsWith("-")) {
      String message = "Unknown command \"" + name + "\"";
      String clause = Suggestion.clause(name, Command.NAMES);
      return clause.isEmpty() && Files.exists(console.folder().resolve(name))
          ? message + "; did you mean \"hullcheck lint " + name + "\"?"
          : message + clause;
    }
    int equals = name.indexOf('=');
    String option = equals < 0 ? name : name.substring(0, equals);
    String message = "Unknown option \"" + option + "\"";
    for (OptionSpec ofLint : line("lint", new LintCommand()).getCommandSpec().options()) {
      if (Arrays.asList(ofLint.names()).contains(option)) {
        return message + "; did you mean \"hullcheck lint " + option + "\"?";
      }
    }
    return message + Suggestion.clause(option, List.of("--help", "--version"));
  }

  static CommandLine line(String name, Command command) {
    CommandSpec spec = CommandSpec.create().name("hullcheck " + name);
    command.declare(spec);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .type(boolean.class)
            .arity("0")
            .description("Shows this help.")
            .build());
    spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
    CommandLine line = new CommandLine(spec);
    // Paths may begin with `@` and hold `${…}`; both are themselves.
    line.setExpandAtFiles(false);
    line.setInterpolateVariables(false);
    line.setOverwrittenOptionsAllowed(true);
    return line;
  }

  private ParseResult parse(CommandLine line, String[] args) {
    try {
      return line.parseArgs(Arrays.copyOfRange(args, 1, args.length));
    } catch (UnmatchedArgumentException e) {
      throw usage(line, unmatched(line, e.getUnmatched().get(0)));
    } catch (MissingParameterException e) {
      throw usage(line, missing(e));
    } catch (ParameterException e) {
      throw usage(line, String.valueOf(e.getMessage()));
    }
  }

  private static String unmatched(CommandLine line, String word) {
    if (!word.startsWith("-")) {
      return "Unexpected argument \"" + word + "\"";
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String ours = line.getCommandName().equals("hullcheck lint") ? PeerOptions.ours(name) : null;
    if (ours != null) {
      return "Unknown option \"" + name + "\"; here it is \"" + ours + "\"";
    }
    List<String> known = new ArrayList<>();
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (!option.hidden()) {
        known.addAll(Arrays.asList(option.names()));
      }
    }
    // Of one letter, every other is near.
    String meant = name.length() <= 2 ? "" : Suggestion.clause(name, known);
    return "Unknown option \"" + name + "\"" + meant;
  }

  private static String missing(MissingParameterException e) {
    if (e.getMissing().isEmpty()) {
      return String.valueOf(e.getMessage());
    }
    CommandLine.Model.ArgSpec missing = e.getMissing().get(0);
    return missing instanceof OptionSpec option
        ? "\"" + option.longestName() + "\" needs a value: " + option.paramLabel()
        : "Missing argument " + missing.paramLabel();
  }

  private static CannotRun usage(CommandLine line, String message) {
    return new CannotRun(message + " (see \"" + line.getCommandName() + " --help\")");
  }

  private int help(String[] args) {
    if (args[0].equals("help") && args.length > 1) {
      return command(new String[] {args[1], "--help"});
    }
    console.out(Help.text());
    return ExitCode.OK;
  }

  private static String internalError(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return "The files need more memory than the "
          + megabytes
          + " MB there are; give more with JAVA_TOOL_OPTIONS=-Xmx2g, or fewer files";
    }
    StringBuilder message = new StringBuilder("Internal error, please report: ");
    message.append(e);
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.hullcheck.")) {
        message.append(" at ").append(frame.getClassName()).append('.');
        message.append(frame.getMethodName()).append(':').append(frame.getLineNumber());
        break;
      }
    }
    return message.toString().replace('\n', ' ').replace('\r', ' ');
  }
}
