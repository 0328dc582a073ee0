package dev.hullcheck.syntax.make;

import dev.hullcheck.source.Opaque;

/** What make fills in and is not known here: {@code $(shell …)}, {@code $@}. */
public record MakeReference(String written) implements Opaque {}
