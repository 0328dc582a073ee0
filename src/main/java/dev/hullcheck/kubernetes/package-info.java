/**
 * Kubernetes objects out of YAML: values of nodes, the objects of a file, and where in an object
 * Pods are described and scheduled.
 *
 * <p>Knows the shape of the API's objects, as far as it takes to find Pod templates, but no rule
 * and no kind file: {@code normalize} makes resources of what is found here.
 */
@NullMarked
package dev.hullcheck.kubernetes;

import org.jspecify.annotations.NullMarked;
