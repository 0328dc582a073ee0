package dev.hullcheck.terraform;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Text;
import dev.hullcheck.terraform.Type.Simple;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions that read files of the project. */
final class FileFunctions {
  private FileFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    ProjectFiles files = a.module().files();
    String path = path(a.module(), a.get(0));
    ProjectFiles.Kind kind = path == null ? ProjectFiles.Kind.HIDDEN : files.kind(path);
    if (path == null || kind == ProjectFiles.Kind.HIDDEN) {
      return null;
    }
    if (a.name().equals("fileset")) {
      return kind == ProjectFiles.Kind.FILE ? a.failure() : matching(a, files, path);
    }
    if (a.name().equals("fileexists")) {
      return kind == ProjectFiles.Kind.FOLDER
          ? a.failure()
          : a.bool(kind == ProjectFiles.Kind.FILE);
    }
    if (kind != ProjectFiles.Kind.FILE) {
      return a.failure();
    }
    byte[] bytes = files.read(path);
    return bytes == null || !a.module().spend(bytes.length / 16) ? null : of(a, path, bytes);
  }

  private static @Nullable Value of(Arguments a, String path, byte[] bytes) {
    return switch (a.name()) {
      case "file", "templatefile" -> {
        String content = EncodingFunctions.text(bytes, StandardCharsets.UTF_8);
        if (content == null) {
          yield a.failure();
        }
        Text text = Text.of(a.module().files().file(path, content), content).within(a.span());
        yield a.name().equals("file") ? a.placed(text) : TemplateFunctions.file(a, text);
      }
      case "filebase64" -> a.string(EncodingFunctions.base64(bytes));
      default -> {
        boolean base64 = a.name().startsWith("filebase64");
        String digest = a.name().substring(base64 ? "filebase64".length() : "file".length());
        yield HashFunctions.digested(a, base64 ? "base64" + digest : digest, bytes);
      }
    };
  }

  /**
   * Where a path leads: from the folder in which Terraform runs, which is the root module's, or
   * from that of the module whose {@code path.module} it begins with. Null where that is not known.
   */
  private static @Nullable String path(ModuleScope module, Value value) {
    if (value instanceof Scalar scalar) {
      String path = scalar.asText();
      boolean relative = !path.startsWith("/") && !path.startsWith("~");
      return relative ? joined(module.rootFolder(), path) : null;
    }
    Unknown unknown = (Unknown) value;
    if (unknown.text() == null) {
      String folder = folder(module, unknown);
      return folder == null ? null : joined(folder, "");
    }
    Text text = unknown.text();
    Opaque start = text.length() == 0 ? null : text.opaqueAt(0);
    String rest = text.content().substring(start == null ? 0 : 1);
    String folder = start instanceof Unknown root ? folder(module, root) : null;
    boolean known = folder != null && rest.startsWith("/") && rest.indexOf(Text.OPAQUE) < 0;
    return known ? joined(folder, rest) : null;
  }

  private static @Nullable String folder(ModuleScope module, Unknown unknown) {
    return switch (unknown.symbol().name()) {
      case "path.module" -> {
        // It may be that of a caller, which has handed the path on.
        ModuleFolder written = module.evaluation().folder(unknown.symbol().scope());
        yield written == null ? null : written.path();
      }
      case "path.root", "path.cwd" -> module.rootFolder();
      default -> null;
    };
  }

  private static String joined(@Nullable String folder, String path) {
    String cleaned = PathFunctions.cleaned(folder + "/" + path);
    String relative =
        folder == null || folder.isEmpty() ? PathFunctions.cleaned("./" + path) : cleaned;
    return relative.equals(".") ? "" : relative;
  }

  private static @Nullable Value matching(Arguments a, ProjectFiles files, String folder) {
    Regex pattern = new Glob(PathFunctions.cleaned(a.text(1))).regex();
    if (pattern == null) {
      return a.failure();
    }
    List<String> below = files.below(folder);
    if (below == null || !a.module().spend(below.size())) {
      return null;
    }
    List<Value> found = new ArrayList<>();
    for (String file : below) {
      int[] match = pattern.find(file, 0);
      if (match != null) {
        found.add(Scalar.string(file, a.span()));
      }
    }
    return Sets.of(a.module(), found, false, Type.set(Simple.STRING), a.span());
  }
}
