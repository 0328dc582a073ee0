package dev.hullcheck.walk;

import org.jspecify.annotations.Nullable;

/** What a file is by its name, or by the first line of one without an extension. */
public enum FileKind {
  /** YAML of any use: manifests, workflows, configuration. */
  YAML,
  JSON,
  /** {@code kustomization.yaml} and its other names. */
  KUSTOMIZATION,
  /** {@code Chart.yaml}: its folder is a Helm chart. */
  HELM_CHART,
  /** {@code *.tf}, and OpenTofu's {@code *.tofu}. */
  TERRAFORM,
  /** {@code *.tf.json}, {@code *.tofu.json}. */
  TERRAFORM_JSON,
  /** {@code *.tfvars}. */
  TFVARS,
  /** {@code *.tfvars.json}. */
  TFVARS_JSON,
  /** {@code .terraform.lock.hcl}: the versions of providers that a module was installed with. */
  TERRAFORM_LOCK,
  /** {@code terragrunt.hcl}: the inputs of a module. */
  TERRAGRUNT,
  /** A script for a POSIX shell, bash, dash or ksh. */
  SHELL,
  MARKDOWN,
  /** {@code *.txt}: prose, a runbook among it. */
  TEXT,
  /** {@code *.ipynb}. */
  NOTEBOOK,
  MAKEFILE,
  DOCKERFILE,
  /** A file that the user named and of which nothing is known. */
  OTHER;

  /** Whether it may be anything: that one of them cannot be read is not worth a word. */
  public boolean isProse() {
    return this == TEXT || this == NOTEBOOK;
  }

  /** What people call it. */
  public String title() {
    return switch (this) {
      case YAML -> "YAML";
      case JSON -> "JSON";
      case KUSTOMIZATION -> "a kustomization";
      case HELM_CHART -> "a Helm chart's head";
      case TERRAFORM, TERRAFORM_JSON -> "Terraform";
      case TFVARS, TFVARS_JSON -> "values of Terraform's variables";
      case TERRAFORM_LOCK -> "versions of Terraform's providers";
      case TERRAGRUNT -> "Terragrunt's inputs of a module";
      case SHELL -> "a shell script";
      case MARKDOWN -> "Markdown";
      case TEXT -> "text";
      case NOTEBOOK -> "a notebook";
      case MAKEFILE -> "a makefile";
      case DOCKERFILE -> "a Dockerfile";
      case OTHER -> "a file of no kind that is known";
    };
  }

  /** The kind that a file name tells, or null where it tells none that is read. */
  public static @Nullable FileKind of(String name) {
    switch (name) {
      case "kustomization.yaml", "kustomization.yml", "Kustomization" -> {
        return KUSTOMIZATION;
      }
      case "Chart.yaml" -> {
        return HELM_CHART;
      }
      case ".terraform.lock.hcl" -> {
        return TERRAFORM_LOCK;
      }
      case "terragrunt.hcl" -> {
        return TERRAGRUNT;
      }
      case "Makefile", "makefile", "GNUmakefile" -> {
        return MAKEFILE;
      }
      case "Dockerfile", "Containerfile" -> {
        return DOCKERFILE;
      }
      default -> {
        return name.startsWith("Dockerfile.") || name.startsWith("Containerfile.")
            ? DOCKERFILE
            : ofExtension(name);
      }
    }
  }

  private static @Nullable FileKind ofExtension(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return null;
    }
    return switch (name.substring(dot + 1)) {
      case "yaml", "yml" -> YAML;
      case "json" ->
          name.endsWith(".tf.json") || name.endsWith(".tofu.json")
              ? TERRAFORM_JSON
              : name.endsWith(".tfvars.json") ? TFVARS_JSON : JSON;
      // Of files with an object a line, most are data; those of policies tell by their name.
      case "jsonl" -> name.contains("abac") || name.contains("policy") ? JSON : null;
      case "tf", "tofu" -> TERRAFORM;
      case "tfvars" -> TFVARS;
      case "sh", "bash", "ksh" -> SHELL;
      case "md", "mdx", "markdown", "MD" -> MARKDOWN;
      case "txt" -> TEXT;
      case "ipynb" -> NOTEBOOK;
      case "mk" -> MAKEFILE;
      case "dockerfile", "Dockerfile" -> DOCKERFILE;
      default -> null;
    };
  }

  /** Whether a first line such as {@code #!/usr/bin/env bash} names a shell that is read. */
  static boolean isShellLine(String line) {
    if (!line.startsWith("#!")) {
      return false;
    }
    return switch (Shebang.program(line)) {
      case "sh", "bash", "dash", "ash", "ksh" -> true;
      default -> false;
    };
  }
}
