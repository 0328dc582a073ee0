// Says what the API server of Kubernetes says of objects, as the README tells.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	kjson "k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"

	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/install"
	crd "k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition"
	aggregator "k8s.io/kube-aggregator/pkg/apis/apiregistration/install"
	apiservice "k8s.io/kube-aggregator/pkg/registry/apiservice"

	"sigs.k8s.io/yaml"

	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/admissionregistration/install"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	_ "k8s.io/kubernetes/pkg/apis/coordination/install"
	core "k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/discovery/install"
	_ "k8s.io/kubernetes/pkg/apis/extensions/install"
	_ "k8s.io/kubernetes/pkg/apis/flowcontrol/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	_ "k8s.io/kubernetes/pkg/apis/node/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	_ "k8s.io/kubernetes/pkg/apis/scheduling/install"
	_ "k8s.io/kubernetes/pkg/apis/storage/install"
	"k8s.io/kubernetes/pkg/capabilities"

	"k8s.io/kubernetes/pkg/registry/admissionregistration/mutatingwebhookconfiguration"
	"k8s.io/kubernetes/pkg/registry/admissionregistration/validatingadmissionpolicy"
	"k8s.io/kubernetes/pkg/registry/admissionregistration/validatingwebhookconfiguration"
	"k8s.io/kubernetes/pkg/registry/apps/daemonset"
	"k8s.io/kubernetes/pkg/registry/apps/deployment"
	"k8s.io/kubernetes/pkg/registry/apps/replicaset"
	"k8s.io/kubernetes/pkg/registry/apps/statefulset"
	"k8s.io/kubernetes/pkg/registry/autoscaling/horizontalpodautoscaler"
	"k8s.io/kubernetes/pkg/registry/batch/cronjob"
	"k8s.io/kubernetes/pkg/registry/batch/job"
	"k8s.io/kubernetes/pkg/registry/coordination/lease"
	"k8s.io/kubernetes/pkg/registry/core/configmap"
	"k8s.io/kubernetes/pkg/registry/core/endpoint"
	"k8s.io/kubernetes/pkg/registry/core/limitrange"
	"k8s.io/kubernetes/pkg/registry/core/namespace"
	"k8s.io/kubernetes/pkg/registry/core/node"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolume"
	"k8s.io/kubernetes/pkg/registry/core/persistentvolumeclaim"
	"k8s.io/kubernetes/pkg/registry/core/pod"
	"k8s.io/kubernetes/pkg/registry/core/replicationcontroller"
	"k8s.io/kubernetes/pkg/registry/core/resourcequota"
	"k8s.io/kubernetes/pkg/registry/core/secret"
	"k8s.io/kubernetes/pkg/registry/core/service"
	"k8s.io/kubernetes/pkg/registry/core/serviceaccount"
	"k8s.io/kubernetes/pkg/registry/discovery/endpointslice"
	"k8s.io/kubernetes/pkg/registry/flowcontrol/flowschema"
	"k8s.io/kubernetes/pkg/registry/flowcontrol/prioritylevelconfiguration"
	"k8s.io/kubernetes/pkg/registry/networking/ingress"
	"k8s.io/kubernetes/pkg/registry/networking/ingressclass"
	"k8s.io/kubernetes/pkg/registry/networking/networkpolicy"
	"k8s.io/kubernetes/pkg/registry/node/runtimeclass"
	"k8s.io/kubernetes/pkg/registry/policy/poddisruptionbudget"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrole"
	"k8s.io/kubernetes/pkg/registry/rbac/clusterrolebinding"
	"k8s.io/kubernetes/pkg/registry/rbac/role"
	"k8s.io/kubernetes/pkg/registry/rbac/rolebinding"
	"k8s.io/kubernetes/pkg/registry/scheduling/priorityclass"
	"k8s.io/kubernetes/pkg/registry/storage/csidriver"
	"k8s.io/kubernetes/pkg/registry/storage/storageclass"
)

var scheme = legacyscheme.Scheme

// strategies say what is wrong with the objects of a kind, as the API server stores it.
var strategies = map[string]rest.RESTCreateStrategy{
	"ClusterRole":                    clusterrole.Strategy,
	"ClusterRoleBinding":             clusterrolebinding.Strategy,
	"ConfigMap":                      configmap.Strategy,
	"CronJob":                        cronjob.Strategy,
	"CSIDriver":                      csidriver.Strategy,
	"DaemonSet":                      daemonset.Strategy,
	"Deployment":                     deployment.Strategy,
	"Endpoints":                      endpoint.Strategy,
	"EndpointSlice":                  endpointslice.Strategy,
	"FlowSchema":                     flowschema.Strategy,
	"HorizontalPodAutoscaler":        horizontalpodautoscaler.Strategy,
	"Ingress":                        ingress.Strategy,
	"IngressClass":                   ingressclass.Strategy,
	"Job":                            job.Strategy,
	"Lease":                          lease.Strategy,
	"LimitRange":                     limitrange.Strategy,
	"MutatingWebhookConfiguration":   mutatingwebhookconfiguration.Strategy,
	"Namespace":                      namespace.Strategy,
	"NetworkPolicy":                  networkpolicy.Strategy,
	"Node":                           node.Strategy,
	"PersistentVolume":               persistentvolume.Strategy,
	"PersistentVolumeClaim":          persistentvolumeclaim.Strategy,
	"Pod":                            pod.Strategy,
	"PodDisruptionBudget":            poddisruptionbudget.Strategy,
	"PriorityClass":                  priorityclass.Strategy,
	"PriorityLevelConfiguration":     prioritylevelconfiguration.Strategy,
	"ReplicaSet":                     replicaset.Strategy,
	"ReplicationController":          replicationcontroller.Strategy,
	"ResourceQuota":                  resourcequota.Strategy,
	"Role":                           role.Strategy,
	"RoleBinding":                    rolebinding.Strategy,
	"RuntimeClass":                   runtimeclass.Strategy,
	"Secret":                         secret.Strategy,
	"Service":                        service.Strategy,
	"ServiceAccount":                 serviceaccount.Strategy,
	"StatefulSet":                    statefulset.Strategy,
	"StorageClass":                   storageclass.Strategy,
	"ValidatingAdmissionPolicy":      validatingadmissionpolicy.NewStrategy(nil, nil),
	"ValidatingWebhookConfiguration": validatingwebhookconfiguration.Strategy,
}

// A verdict on one object.
type verdict struct {
	// Line is the first of its document.
	Line int `json:"line"`
	// Object is "GROUP/VERSION/KIND", and Name its name.
	Object string `json:"object"`
	Name   string `json:"name,omitempty"`
	// Unread is why it is none: not YAML, or of a kind that is not known here.
	Unread string `json:"unread,omitempty"`
	// Strict are the fields that are not known or written twice, Type why it cannot be decoded.
	Strict []string `json:"strict,omitempty"`
	Type   string   `json:"type,omitempty"`
	// Refused is what validation says.
	Refused []string `json:"refused,omitempty"`
}

func main() {
	asJSON := flag.Bool("json", false, "one line of JSON for each object, with what is said in full")
	flag.Parse()
	// Whether a container may be privileged is the cluster's policy.
	capabilities.Setup(true, 0)
	apiextensions.Install(scheme)
	aggregator.Install(scheme)
	strategies["CustomResourceDefinition"] = crd.NewStrategy(scheme)
	strategies["APIService"] = apiservice.NewStrategy(scheme)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, path := range flag.Args() {
		content, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		line, start := 1, 1
		var text bytes.Buffer
		for _, one := range append(bytes.SplitAfter(content, []byte("\n")), []byte("---")) {
			if bytes.HasPrefix(one, []byte("---")) {
				if v := judge(text.Bytes()); v != nil {
					v.Line = start
					fmt.Fprintln(out, said(path, v, *asJSON))
				}
				text.Reset()
				start = line + 1
			} else {
				text.Write(one)
			}
			line++
		}
	}
}

// said is a line on one object: where it is and the fields that are wrong, or that it is taken; or all of it.
func said(path string, v *verdict, asJSON bool) string {
	if asJSON {
		text, _ := json.Marshal(v)
		return path + "\t" + string(text)
	}
	where := fmt.Sprintf("%s:%d ", filepath.Base(path), v.Line)
	if v.Unread != "" {
		return where + "unread"
	}
	fields := map[string]bool{}
	for _, one := range v.Strict {
		if _, name, found := strings.Cut(one, "\""); found {
			fields[strings.TrimSuffix(name, "\"")] = true
		}
	}
	if v.Type != "" {
		// "… into Go struct field ContainerPort.spec.containers.ports.containerPort of type int32"
		_, field, _ := strings.Cut(v.Type, "Go struct field ")
		field, _, _ = strings.Cut(field, " ")
		_, field, _ = strings.Cut(field, ".")
		if field == "" {
			field = "?"
		}
		fields[field] = true
	}
	for _, one := range v.Refused {
		field, _, _ := strings.Cut(one, ": ")
		fields[field] = true
	}
	if len(fields) == 0 {
		return where + "taken"
	}
	return where + strings.Join(slices.Sorted(maps.Keys(fields)), " ")
}

// judge is nil where a text holds no object.
func judge(text []byte) (v *verdict) {
	v = &verdict{}
	defer func() {
		if fault := recover(); fault != nil {
			v.Unread = fmt.Sprint("panic: ", fault)
		}
	}()
	asJSON, err := yaml.YAMLToJSON(text)
	if err != nil {
		v.Unread = err.Error()
		return v
	}
	var head struct {
		APIVersion, Kind string
		Metadata         any
	}
	if json.Unmarshal(asJSON, &head) != nil || head.Kind == "" || head.APIVersion == "" {
		return nil
	}
	gvk := schema.FromAPIVersionAndKind(head.APIVersion, head.Kind)
	v.Object = head.APIVersion + "/" + head.Kind
	if metadata, is := head.Metadata.(map[string]any); is {
		v.Name, _ = metadata["name"].(string)
	}
	if !scheme.Recognizes(gvk) || strategies[gvk.Kind] == nil {
		v.Unread = "kind"
		return v
	}
	strict := kjson.NewSerializerWithOptions(kjson.DefaultMetaFactory, scheme, scheme,
		kjson.SerializerOptions{Yaml: true, Strict: true})
	object, _, err := strict.Decode(text, &gvk, nil)
	if err != nil {
		if strictErr, ok := runtime.AsStrictDecodingError(err); ok && object != nil {
			for _, one := range strictErr.Errors() {
				v.Strict = append(v.Strict, one.Error())
			}
		} else {
			v.Type = err.Error()
			return v
		}
	}
	scheme.Default(object)
	internal, err := scheme.UnsafeConvertToVersion(object, schema.GroupVersion{Group: gvk.Group, Version: runtime.APIVersionInternal})
	if err != nil {
		v.Unread = err.Error()
		return v
	}
	// The storage of services fills in one from the other before they are validated.
	if s, is := internal.(*core.Service); is && s.Spec.ClusterIP != "" && len(s.Spec.ClusterIPs) == 0 {
		s.Spec.ClusterIPs = []string{s.Spec.ClusterIP}
	}
	v.Refused = refused(internal, gvk)
	return v
}

func refused(object runtime.Object, gvk schema.GroupVersionKind) []string {
	strategy := strategies[gvk.Kind]
	ctx := context.Background()
	accessor, err := meta.Accessor(object)
	if err != nil {
		return []string{err.Error()}
	}
	if strategy.NamespaceScoped() {
		if accessor.GetNamespace() == "" {
			accessor.SetNamespace("default")
		}
	} else {
		accessor.SetNamespace("")
	}
	ctx = request.WithNamespace(ctx, accessor.GetNamespace())
	if accessor.GetName() == "" && accessor.GetGenerateName() != "" {
		accessor.SetName(strategy.GenerateName(accessor.GetGenerateName()))
	}
	plural, _ := meta.UnsafeGuessKindToResource(gvk)
	ctx = request.WithRequestInfo(ctx, &request.RequestInfo{
		IsResourceRequest: true, Verb: "create", APIGroup: gvk.Group, APIVersion: gvk.Version, Resource: plural.Resource,
		Namespace: accessor.GetNamespace(), Name: accessor.GetName()})
	rest.FillObjectMetaSystemFields(accessor)
	err = rest.BeforeCreate(strategy, ctx, object)
	if err == nil {
		return nil
	}
	var status *apierrors.StatusError
	var refused []string
	if errors.As(err, &status) && status.ErrStatus.Details != nil && len(status.ErrStatus.Details.Causes) > 0 {
		for _, cause := range status.ErrStatus.Details.Causes {
			refused = append(refused, cause.Field+": "+strings.TrimPrefix(cause.Message, cause.Field+": "))
		}
	} else {
		refused = append(refused, err.Error())
	}
	sort.Strings(refused)
	return refused
}
