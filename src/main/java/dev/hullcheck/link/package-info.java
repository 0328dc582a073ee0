/**
 * Who belongs to whom: the relations between resources, by reference, by identity, by e-mail, by
 * the nearest folder; what is sure, what is assumed, what is unknown.
 *
 * <p>Knows kinds as data and no source language. Which relations there are is said by the kind
 * files; how each is found is said here.
 */
@NullMarked
package dev.hullcheck.link;

import org.jspecify.annotations.NullMarked;
