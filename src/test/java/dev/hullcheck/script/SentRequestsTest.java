package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.value.Value;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The requests that we read of command lines are those that curl and wget send, which {@code
 * tools/http-requests/record.py} has written down.
 */
final class SentRequestsTest {
  private static final Path SENT = Path.of("testdata/requests/requests.txt");

  /** Headers that the programs send of themselves, or that stand for credentials. */
  private static final Set<String> OTHERS = Set.of("authorization", "content-type", "host");

  @TempDir Path folder;

  private record Line(String sent, String command) {}

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(SENT)) {
      int bar = line.indexOf(" | ");
      if (bar > 0 && !line.startsWith("#")) {
        lines.add(new Line(line.substring(0, bar), line.substring(bar + 3)));
      }
    }
    return lines;
  }

  @Test
  void whatIsReadIsWhatIsSent() throws IOException {
    List<Line> lines = lines();
    assertThat(lines).hasSizeGreaterThan(120);
    List<String> different = new ArrayList<>();
    for (Line line : lines) {
      String read = told(HttpRequest.read(Scripts.last(line.command())));
      if (!read.equals(line.sent())) {
        different.add(line.command() + " sends " + line.sent() + ", not " + read);
      }
    }
    assertThat(different).isEmpty();
  }

  private static String told(List<HttpRequest> requests) {
    List<String> told = new ArrayList<>();
    for (HttpRequest request : requests) {
      told.add(told(request));
    }
    return told.isEmpty() ? "none" : String.join(" + ", told);
  }

  private static String told(HttpRequest request) {
    boolean https = request.scheme().equals("https");
    boolean usual = request.portNumber() == (https ? 443 : 80);
    Value path = request.path();
    String written = path == null ? "" : path.toString();
    StringBuilder told = new StringBuilder(request.method());
    told.append(' ').append(request.scheme()).append("://").append(request.host());
    told.append(usual ? "" : ":" + request.portNumber());
    told.append(written.startsWith("/") ? "" : "/").append(written);
    Set<String> headers = new TreeSet<>();
    boolean credentials = request.sends().credentials() != null;
    for (HttpRequest.Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      credentials |= name.equals("authorization");
      if (!OTHERS.contains(name)) {
        headers.add(name + ": " + header.value());
      }
    }
    told.append(headers.isEmpty() ? "" : " [" + String.join("; ", headers) + "]");
    told.append(credentials ? " credentials" : "");
    told.append(https && request.sends().unverified() != null ? " unverified" : "");
    return told.toString();
  }

  /** A part of the lines, by their hash; {@code record.py --check} asks for all. */
  @Test
  void theProgramsStillSendThat() throws IOException, InterruptedException {
    int asked = 0;
    for (Line line : lines()) {
      boolean simple = line.sent().indexOf('+') < 0 && !line.sent().contains("https://");
      String program = line.command().substring(0, line.command().indexOf(' '));
      Assumptions.assumeTrue(isInstalled(program), program + " is not installed");
      if (!simple || Math.floorMod(line.command().hashCode(), 9) != 0) {
        continue;
      }
      asked++;
      String[] words = line.sent().split(" ");
      assertThat(sent(line.command())).as(line.command()).startsWith(words[0] + " " + words[1]);
    }
    assertThat(asked).isBetween(5, 30);
  }

  private static boolean isInstalled(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /** The first line of what a command sends to its proxy, which hangs up. */
  private String sent(String command) throws IOException, InterruptedException {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      proxy.setSoTimeout(10_000);
      ProcessBuilder builder =
          new ProcessBuilder("bash", "-c", command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("http_proxy", "http://127.0.0.1:" + proxy.getLocalPort());
      builder.environment().put("HOME", folder.toString());
      Process process = builder.start();
      try (Socket socket = proxy.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
        return String.valueOf(in.readLine());
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
