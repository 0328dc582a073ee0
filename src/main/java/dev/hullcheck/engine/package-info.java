/**
 * The pipeline: walk, parse, evaluate, normalize, link, check, filter. What a command line, a
 * language server or a test calls.
 *
 * <p>Prints nothing and knows no options of a command line.
 */
@NullMarked
package dev.hullcheck.engine;

import org.jspecify.annotations.NullMarked;
