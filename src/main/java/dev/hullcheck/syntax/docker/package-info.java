/**
 * Dockerfiles: what their instructions run, and the variables that are set there. Knows both forms
 * of an instruction, continued lines, the {@code escape} directive and here-documents.
 */
@NullMarked
package dev.hullcheck.syntax.docker;

import org.jspecify.annotations.NullMarked;
