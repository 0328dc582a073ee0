/**
 * The command line: options, exit codes, standard streams. The only package that knows picocli,
 * {@code System.out} and {@code System.exit}.
 *
 * <p>It decides nothing about a lint: it fills a request, hands it to the engine and writes what
 * comes back.
 */
@NullMarked
package dev.hullcheck.cli;

import org.jspecify.annotations.NullMarked;
