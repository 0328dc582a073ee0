package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static HttpRequest read(String source) {
    List<HttpRequest> requests = HttpRequest.read(Scripts.last(source));
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }
}
