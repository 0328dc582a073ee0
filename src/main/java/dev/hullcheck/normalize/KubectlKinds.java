package dev.hullcheck.normalize;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of Kubernetes itself that kubectl's commands name, by each name that it takes for them:
 * the kind, its plural, its short name, the group behind a dot.
 */
final class KubectlKinds {
  private KubectlKinds() {}

  /**
   * A kind, in the version that kubectl writes today.
   *
   * @param namespaced whether its objects lie in namespaces
   */
  record Type(String apiVersion, String kind, boolean namespaced) {
    /** What precedes the slash of the version; empty for the core group. */
    String group() {
      int slash = apiVersion.indexOf('/');
      return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
  }

  /** The kind of a name; null for one that is none of Kubernetes' own, or of another group. */
  static @Nullable Type of(String name) {
    int dot = name.indexOf('.');
    Type type = plain((dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT));
    if (type == null || dot < 0) {
      return type;
    }
    String group = name.substring(dot + 1);
    boolean known = group.equals(type.group()) || group.endsWith('.' + type.group());
    return known && !type.group().isEmpty() ? type : null;
  }

  private static @Nullable Type plain(String name) {
    return switch (name) {
      case "po", "pod", "pods" -> core("Pod");
      case "svc", "service", "services" -> core("Service");
      case "sa", "serviceaccount", "serviceaccounts" -> core("ServiceAccount");
      case "cm", "configmap", "configmaps" -> core("ConfigMap");
      case "secret", "secrets" -> core("Secret");
      case "quota", "resourcequota", "resourcequotas" -> core("ResourceQuota");
      case "limits", "limitrange", "limitranges" -> core("LimitRange");
      case "ep", "endpoints" -> core("Endpoints");
      case "pvc", "persistentvolumeclaim", "persistentvolumeclaims" ->
          core("PersistentVolumeClaim");
      case "rc", "replicationcontroller", "replicationcontrollers" -> core("ReplicationController");
      case "ns", "namespace", "namespaces" -> new Type("v1", "Namespace", false);
      case "no", "node", "nodes" -> new Type("v1", "Node", false);
      case "pv", "persistentvolume", "persistentvolumes" ->
          new Type("v1", "PersistentVolume", false);
      case "deploy", "deployment", "deployments" -> apps("Deployment");
      case "ds", "daemonset", "daemonsets" -> apps("DaemonSet");
      case "sts", "statefulset", "statefulsets" -> apps("StatefulSet");
      case "rs", "replicaset", "replicasets" -> apps("ReplicaSet");
      case "job", "jobs" -> new Type("batch/v1", "Job", true);
      case "cj", "cronjob", "cronjobs" -> new Type("batch/v1", "CronJob", true);
      case "hpa", "horizontalpodautoscaler", "horizontalpodautoscalers" ->
          new Type("autoscaling/v1", "HorizontalPodAutoscaler", true);
      case "pdb", "poddisruptionbudget", "poddisruptionbudgets" ->
          new Type("policy/v1", "PodDisruptionBudget", true);
      case "ing", "ingress", "ingresses" -> new Type("networking.k8s.io/v1", "Ingress", true);
      case "netpol", "networkpolicy", "networkpolicies" ->
          new Type("networking.k8s.io/v1", "NetworkPolicy", true);
      case "role", "roles" -> rbac("Role", true);
      case "rolebinding", "rolebindings" -> rbac("RoleBinding", true);
      case "clusterrole", "clusterroles" -> rbac("ClusterRole", false);
      case "clusterrolebinding", "clusterrolebindings" -> rbac("ClusterRoleBinding", false);
      case "pc", "priorityclass", "priorityclasses" ->
          new Type("scheduling.k8s.io/v1", "PriorityClass", false);
      case "sc", "storageclass", "storageclasses" ->
          new Type("storage.k8s.io/v1", "StorageClass", false);
      default -> null;
    };
  }

  private static Type core(String kind) {
    return new Type("v1", kind, true);
  }

  private static Type apps(String kind) {
    return new Type("apps/v1", kind, true);
  }

  private static Type rbac(String kind, boolean namespaced) {
    return new Type("rbac.authorization.k8s.io/v1", kind, namespaced);
  }
}
