package dev.hullcheck.source;

/**
 * What stands in a text for characters that the host of the text fills in later: {@code ${…}} of
 * Terraform in a script, {@code $(VAR)} of Kubernetes in an argument. A parser treats it as part of
 * a word and passes it on.
 */
public interface Opaque {
  /** The host's own spelling, for messages: {@code ${var.cluster}}. */
  String written();
}
