package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HttpRequestTest {
  @Test
  void urlIsTakenApart() {
    HttpRequest request =
        read(
            "curl -sS -H 'Metadata-Flavor: Google' http://169.254.169.254:80/computeMetadata/v1/?x=1");
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.scheme()).isEqualTo("http");
    assertThat(request.host()).hasToString("169.254.169.254");
    assertThat(request.portNumber()).isEqualTo(80);
    assertThat(request.path()).hasToString("/computeMetadata/v1/?x=1");
    HttpRequest.Header header = request.header("metadata-flavor");
    assertThat(header).isNotNull();
    assertThat(header.value()).hasToString("Google");
  }

  @Test
  void portIsKnownWhereTheHostIsNot() {
    assertThat(read("curl http://$NODE_IP:10255/pods").portNumber()).isEqualTo(10255);
    assertThat(read("wget -qO- \"${NODE}:10255/pods\"").portNumber()).isEqualTo(10255);
    assertThat(read("wget -qO- \"${NODE}:10255/pods\"").path()).hasToString("/pods");
    assertThat(read("nc -z $IP 10255").portNumber()).isEqualTo(10255);
    assertThat(read("curl $URL").portNumber()).isEqualTo(-1);
    assertThat(read("curl localhost").portNumber()).isEqualTo(80);
    assertThat(read("curl https://[::1]:8443/x").portNumber()).isEqualTo(8443);
    assertThat(read("curl https://[::1]/x").portNumber()).isEqualTo(443);
    assertThat(read("curl http://<node-ip>:10255").portNumber()).isEqualTo(10255);
  }

  @Test
  void methodFollowsFromTheOptions() {
    assertThat(read("curl -X PUT http://a").method()).isEqualTo("PUT");
    assertThat(read("curl -d @f http://a").method()).isEqualTo("POST");
    assertThat(read("curl -sI http://a").method()).isEqualTo("HEAD");
    assertThat(read("curl -X $M http://a").method()).isEmpty();
  }

  @Test
  void otherProgramsMakeNoRequests() {
    assertThat(HttpRequest.read(Scripts.last("ls http://a"))).isEmpty();
  }

  @Test
  void termsFollowFromTheOptions() {
    assertThat(read("curl -sk https://a").sends().unverified()).isNotNull();
    assertThat(read("wget --no-check-certificate https://a").sends().unverified()).isNotNull();
    assertThat(read("curl https://a").sends().unverified()).isNull();
    assertThat(read("curl --oauth2-bearer \"$T\" https://a").sends().credentials()).isNotNull();
    assertThat(read("curl -u a:b https://a").sends().credentials()).isNotNull();
    assertThat(read("wget -k https://a").sends().unverified()).isNull();
  }

  @Test
  void optionsFromElsewhereLeaveTheTermsOpen() {
    assertThat(read("curl https://a").sends().complete()).isTrue();
    assertThat(read("curl -o \"$F\" https://a").sends().complete()).isTrue();
    assertThat(read("curl -K f https://a").sends().complete()).isFalse();
    List<HttpRequest> requests = HttpRequest.read(Scripts.last("curl $OPTIONS https://a"));
    assertThat(requests.get(requests.size() - 1).sends().complete()).isFalse();
  }

  @Test
  void urlsStandInTexts() {
    assertThat(hosts("see http://a/b, (https://c:1/d) or \"http://e\"."))
        .containsExactly("a", "c", "e");
    assertThat(hosts("http://$(NODE_IP):10250/x")).containsExactly("$(NODE_IP)");
    assertThat(hosts("http://${NODE}.b:10250/x y")).containsExactly("${NODE}.b");
    assertThat(hosts("url = 'http://[::1]:80/x'")).containsExactly("[::1]");
    assertThat(hosts("ftp://a git://b gs://c")).isEmpty();
    assertThat(hosts("http:// https://")).isEmpty();
    assertThat(hosts("http://${unclosed")).isEmpty();
  }

  @Test
  void commentsHoldNoUrls() {
    assertThat(hosts("# http://a\n  // http://b\n -- http://c\n; http://d\nx = 1 # http://e"))
        .isEmpty();
    assertThat(hosts("a#b http://c\n--from=http://d")).containsExactly("c", "d");
  }

  private static List<String> hosts(String text) {
    SourceFile file = SourceFile.of("f", text);
    Span span = new Span(file, 0, text.length());
    List<String> hosts = new ArrayList<>();
    for (HttpRequest request : HttpRequest.in(Scalar.string(text, span))) {
      hosts.add(request.host().toString());
    }
    return hosts;
  }

  private static HttpRequest read(String source) {
    List<HttpRequest> requests = HttpRequest.read(Scripts.last(source));
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }
}
