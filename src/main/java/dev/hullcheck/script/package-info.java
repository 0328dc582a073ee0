/**
 * Evaluation of shell scripts: which commands run, in order, with which words, and what is known of
 * each word; and the reading of the command lines of gcloud, kubectl, Helm and HTTP clients.
 *
 * <p>Follows one script, and the files of the project that it sources; runs nothing. What a command
 * asks for as a resource is told in {@code normalize}.
 */
@NullMarked
package dev.hullcheck.script;

import org.jspecify.annotations.NullMarked;
