package dev.hullcheck.normalize;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text grammars of gcloud's Kubernetes commands. */
final class GkeGrammars {
  private static final String LINK = "resourceLink";

  private static final List<String> ON_BY_DEFAULT =
      List.of("HttpLoadBalancing", "HorizontalPodAutoscaling");

  private GkeGrammars() {}

  /**
   * {@code --scopes}: names and addresses, of which {@code gke-default} stands for several. Which
   * those are depends on whether an account is named; so they are not known, but the others are.
   */
  static Value scopes(Value written, Value value) {
    if (!(value instanceof Sequence list)) {
      return value;
    }
    List<Value> items = new ArrayList<>(list.items().size());
    boolean open = false;
    for (Value item : list.items()) {
      if (item instanceof Scalar scalar && scalar.asText().equals("gke-default")) {
        open = true;
      } else {
        items.add(item);
      }
    }
    return Sequence.of(items, open, written.span());
  }

  /**
   * {@code --addons=NetworkPolicy}: those named are on. The two that are on without the flag are
   * off where it does not name them.
   */
  static Value addons(Value written, Value value) {
    if (!(value instanceof Sequence list)) {
      return value;
    }
    Mapping.Builder addons = new Mapping.Builder();
    boolean open = false;
    for (Value item : list.items()) {
      if (item instanceof Scalar name) {
        addon(addons, name.asText(), name.span(), true);
      } else {
        addons.open(true);
        open = true;
      }
    }
    for (String standard : ON_BY_DEFAULT) {
      String field = addonField(standard);
      if (!open && field != null && addons.get(field) == null) {
        addon(addons, standard, written.span(), false);
      }
    }
    return addons.build(written.span());
  }

  /** {@code --update-addons=NetworkPolicy=ENABLED,HttpLoadBalancing=DISABLED}. */
  static Value addonChanges(Value value) {
    if (!(value instanceof Mapping changes)) {
      return value;
    }
    Mapping.Builder addons = new Mapping.Builder().open(true);
    for (Mapping.Field change : changes.fields()) {
      if (change.value() instanceof Scalar state) {
        addon(addons, change.name(), change.key(), state.asText().equals("ENABLED"));
      }
    }
    return addons.build(changes.span());
  }

  private static void addon(Mapping.Builder addons, String name, Span span, boolean on) {
    String field = addonField(name);
    if (field == null) {
      return;
    }
    boolean negative = isSwitchedOff(name);
    Mapping.Builder config = new Mapping.Builder();
    Scalar state = Scalar.bool(negative != on, "", span);
    config.put(negative ? "disabled" : "enabled", span, state);
    addons.put(field, span, config.build(span));
  }

  /** Whether the API has the field {@code disabled} and not {@code enabled}. */
  private static boolean isSwitchedOff(String addon) {
    switch (addon) {
      case "HttpLoadBalancing":
      case "HorizontalPodAutoscaling":
      case "KubernetesDashboard":
      case "NetworkPolicy":
      case "CloudRun":
        return true;
      default:
        return false;
    }
  }

  private static @Nullable String addonField(String addon) {
    switch (addon) {
      case "HttpLoadBalancing":
        return "httpLoadBalancing";
      case "HorizontalPodAutoscaling":
        return "horizontalPodAutoscaling";
      case "KubernetesDashboard":
        return "kubernetesDashboard";
      case "NetworkPolicy":
        return "networkPolicyConfig";
      case "CloudRun":
        return "cloudRunConfig";
      case "NodeLocalDNS":
        return "dnsCacheConfig";
      case "ConfigConnector":
        return "configConnectorConfig";
      case "GcePersistentDiskCsiDriver":
        return "gcePersistentDiskCsiDriverConfig";
      case "GcpFilestoreCsiDriver":
        return "gcpFilestoreCsiDriverConfig";
      case "GcsFuseCsiDriver":
        return "gcsFuseCsiDriverConfig";
      case "BackupRestore":
        return "gkeBackupAgentConfig";
      case "StatefulHA":
        return "statefulHaConfig";
      default:
        return null;
    }
  }

  /** {@code --logging=SYSTEM,WORKLOAD}; {@code NONE} is the empty list. */
  static Value components(Value value) {
    boolean none =
        value instanceof Sequence list
            && list.items().size() == 1
            && list.items().get(0) instanceof Scalar only
            && only.asText().equals("NONE");
    return none ? Sequence.of(List.of(), false, value.span()) : value;
  }

  /**
   * What names a cluster: {@code //container.googleapis.com/projects/p/locations/l/clusters/c}, any
   * end of it, gcloud's {@code LOCATION/NAME}, a Config Connector reference. Makes {@code
   * resourceLink} of it, and what it is known to say: {@code name}, {@code location} and {@code
   * project}.
   */
  static @Nullable Value clusterLink(Value value) {
    Value link = Grammars.reference(value);
    if (link == null) {
      return null;
    }
    Text text = Grammars.text(link);
    Mapping.Builder parts = new Mapping.Builder();
    parts.put(LINK, link.span(), link);
    if (text == null) {
      parts.put("name", link.span(), link);
      return parts.build(link.span());
    }
    List<Text> words = new ArrayList<>();
    int from = 0;
    for (int slash = text.content().indexOf('/'); ; slash = text.content().indexOf('/', from)) {
      words.add(text.slice(from, slash < 0 ? text.length() : slash));
      if (slash < 0) {
        break;
      }
      from = slash + 1;
    }
    put(parts, "name", words.get(words.size() - 1));
    if (words.size() == 2) {
      put(parts, "location", words.get(0));
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      switch (words.get(i).content()) {
        case "projects":
          put(parts, "project", words.get(i + 1));
          break;
        case "locations":
        case "zones":
          put(parts, "location", words.get(i + 1));
          break;
        default:
      }
    }
    return parts.build(link.span());
  }

  private static void put(Mapping.Builder parts, String name, Text text) {
    parts.put(name, text.whole(), Grammars.value(text));
  }
}
