package dev.hullcheck.normalize;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One taint as commands write it: {@code key=value:Effect}. Effects become those of the Google
 * APIs. Of a text that the command refuses, {@code fault} says why, in a clause that begins behind
 * "which"; nothing is then said of the effect, and of what comes before it only what is clear.
 *
 * @see <a href="https://cloud.google.com/sdk/gcloud/reference/container/node-pools/create">gcloud
 *     container node-pools create --node-taints</a>
 * @see <a href="https://kubernetes.io/docs/reference/kubectl/generated/kubectl_taint/">kubectl
 *     taint</a>
 */
final class TaintText {
  private TaintText() {}

  /**
   * Reads a taint.
   *
   * @param needsValue whether {@code key:Effect} is refused, as gcloud does
   */
  static Value read(Text text, boolean needsValue) {
    String content = text.content();
    if (content.length() == 1 && text.hasOpaque()) {
      return Grammars.value(text);
    }
    int colon = content.lastIndexOf(':');
    int end = colon < 0 ? content.length() : colon;
    int equals = content.indexOf('=');
    int keyEnd = equals < 0 || equals > end ? end : equals;
    Mapping.Builder taint = new Mapping.Builder();
    taint.put("key", text.span(0, keyEnd), Grammars.value(text.slice(0, keyEnd)));
    if (keyEnd < end) {
      Text value = text.slice(keyEnd + 1, end);
      taint.put("value", value.whole(), Grammars.value(value));
    }
    Span span = text.span(0, text.length());
    String fault = text.hasOpaque() ? null : fault(content, needsValue);
    if (fault != null) {
      taint.put("text", span, Scalar.string(text, span));
      taint.put("fault", span, Scalar.string(fault, span));
      return taint.open(true).build(span);
    }
    // What fills in a part of it may bring a value and an effect along.
    boolean open = colon < 0 || keyEnd == end && text.slice(0, end).hasOpaque();
    if (colon >= 0) {
      Text effect = text.slice(colon + 1, content.length());
      Value written = Grammars.value(effect);
      taint.put("effect", effect.whole(), effectOfApi(written));
    }
    return taint.open(open).build(span);
  }

  /** A taint of a Kubernetes object, its effect as the Google APIs call it. */
  static Value ofApi(Value taint) {
    if (!(taint instanceof Mapping fields)) {
      return taint;
    }
    Mapping.Builder api = new Mapping.Builder().open(fields.isOpen());
    for (Mapping.Field field : fields.fields()) {
      boolean isEffect = field.name().equals("effect");
      api.put(field.name(), field.key(), isEffect ? effectOfApi(field.value()) : field.value());
      if (isEffect
          && field.value() instanceof Scalar effect
          && effectOfApi(effect.asText()) == null) {
        Span span = effect.span();
        api.put("fault", span, Scalar.string(noEffect(effect.asText()), span));
      }
    }
    return api.build(fields.span());
  }

  /** A taint of the Google APIs, its effect as Kubernetes calls it. */
  static Value ofKubernetes(Mapping taint) {
    Mapping.Builder object = new Mapping.Builder().open(taint.isOpen());
    for (Mapping.Field field : taint.fields()) {
      Value value = field.value();
      if (field.name().equals("effect") && value instanceof Scalar effect) {
        value = effect.as(Scalar.Type.STRING, effect.written());
      }
      object.put(field.name(), field.key(), value);
    }
    return object.build(taint.span());
  }

  /** An effect as the Google APIs call it; what is none stays as it is. */
  private static Value effectOfApi(Value effect) {
    String name = effect instanceof Scalar scalar ? effectOfApi(scalar.asText()) : null;
    return name != null && effect instanceof Scalar scalar
        ? scalar.as(Scalar.Type.STRING, name)
        : effect;
  }

  private static @Nullable String effectOfApi(String effect) {
    switch (effect) {
      case "NoSchedule":
        return "NO_SCHEDULE";
      case "PreferNoSchedule":
        return "PREFER_NO_SCHEDULE";
      case "NoExecute":
        return "NO_EXECUTE";
      default:
        return null;
    }
  }

  /** Why a text that is all known is no taint; null where it is one. */
  private static @Nullable String fault(String taint, boolean needsValue) {
    int colon = taint.indexOf(':');
    if (colon < 0) {
      return "has no effect, as in key=value:NoSchedule";
    }
    if (colon != taint.lastIndexOf(':')) {
      return "has more than one colon";
    }
    int equals = taint.indexOf('=');
    if (needsValue && (equals < 0 || equals > colon)) {
      return "has no value, as in key=value:NoSchedule";
    }
    if (colon == 0 || equals == 0) {
      return "has no key";
    }
    for (int i = 0; i < taint.length(); i++) {
      if (taint.charAt(i) <= ' ') {
        return "has a blank in it";
      }
    }
    String effect = taint.substring(colon + 1);
    if (effect.isEmpty()) {
      return "has no effect behind its colon";
    }
    return effectOfApi(effect) == null ? noEffect(effect) : null;
  }

  private static String noEffect(String effect) {
    return "has the effect \"" + effect + "\", not NoSchedule, PreferNoSchedule or NoExecute";
  }
}
