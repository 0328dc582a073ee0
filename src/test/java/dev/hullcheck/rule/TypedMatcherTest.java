package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hullcheck.value.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each typed matcher is for values of its type, of none, and for unknown ones. */
class TypedMatcherTest {
  private static void holds(String matcher, String value, Truth truth) {
    assertThat(new World().holds("v: " + matcher, "{v: " + value + ", w: 2Gi}"))
        .as(matcher + " of " + value)
        .isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lt: 10          | 9      | TRUE",
        "lt: 10          | 10     | FALSE",
        "gte: 1.5        | 1.5    | TRUE",
        "gt: 1           | '\"2\"'| FALSE",
        "gt: 1           | ~x     | UNKNOWN",
        "quantity: {lt: 1Gi}       | 1000Mi  | TRUE",
        "quantity: {lt: 1Gi}       | 1G      | TRUE",
        "quantity: {equals: 1}     | 1000m   | TRUE",
        "quantity: {equals: 0.1}   | 100m    | TRUE",
        "quantity: {equals: 1e3}   | 1k      | TRUE",
        "quantity: {gt: 0}         | 1n      | TRUE",
        "quantity: {gte: 1Ei}      | 2Ei     | TRUE",
        "quantity: {lt: $self.w}   | 1Gi     | TRUE",
        "quantity: {gt: $self.w}   | 1Gi     | FALSE",
        "quantity: {gt: $self.z}   | 1Gi     | FALSE",
        "quantity: {lt: 1Gi}       | 1GB     | FALSE",
        "quantity: {lt: 1Gi}       | '\"1 \"'| TRUE",
        "quantity: {lt: 1Gi}       | '\"1 Mi\"'| FALSE",
        "quantity: {lt: 1Gi}       | ~x      | UNKNOWN",
        "duration: {lte: 7776000s} | 2160h   | TRUE",
        "duration: {lte: 90m}      | 1h30m   | TRUE",
        "duration: {lt: 90m}       | 1h30m   | FALSE",
        "duration: {equals: 1.5s}  | 1500ms  | TRUE",
        "duration: {equals: 60}    | 1m      | TRUE",
        "duration: {lt: 1h}        | 1d      | FALSE",
        "duration: {lt: 1h}        | ~x      | UNKNOWN",
        "version: {gte: 1.26.4-gke.500} | 1.26.4-gke.500 | TRUE",
        "version: {gte: 1.26.4-gke.500} | 1.26.4-gke.1   | FALSE",
        "version: {gte: 1.26.4-gke.500} | 1.27           | TRUE",
        "version: {gte: 1.26.4-gke.500} | 1.26           | UNKNOWN",
        "version: {gte: 1.26.4-gke.500} | 1.26.4         | UNKNOWN",
        "version: {gte: 1.26.4-gke.500} | latest         | UNKNOWN",
        "version: {gte: 1.26.4-gke.500} | 1.9.10         | FALSE",
        "version: {gte: '1.26'}         | v1.26.3        | TRUE",
        "version: {lt: '1.26'}          | 1.26.3         | FALSE",
        "version: {gt: '1.26'}          | 1.26.3         | TRUE",
        "version: {gte: 1.26.0}         | '\"1.26\"'     | TRUE",
        "version: {gt: 1.26.0}          | '\"1.26\"'     | UNKNOWN",
        "version: {gte: 5.0.0}          | 5.0.0-beta1    | FALSE",
        "filePath: {clean: /run}        | //run/./x/..//  | TRUE",
        "filePath: {clean: /}           | /../            | TRUE",
        "filePath: {name: a.sock}       | /run/a.sock/    | TRUE",
        "filePath: {name: a.sock}       | /run/x.sock     | FALSE",
        "filePath: {name: {exists: false}} | /            | TRUE",
        "filePath: {clean: run}         | run             | FALSE",
        "filePath: {clean: /run}        | /~x             | UNKNOWN",
        "version: {gte: 1.29.0}         | v1.29.0-eks-1a | TRUE",
        "version: {gte: 1.29.0}         | ~x             | UNKNOWN",
        "version: {gte: '4.0'}          | '\">= 4.0\"'   | TRUE",
        "version: {gt: '4.0'}           | '\">= 4.0\"'   | UNKNOWN",
        "version: {lt: '4.0'}           | '\">= 4.0\"'   | FALSE",
        "version: {gte: '4.0'}          | '\">= 3.53\"'  | UNKNOWN",
        "version: {gte: '4.0'}          | '\"< 4.0\"'    | FALSE",
        "version: {lte: '4.0'}          | '\"<= 4.0\"'   | TRUE",
        "version: {lt: '4.0'}           | '\"<= 4.0\"'   | UNKNOWN",
        "version: {gte: '5.0'}          | '\">= 3.0, = 5.10.0\"' | TRUE",
        "version: {gte: '5.0'}          | '\">= 5.0, < 7, != 6.1.0\"' | TRUE",
        "version: {equals: '5.1.0'}     | '\"= 5.1.0\"'  | TRUE",
        "version: {gte: '5.0'}          | '\">= 6.0, < 5\"' | UNKNOWN",
        "version: {gte: '5.0'}          | '\">= 5.0.0-beta1\"' | UNKNOWN",
        "version: {gte: '5.0'}          | '\">= new\"'   | UNKNOWN",
      })
  void ordered(String matcher, String value, Truth truth) {
    holds("{" + matcher + "}", value, truth);
  }

  @Test
  void aBoundHasToBeOfTheType() {
    assertThatThrownBy(() -> holds("{quantity: {lt: 1GB}}", "1", Truth.FALSE))
        .hasMessageContaining("\"1GB\" is no quantity");
    assertThatThrownBy(() -> holds("{version: {lt: new}}", "1", Truth.FALSE))
        .hasMessageContaining("is no version");
    assertThatThrownBy(() -> holds("{lt: many}", "1", Truth.FALSE))
        .hasMessageContaining("is no number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public: true            | 0.0.0.0/0          | TRUE",
        "public: true            | 128.0.0.0/1        | TRUE",
        "public: true            | 8.8.8.8            | TRUE",
        "public: true            | 10.1.0.0/16        | FALSE",
        "public: true            | 10.0.0.0/7         | TRUE",
        "public: true            | '\"::/0\"'         | TRUE",
        "public: true            | '\"fd00:1::/32\"'  | FALSE",
        "public: false           | 192.168.1.1        | TRUE",
        "public: false           | host               | FALSE",
        "public: true            | ~x                 | UNKNOWN",
        "prefix: {lt: 16}        | 35.0.0.0/8         | TRUE",
        "prefix: {lt: 16}        | 35.0.0.0           | FALSE",
        "family: 6               | '\"2001:db8::1\"'  | TRUE",
        "contains: 35.191.3.0/24 | 35.191.0.0/16      | TRUE",
        "contains: 35.191.3.0/24 | 35.192.0.0/16      | FALSE",
        "inside: 10.0.0.0/8      | 10.2.3.4           | TRUE",
        "inside: 10.0.0.0/8      | 10.0.0.0/7         | FALSE",
        "inside: 10.0.0.0/8      | '\"::1\"'          | FALSE",
        "inside: 10.0.0.0/8      | ~x                 | UNKNOWN",
        "''                      | 300.0.0.1          | FALSE",
        "''                      | '\"1::2::3\"'      | FALSE",
        "''                      | 10.0.0.0/33        | FALSE",
        "''                      | '\"::ffff:1.2.3.4\"' | TRUE",
      })
  void cidr(String parts, String value, Truth truth) {
    holds("{cidr: {" + parts + "}}", value, truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tcp: 22    | {IPProtocol: tcp, ports: [20-25]}   | TRUE",
        "tcp: 22    | {IPProtocol: tcp, ports: ['80']}    | FALSE",
        "tcp: 22    | {IPProtocol: udp, ports: ['22']}    | FALSE",
        "tcp: 22    | {IPProtocol: tcp}                   | TRUE",
        "tcp: 22    | {IPProtocol: all}                   | TRUE",
        "tcp: 22    | {IPProtocol: '6', ports: [22]}      | TRUE",
        "any: 53    | {IPProtocol: udp, ports: [53]}      | TRUE",
        "tcp: [1, 80] | {IPProtocol: tcp, ports: [80]}    | TRUE",
        "tcp: 22    | {IPProtocol: ~x, ports: [22]}       | UNKNOWN",
        "tcp: 22    | {IPProtocol: ~x, ports: [80]}       | FALSE",
        "tcp: 22    | {IPProtocol: tcp, ports: ~x}        | UNKNOWN",
        "tcp: 22    | {IPProtocol: tcp, ports: [80, ...]} | UNKNOWN",
        "tcp: 22    | {IPProtocol: tcp, ...: 0}           | UNKNOWN",
        "tcp: 22    | ['tcp:80', 'tcp:20-30']             | TRUE",
        "tcp: 22    | ['tcp:80', ...]                     | UNKNOWN",
        "tcp: 22    | ~x                                  | UNKNOWN",
        "tcp: 22    | tcp                                 | TRUE",
        "tcp: 22    | icmp                                | FALSE",
        "tcp: 30-39 | {IPProtocol: tcp, ports: [35]}      | TRUE",
        "tcp: 30-39 | {IPProtocol: tcp, ports: [39-50]}   | TRUE",
        "tcp: 30-39 | {IPProtocol: tcp, ports: [1-100]}   | TRUE",
        "tcp: 30-39 | {IPProtocol: tcp, ports: [29, 40-41]} | FALSE",
        "tcp: 30-39 | {IPProtocol: udp, ports: [35]}      | FALSE",
        "tcp: 30-39 | {IPProtocol: tcp}                   | TRUE",
        "tcp: [1, 30-39] | {IPProtocol: tcp, ports: [31]} | TRUE",
        "tcp: 30-39 | {IPProtocol: tcp, ports: ~x}        | UNKNOWN",
      })
  void ports(String ports, String value, Truth truth) {
    holds("{ports: {" + ports + "}}", value, truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tag: latest               | nginx:latest              | TRUE",
        "tag: ''                   | nginx                     | TRUE",
        "tag: {exists: true}       | nginx@sha256:abc          | FALSE",
        "digest: {exists: true}    | nginx@sha256:abc          | TRUE",
        "digest: {exists: false}   | nginx:1                   | TRUE",
        "registry: docker.io       | library/nginx             | TRUE",
        "registry: 'host:5000'     | host:5000/a/b:1           | TRUE",
        "repository: a/b           | gcr.io/a/b:1              | TRUE",
        "name: gcr.io/a/b          | gcr.io/a/b:1              | TRUE",
        "tag: '1'                  | ~x~/app:1                 | TRUE",
        "registry: gcr.io          | ~x~/app:1                 | UNKNOWN",
        "tag: latest               | a@~x                      | FALSE",
        "name: a                   | a@~x                      | TRUE",
        "tag: ''                   | ~x~/app                   | TRUE",
        "tag: ''                   | gcr.io/~x~/app            | TRUE",
        "tag: ''                   | ~x~app                    | UNKNOWN",
        "tag: ''                   | gcr.io/a/~x               | UNKNOWN",
        "tag: ''                   | $REGISTRY/app             | TRUE",
        "tag: ''                   | /app                      | UNKNOWN",
        "tag: v1                   | gcr.io/a/app:~x           | UNKNOWN",
        "registry: gcr.io          | gcr.io/a/app:~x           | TRUE",
        "registry: gcr.io          | 'gcr.io/a/app:$TAG'       | TRUE",
        "registry: gcr.io          | '$REGISTRY/app:1'         | UNKNOWN",
        "tag: '1'                  | '$REGISTRY/app:1'         | TRUE",
        "repository: library/nginx | docker.io/nginx           | TRUE",
        "digest: {exists: true}    | 'a:$TAG'                  | UNKNOWN",
        "tag: latest               | $IMAGE                    | UNKNOWN",
        "tag: latest               | ~x                        | UNKNOWN",
      })
  void image(String parts, String value, Truth truth) {
    holds("{image: {" + parts + "}}", value, truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: user                | user:a@b.c                                        | TRUE",
        "type: allUsers            | allUsers                                          | TRUE",
        "domain: b.c               | group:a@b.c                                       | TRUE",
        "project: p                | serviceAccount:a@p.iam.gserviceaccount.com        | TRUE",
        "namespace: ns, serviceAccount: k, pool: p.svc.id.goog |"
            + " 'serviceAccount:p.svc.id.goog[ns/k]' | TRUE",
        "deleted: true, email: a@b.c | deleted:user:a@b.c?uid=1                        | TRUE",
        "type: user               | nobody                                            | FALSE",
        "''                        | user                                              | FALSE",
        "select: all, pool: p      |"
            + " principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/*"
            + " | TRUE",
        "select: subject, namespace: ns, serviceAccount: k |"
            + " principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/subject/ns/ns/sa/k"
            + " | TRUE",
        "select: namespace, namespace: ns |"
            + " principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/namespace/ns"
            + " | TRUE",
        "type: serviceAccount      | serviceAccount:~x                                 | TRUE",
        "email: {endsWith: x}      | serviceAccount:~x                                 | UNKNOWN",
        "type: user                | ~x                                                | UNKNOWN",
        "select: all, extent: pool | principalSet://iam.googleapis.com/~x~/*            | TRUE",
        "select: all               | principalSet://iam.googleapis.com/~x               | UNKNOWN",
        "select: subject           | principalSet://iam.googleapis.com/~x~/*            | FALSE",
        "attribute: owner, value: me | principalSet://iam.googleapis.com/~x~/attribute.owner/me |"
            + " TRUE",
        "value: me                 |"
            + " principalSet://iam.googleapis.com/x/workloadIdentityPools/p/attribute.owner/~y |"
            + " UNKNOWN",
        "namespace: ns, serviceAccount: k | 'serviceAccount:~x~.svc.id.goog[ns/k]'        | TRUE",
        "namespace: ns             | 'serviceAccount:~x~.svc.id.goog[m/k]'              | FALSE",
        "pool: p.svc.id.goog       | 'serviceAccount:~x~.svc.id.goog[n/k]'              | UNKNOWN",
        "select: subject           | serviceAccount:~x~/subject/ns/n/sa/k               | TRUE",
        "workforce: true, pool: w  |"
            + " principalSet://iam.googleapis.com/locations/global/workforcePools/w/group/g | TRUE",
      })
  void member(String parts, String value, Truth truth) {
    holds("{member: {" + parts + "}}", '"' + value + '"', truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scheme: http, host: a.b, port: 80 | http://a.b/c                | TRUE",
        "port: 10255, path: /pods          | http://10.0.0.1:10255/pods  | TRUE",
        "user: 'me:pw'                     | https://me:pw@h             | TRUE",
        "query: a=1, path: /x              | https://h/x?a=1#f           | TRUE",
        "host: '[::1]', port: 443          | 'https://[::1]/'            | TRUE",
        "scheme: http                      | a.b/c                       | FALSE",
        "port: {exists: true}              | gs://bucket/x               | FALSE",
        "scheme: http                      | http://~x~/y                | TRUE",
        "host: {endsWith: b}               | http://~x~/y                | UNKNOWN",
        "port: 8080                        | http://h:8080/~x            | TRUE",
        "path: /                           | http://h:8080/~x            | UNKNOWN",
      })
  void url(String parts, String value, Truth truth) {
    holds("{url: {" + parts + "}}", '"' + value + '"', truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role: basic                  | roles/owner               | TRUE",
        "role: basic                  | roles/container.admin     | FALSE",
        "role: predefined             | roles/container.admin     | TRUE",
        "role: {service: container}   | roles/container.admin     | TRUE",
        "role: {kind: custom}         | projects/p/roles/x        | TRUE",
        "role: basic                  | owner                     | FALSE",
        "role: basic                  | ~x                        | UNKNOWN",
      })
  void role(String matcher, String value, Truth truth) {
    holds("{" + matcher + "}", value, truth);
  }
}
