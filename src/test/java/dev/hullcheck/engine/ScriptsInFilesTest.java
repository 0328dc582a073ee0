package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that Terraform reads from files: each fault once, where it is written. */
class ScriptsInFilesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final String FAULT =
      "gcloud container clusters create %s --enable-legacy-authorization\n";

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** {@code path:line:column message} of the findings of one rule. */
  private List<String> found() throws IOException {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    Outcome outcome = linter.check(model, RunRules.all(CATALOG), Severity.INFO, true);
    assertThat(outcome.errors()).isEmpty();
    List<String> found = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      if (finding.rule().id().equals("gke-legacy-abac-enabled")) {
        String text = linter.text(finding.span().file());
        assertThat(text).isNotNull();
        assertThat(text.substring(finding.span().start(), finding.span().end()))
            .isEqualTo("--enable-legacy-authorization");
        found.add(finding.span() + " " + finding.message().split("\"")[1]);
      }
    }
    return found;
  }

  @Test
  void aScriptThatAMachineStartsWithIsFoundOnceInItsFile() throws IOException {
    write("files/start.sh", "#!/bin/bash\n" + FAULT.formatted("a"));
    write("files/more.txt", "\n" + FAULT.formatted("b"));
    write("files/remote.sh", "#!/bin/sh\n\n\n" + FAULT.formatted("c"));
    write(
        "main.tf",
        """
        resource "google_compute_instance" "vm" {
          count                   = 3
          name                    = "vm-${count.index}"
          metadata_startup_script = file("${path.module}/files/start.sh")
          provisioner "local-exec" {
            command = file("files/more.txt")
          }
          provisioner "remote-exec" {
            scripts = ["files/remote.sh", "files/start.sh"]
          }
        }
        """);
    assertThat(found())
        .containsExactly(
            "files/more.txt:2:36 b", "files/remote.sh:4:36 c", "files/start.sh:2:36 a");
  }

  @Test
  void inATemplateEachCommandIsWhereTheTemplateHasIt() throws IOException {
    write(
        "start.sh.tftpl",
        "#!/bin/bash\n"
            + FAULT.formatted("plain")
            + FAULT.formatted("${name}")
            + "%{ for n in names ~}\n"
            + FAULT.formatted("x-${n}")
            + "%{ endfor ~}\n"
            + "%{ if other }"
            + FAULT.formatted("$OTHER")
            + "%{ endif }\n"
            + "# hullcheck:ignore gke-legacy-abac-enabled -- the one that stays\n"
            + FAULT.formatted("silenced"));
    write(
        "main.tf",
        """
        variable "outside" {}
        resource "google_compute_instance" "vm" {
          for_each = toset(["one", "two"])
          name     = each.key
          metadata = {
            startup-script = templatefile("start.sh.tftpl", {
              name  = var.outside
              names = ["a", "b"]
              other = true
            })
          }
        }
        """);
    assertThat(found())
        .containsExactly(
            "start.sh.tftpl:2:40 plain",
            "start.sh.tftpl:3:42 gcloud container clusters create var.outside",
            "start.sh.tftpl:5:41 x-a",
            "start.sh.tftpl:7:54 gcloud container clusters create $OTHER");
  }

  @Test
  void aTemplateThatIsAScriptByItsNameIsFoundOnceToo() throws IOException {
    write("start.sh", "#!/bin/bash\n" + FAULT.formatted("${name}"));
    write(
        "main.tf",
        """
        resource "google_compute_instance" "vm" {
          name                    = "vm"
          metadata_startup_script = templatefile("start.sh", { name = "shop" })
        }
        """);
    assertThat(found()).hasSize(1).allMatch(f -> f.startsWith("start.sh:2:42 "));
  }
}
