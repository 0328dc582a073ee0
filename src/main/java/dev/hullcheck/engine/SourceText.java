package dev.hullcheck.engine;

import dev.hullcheck.source.SourceFile;

/** A file with its text, for as long as the text is needed. */
record SourceText(SourceFile file, String content) {}
