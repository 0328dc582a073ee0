package dev.hullcheck.walk;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param name what reports call it: relative to the working folder where it lies below it, else as
 *     the user wrote it; always with {@code /}
 * @param contextOnly whether it is read for what others say of it, and never reported on: a module
 *     that Terraform downloaded
 */
public record WalkedFile(Path path, String name, FileKind kind, boolean contextOnly) {}
