package dev.hullcheck.syntax.docker;

import java.util.List;

/** A Dockerfile: what it runs, in order, and the variables of its stages. */
public record DockerFile(List<DockerStep> steps, DockerVariables variables) {
  public DockerFile {
    steps = List.copyOf(steps);
  }
}
