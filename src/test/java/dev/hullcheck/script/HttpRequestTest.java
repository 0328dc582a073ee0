package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
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
  void headersOfAFileOrAVariableMayBeAny() {
    assertThat(read("curl -H @f http://a").sends().complete()).isFalse();
    assertThat(read("curl -H \"$H\" http://a").headers().get(0).name()).isEmpty();
    assertThat(read("wget --header=\"$H\" http://a").headers().get(0).name()).isEmpty();
    assertThat(read("curl -H \"X-$H\" http://a").headers().get(0).name()).isEmpty();
    HttpRequest.Header token = read("curl -H \"X-A: $T\" http://a").header("x-a");
    assertThat(token).isNotNull();
    assertThat(token.value()).isInstanceOf(Unknown.class);
    assertThat(read("wget -e header=a http://a").sends().complete()).isFalse();
    assertThat(read("wget -e \"$E\" http://a").sends().complete()).isFalse();
    assertThat(read("wget --config=f http://a").sends().complete()).isFalse();
  }

  @Test
  void partsOfAUrlAreKnownWithoutTheOthers() {
    HttpRequest request =
        read("curl -s \"http://metadata.google.internal/$VERSION/instance/$KEY\"");
    assertThat(request.host()).hasToString("metadata.google.internal");
    assertThat(request.path()).isInstanceOf(Unknown.class);
    assertThat(read("curl http://$USER:$PASS@a:10255/x").host()).hasToString("a");
    assertThat(read("curl http://$USER:$PASS@a:10255/x").sends().credentials()).isNotNull();
    assertThat(read("curl $SCHEME://a:10255/x").scheme()).isEmpty();
    assertThat(read("curl $SCHEME://a:10255/x").portNumber()).isEqualTo(10255);
    assertThat(read("curl http://a:$PORT/x").portNumber()).isEqualTo(-1);
    assertThat(read("H=a; curl -G http://$H/x -d k=$V").path()).isInstanceOf(Unknown.class);
    assertThat(read("curl -G http://a/x -d @f").path()).hasToString("/x");
  }

  @Test
  void whoListensAsksForNothing() {
    assertThat(HttpRequest.read(Scripts.last("nc -l 0.0.0.0 10255"))).isEmpty();
    assertThat(HttpRequest.read(Scripts.last("nc -lk 0.0.0.0 10255"))).isEmpty();
    assertThat(read("nc -vz -w 3 -X 5 -x proxy:1 $IP 10255").portNumber()).isEqualTo(10255);
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
