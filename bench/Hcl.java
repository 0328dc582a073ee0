import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Parses files again and again, and tells the speed of each second of work; see hcl.sh. */
public final class Hcl {
  private Hcl() {}

  public static void main(String[] args) throws IOException {
    List<String> contents = new ArrayList<>();
    int seconds = 10;
    long bytes = 0;
    for (String arg : args) {
      if (arg.matches("[0-9]+")) {
        seconds = Integer.parseInt(arg);
        continue;
      }
      try (Stream<Path> files = Files.walk(Path.of(arg))) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.tf(vars)?")).toList()) {
          try {
            contents.add(Files.readString(file));
            bytes += Files.size(file);
          } catch (MalformedInputException e) {
            System.err.println("left out, not UTF-8: " + file);
          }
        }
      }
    }
    System.out.printf(Locale.ROOT, "%d files, %.1f MB%n", contents.size(), bytes / 1e6);
    var threads = ManagementFactory.getThreadMXBean();
    int items = 0;
    double best = 0;
    for (int i = 0; i < seconds; i++) {
      long start = threads.getCurrentThreadCpuTime();
      long parsed = 0;
      while (threads.getCurrentThreadCpuTime() - start < 1_000_000_000L) {
        for (String content : contents) {
          Text text = Text.of(SourceFile.of("bench.tf", content), content);
          items += HclParser.parse(text).tree().items().size();
        }
        parsed += bytes;
      }
      double speed = parsed * 1e3 / (threads.getCurrentThreadCpuTime() - start);
      best = Math.max(best, speed);
      System.out.printf(Locale.ROOT, "%.1f MB/s%n", speed);
    }
    System.out.printf(Locale.ROOT, "best %.1f MB/s (%d items in all)%n", best, items);
  }
}
