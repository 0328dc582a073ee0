// Makes src/main/kubernetes/schemas.yaml of the Go types of Kubernetes' API, as the README says.
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// What a version of Kubernetes has: its types by name, its kinds by "group/version/Kind".
type release struct {
	minor int
	types map[string]*typ
	kinds map[string]*kind
}

// A struct; or a name for another type, with the values that it may have.
type typ struct {
	fields  map[string]field
	inlined []string
	alias   string
	enum    []string
}

type field struct {
	spec     string // "string", "[]core/v1.Container", "{}string", …
	required bool
}

// In place of the values of an enumeration that are said elsewhere.
const unknown = "?"

// A kind, and when its API version came, was deprecated and went.
type kind struct {
	typ                             string
	introduced, deprecated, removed string
	replacement                     string
}

// What pkg/apis/*/validation of the API server asks of a text or a number besides its type: the forms
// of package kubernetes; with "!" where a type calls optional what is refused if it is empty. The types do not say it.
var forms = map[string]string{
	"admissionregistration/v1.MutatingWebhook.name":                             "dns-name",
	"admissionregistration/v1.ServiceReference.path":                            "absolute-path",
	"admissionregistration/v1.ValidatingWebhook.name":                           "dns-name",
	"apiextensions/v1.CustomResourceDefinitionVersion.schema":                   "apiextensions/v1.CustomResourceValidation!",
	"apiextensions/v1.CustomResourceValidation.openAPIV3Schema":                 "apiextensions/v1.JSONSchemaProps!",
	"apps/v1.DaemonSetSpec.minReadySeconds":                                     "count",
	"apps/v1.DaemonSetSpec.revisionHistoryLimit":                                "count",
	"apps/v1.DeploymentSpec.minReadySeconds":                                    "count",
	"apps/v1.DeploymentSpec.progressDeadlineSeconds":                            "count",
	"apps/v1.DeploymentSpec.replicas":                                           "count",
	"apps/v1.DeploymentSpec.revisionHistoryLimit":                               "count",
	"apps/v1.ReplicaSetSpec.minReadySeconds":                                    "count",
	"apps/v1.ReplicaSetSpec.replicas":                                           "count",
	"apps/v1.RollingUpdateDaemonSet.maxSurge":                                   "count-or-percent",
	"apps/v1.RollingUpdateDaemonSet.maxUnavailable":                             "count-or-percent",
	"apps/v1.RollingUpdateDeployment.maxSurge":                                  "count-or-percent",
	"apps/v1.RollingUpdateDeployment.maxUnavailable":                            "count-or-percent",
	"apps/v1.RollingUpdateStatefulSetStrategy.partition":                        "count",
	"apps/v1.StatefulSetSpec.minReadySeconds":                                   "count",
	"apps/v1.StatefulSetSpec.replicas":                                          "count",
	"autoscaling/v1.HorizontalPodAutoscalerSpec.maxReplicas":                    "positive",
	"autoscaling/v1.HorizontalPodAutoscalerSpec.targetCPUUtilizationPercentage": "positive",
	"autoscaling/v2.HPAScalingPolicy.value":                                     "positive",
	"autoscaling/v2.HorizontalPodAutoscalerSpec.maxReplicas":                    "positive",
	"autoscaling/v2.MetricTarget.averageUtilization":                            "positive",
	"batch/v1.CronJobSpec.failedJobsHistoryLimit":                               "count",
	"batch/v1.CronJobSpec.schedule":                                             "cron",
	"batch/v1.CronJobSpec.startingDeadlineSeconds":                              "count",
	"batch/v1.CronJobSpec.successfulJobsHistoryLimit":                           "count",
	"batch/v1.JobSpec.activeDeadlineSeconds":                                    "count",
	"batch/v1.JobSpec.backoffLimit":                                             "count",
	"batch/v1.JobSpec.completions":                                              "count",
	"batch/v1.JobSpec.parallelism":                                              "count",
	"batch/v1.JobSpec.ttlSecondsAfterFinished":                                  "count",
	"core/v1.ConfigMapEnvSource.name":                                           "text!",
	"core/v1.ConfigMapKeySelector.name":                                         "text!",
	"core/v1.ConfigMapProjection.name":                                          "text!",
	"core/v1.ConfigMapVolumeSource.defaultMode":                                 "mode",
	"core/v1.ConfigMapVolumeSource.name":                                        "text!",
	"core/v1.Container.name":                                                    "dns-label",
	"core/v1.ContainerPort.containerPort":                                       "port",
	"core/v1.ContainerPort.hostPort":                                            "port-or-none",
	"core/v1.ContainerPort.name":                                                "port-name",
	"core/v1.DownwardAPIVolumeFile.mode":                                        "mode",
	"core/v1.DownwardAPIVolumeFile.path":                                        "inner-path",
	"core/v1.DownwardAPIVolumeSource.defaultMode":                               "mode",
	"core/v1.EnvVar.name":                                                       "env-name",
	"core/v1.EphemeralContainer.name":                                           "dns-label",
	"core/v1.ExecAction.command":                                                "[]string!",
	"core/v1.HTTPGetAction.port":                                                "port-or-name",
	"core/v1.HostAlias.ip":                                                      "ip",
	"core/v1.HostPathVolumeSource.path":                                         "path",
	"core/v1.KeyToPath.mode":                                                    "mode",
	"core/v1.KeyToPath.path":                                                    "inner-path",
	"core/v1.NFSVolumeSource.path":                                              "absolute-path",
	"core/v1.NodeSelectorRequirement.key":                                       "label-key",
	"core/v1.ObjectFieldSelector.fieldPath":                                     "pod-field",
	"core/v1.PersistentVolumeClaimSpec.accessModes":                             "[]core/v1.PersistentVolumeAccessMode!",
	"core/v1.PersistentVolumeClaimSpec.storageClassName":                        "dns-name",
	"core/v1.PersistentVolumeSpec.accessModes":                                  "[]core/v1.PersistentVolumeAccessMode!",
	"core/v1.PersistentVolumeSpec.capacity":                                     "{}quantity!",
	"core/v1.PodAffinityTerm.topologyKey":                                       "label-key",
	"core/v1.PodSpec.activeDeadlineSeconds":                                     "positive",
	"core/v1.PodSpec.hostname":                                                  "dns-label",
	"core/v1.PodSpec.nodeName":                                                  "dns-name",
	"core/v1.PodSpec.priorityClassName":                                         "dns-name",
	"core/v1.PodSpec.runtimeClassName":                                          "dns-name",
	"core/v1.PodSpec.serviceAccountName":                                        "dns-name",
	"core/v1.PodSpec.subdomain":                                                 "dns-label",
	"core/v1.PreferredSchedulingTerm.weight":                                    "weight",
	"core/v1.Probe.failureThreshold":                                            "count",
	"core/v1.Probe.initialDelaySeconds":                                         "count",
	"core/v1.Probe.periodSeconds":                                               "count",
	"core/v1.Probe.successThreshold":                                            "count",
	"core/v1.Probe.timeoutSeconds":                                              "count",
	"core/v1.ProjectedVolumeSource.defaultMode":                                 "mode",
	"core/v1.ReplicationControllerSpec.replicas":                                "count",
	"core/v1.SecretEnvSource.name":                                              "text!",
	"core/v1.SecretKeySelector.name":                                            "text!",
	"core/v1.SecretProjection.name":                                             "text!",
	"core/v1.SecretVolumeSource.defaultMode":                                    "mode",
	"core/v1.SecretVolumeSource.secretName":                                     "text!",
	"core/v1.ServiceAccountTokenProjection.path":                                "inner-path",
	"core/v1.ServicePort.name":                                                  "dns-label",
	"core/v1.ServicePort.port":                                                  "port",
	"core/v1.ServicePort.targetPort":                                            "port-or-name",
	"core/v1.ServiceSpec.clusterIP":                                             "ip-or-none",
	"core/v1.ServiceSpec.externalIPs":                                           "[]ip",
	"core/v1.ServiceSpec.loadBalancerSourceRanges":                              "[]cidr",
	"core/v1.TCPSocketAction.port":                                              "port-or-name",
	"core/v1.Taint.key":                                                         "label-key",
	"core/v1.Toleration.key":                                                    "label-key",
	"core/v1.TopologySpreadConstraint.maxSkew":                                  "positive",
	"core/v1.TopologySpreadConstraint.minDomains":                               "positive",
	"core/v1.Volume.name":                                                       "dns-label",
	"core/v1.VolumeMount.mountPath":                                             "text",
	"core/v1.VolumeMount.subPath":                                               "inner-path",
	"core/v1.WeightedPodAffinityTerm.weight":                                    "weight",
	"meta/v1.LabelSelectorRequirement.key":                                      "label-key",
	"networking/v1.HTTPIngressPath.path":                                        "absolute-path",
	"networking/v1.IPBlock.cidr":                                                "cidr",
	"networking/v1.IPBlock.except":                                              "[]cidr",
	"networking/v1.IngressRule.host":                                            "host",
	"networking/v1.IngressServiceBackend.name":                                  "dns-label",
	"networking/v1.IngressServiceBackend.port":                                  "networking/v1.ServiceBackendPort!",
	"networking/v1.IngressTLS.hosts":                                            "[]host",
	"networking/v1.IngressTLS.secretName":                                       "dns-name",
	"networking/v1.NetworkPolicyPort.endPort":                                   "port",
	"networking/v1.NetworkPolicyPort.port":                                      "port-or-name",
	"networking/v1.ServiceBackendPort.number":                                   "port",
	"policy/v1.PodDisruptionBudgetSpec.maxUnavailable":                          "count-or-percent",
	"policy/v1.PodDisruptionBudgetSpec.minAvailable":                            "count-or-percent",
}

// Fields without "omitempty" whose empty value the API server takes.
var defaulted = map[string]bool{
	"apiextensions/v1.CustomResourceDefinitionVersion.served":       true,
	"apiextensions/v1.CustomResourceDefinitionVersion.storage":      true,
	"apiextensions/v1beta1.CustomResourceDefinitionSpec.scope":      true,
	"apiextensions/v1beta1.CustomResourceDefinitionVersion.served":  true,
	"apiextensions/v1beta1.CustomResourceDefinitionVersion.storage": true,
	"core/v1.HTTPHeader.value":                                      true,
	"extensions/v1beta1.NetworkPolicySpec.podSelector":              true,
	"storage/v1.CSIDriver.spec":                                     true,
}

// Types that are enumerations to validation, though no marker says so; in every version of a group.
var closed = map[string]bool{
	"admissionregistration.ParameterNotFoundActionType": true,
	"apiextensions.ConversionStrategyType":              true,
	"apiextensions.ResourceScope":                       true,
	"apps.PersistentVolumeClaimRetentionPolicyType":     true,
	"autoscaling.HPAScalingPolicyType":                  true,
	"autoscaling.MetricSourceType":                      true,
	"autoscaling.MetricTargetType":                      true,
	"autoscaling.ScalingPolicySelect":                   true,
	"core.ContainerRestartPolicy":                       true,
	"core.OSName":                                       true,
	"core.PodSELinuxChangePolicy":                       true,
	"core.RecursiveReadOnlyMode":                        true,
	"core.ResourceResizeRestartPolicy":                  true,
	"flowcontrol.FlowDistinguisherMethodType":           true,
	"flowcontrol.LimitResponseType":                     true,
	"flowcontrol.PriorityLevelEnablement":               true,
	"flowcontrol.SubjectKind":                           true,
	"meta.LabelSelectorOperator":                        true,
	"storage.FSGroupPolicy":                             true,
	"storage.VolumeLifecycleMode":                       true,
}

// The values that validation knows of a field whose type is no enumeration; in every version of a group.
var values = map[string][]string{
	"apiextensions.JSONSchemaProps.type":   {"array", "boolean", "integer", "number", "object", "string"},
	"core.ServiceSpec.trafficDistribution": {"PreferClose", "PreferSameNode", "PreferSameZone"},
	"rbac.RoleRef.apiGroup":                {"rbac.authorization.k8s.io"},
	"rbac.RoleRef.kind":                    {"ClusterRole", "Role"},
	"rbac.Subject.kind":                    {"Group", "ServiceAccount", "User"},
}

// Types that are no objects in JSON, whatever their structs look like.
var opaque = map[string]string{
	"JSON":                         "any",
	"JSONSchemaPropsOrArray":       "JSONSchemaProps",
	"JSONSchemaPropsOrBool":        "any",
	"JSONSchemaPropsOrStringArray": "any",
}

// Which fields of a type go together, as validation has it: exactly "one" of them, at "most" one, "some" of them.
// What is named "*" are the fields of that type, which this one takes in or is made of.
var choices = map[string][]string{
	"admissionregistration/v1.WebhookClientConfig": {"one service url"},
	"apiextensions/v1.WebhookClientConfig":         {"one service url"},
	"autoscaling/v2.MetricSpec":                    {"one containerResource external object pods resource"},
	"core/v1.EnvFromSource":                        {"one configMapRef secretRef"},
	"core/v1.EnvVar":                               {"most value valueFrom"},
	"core/v1.EnvVarSource":                         {"one *core/v1.EnvVarSource"},
	"core/v1.LifecycleHandler":                     {"one *core/v1.LifecycleHandler"},
	"core/v1.PersistentVolumeSpec":                 {"one *core/v1.PersistentVolumeSource"},
	"core/v1.Probe":                                {"one *core/v1.ProbeHandler"},
	"core/v1.Volume":                               {"most *core/v1.VolumeSource"},
	"core/v1.VolumeProjection":                     {"most *core/v1.VolumeProjection"},
	"networking/v1.IngressBackend":                 {"one resource service"},
	"networking/v1.IngressSpec":                    {"some defaultBackend rules"},
	"networking/v1.NetworkPolicyPeer": {
		"some ipBlock namespaceSelector podSelector", "most ipBlock namespaceSelector", "most ipBlock podSelector"},
	"networking/v1.ServiceBackendPort":  {"one name number"},
	"policy/v1.PodDisruptionBudgetSpec": {"most maxUnavailable minAvailable"},
	"rbac/v1.PolicyRule": {
		"some apiGroups nonResourceURLs", "some nonResourceURLs resources", "most nonResourceURLs resources"},
}

// By which field the items of a list have to differ.
var keys = map[string]string{
	"core/v1.Container.ports":        "name",
	"core/v1.Container.volumeMounts": "mountPath",
	"core/v1.PodSpec.containers":     "name",
	"core/v1.PodSpec.initContainers": "name",
	"core/v1.PodSpec.volumes":        "name",
	"core/v1.ServiceSpec.ports":      "name!",
}

// Which restart policies of their Pods the kinds take.
var restarts = map[string]string{
	"apps/v1/DaemonSet": "[Always]", "apps/v1/Deployment": "[Always]", "apps/v1/ReplicaSet": "[Always]",
	"apps/v1/StatefulSet": "[Always]", "v1/ReplicationController": "[Always]",
	"batch/v1/CronJob": "[Never, OnFailure]", "batch/v1/Job": "[Never, OnFailure]",
}

// unversioned is "core.Container" of "core/v1.Container".
func unversioned(name string) string {
	group, rest, _ := strings.Cut(name, "/")
	_, of, _ := strings.Cut(rest, ".")
	return group + "." + of
}

// formed are those of them that were written.
var formed = map[string]bool{}

// nameForm is the form of the names of a kind; empty where the API server takes nearly any.
func nameForm(name string) string {
	group, _, of := split(name)
	switch group {
	case "", "apps", "autoscaling", "batch", "coordination.k8s.io", "discovery.k8s.io", "networking.k8s.io",
		"node.k8s.io", "scheduling.k8s.io", "storage.k8s.io", "admissionregistration.k8s.io":
	default:
		return ""
	}
	switch of {
	case "IPAddress":
		return ""
	case "CronJob":
		return "cron-name"
	case "Namespace", "Service":
		return "dns-label"
	}
	return "dns-name"
}

func main() {
	var releases []*release
	for _, arg := range os.Args[1:] {
		minor, folders, ok := strings.Cut(arg, "=")
		number, err := strconv.Atoi(strings.TrimPrefix(minor, "1."))
		if !ok || err != nil {
			fail("usage: kubernetes-schemas 1.30=API_FOLDER:APIMACHINERY_FOLDER 1.31=… > schemas.yaml")
		}
		releases = append(releases, read(number, strings.Split(folders, ":")))
	}
	sort.Slice(releases, func(i, j int) bool { return releases[i].minor < releases[j].minor })
	write(releases)
}

func fail(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}

// read reads the packages of one release: k8s.io/api, and of k8s.io/apimachinery the metadata.
func read(minor int, folders []string) *release {
	r := &release{minor: minor, types: map[string]*typ{}, kinds: map[string]*kind{}}
	for _, root := range folders {
		err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
			if err != nil || !entry.IsDir() {
				return err
			}
			if strings.Contains(path, "/testdata") || strings.Contains(path, "/internalversion") {
				return filepath.SkipDir
			}
			name, found := packageName(root, path)
			if found {
				r.readPackage(path, name)
			}
			return nil
		})
		if err != nil {
			fail("%v", err)
		}
	}
	return r
}

// packageName is "apps/v1" of …/api/apps/v1, "meta/v1" of …/apimachinery/pkg/apis/meta/v1.
func packageName(root, path string) (string, bool) {
	inner, err := filepath.Rel(root, path)
	if err != nil {
		fail("%v", err)
	}
	inner = strings.TrimPrefix(inner, "pkg/apis/")
	group, version, two := strings.Cut(inner, "/")
	return inner, two && group != "" && strings.HasPrefix(version, "v") && !strings.Contains(version, "/")
}

func (r *release) readPackage(folder, name string) {
	files, err := parser.ParseDir(token.NewFileSet(), folder, func(info os.FileInfo) bool {
		return !strings.HasSuffix(info.Name(), "_test.go") && info.Name() != "generated.pb.go"
	}, parser.ParseComments)
	if err != nil {
		fail("%v", err)
	}
	group, version := "", name[strings.Index(name, "/")+1:]
	lifecycles := map[string]*kind{}
	enums := map[string][]string{}
	var structs []string
	for _, pkg := range files {
		for _, file := range pkg.Files {
			imports := importsOf(file)
			for _, decl := range file.Decls {
				switch d := decl.(type) {
				case *ast.FuncDecl:
					readLifecycle(d, lifecycles)
				case *ast.GenDecl:
					if d.Tok == token.CONST {
						readConstants(d, enums, &group)
						continue
					}
					for _, spec := range d.Specs {
						t, ok := spec.(*ast.TypeSpec)
						if !ok {
							continue
						}
						doc := t.Doc.Text() + d.Doc.Text()
						raw := comments(t.Doc) + comments(d.Doc)
						if made := readType(t, name, imports, raw, doc); made != nil {
							r.types[name+"."+t.Name.Name] = made
							if isKind(t) {
								structs = append(structs, t.Name.Name)
							}
						}
					}
				}
			}
		}
	}
	for of, values := range enums {
		t := r.types[name+"."+of]
		if t != nil && closed[unversioned(name+"."+of)] {
			t.enum = []string{}
		}
		if t != nil && t.enum != nil && !slices.Contains(values, unknown) {
			sort.Strings(values)
			t.enum = values
		}
	}
	if name == "meta/v1" {
		return
	}
	for _, of := range structs {
		k := lifecycles[of]
		if k == nil {
			k = &kind{}
		}
		k.typ = name + "." + of
		key := version + "/" + of
		if group != "" {
			key = group + "/" + key
		}
		r.kinds[key] = k
	}
}

func importsOf(file *ast.File) map[string]string {
	imports := map[string]string{}
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		local := path[strings.LastIndex(path, "/")+1:]
		if spec.Name != nil {
			local = spec.Name.Name
		}
		imports[local] = path
	}
	return imports
}

// comments are the lines of a comment, the markers (+optional) among them, which Text drops.
func comments(group *ast.CommentGroup) string {
	var all strings.Builder
	if group != nil {
		for _, comment := range group.List {
			all.WriteString(strings.TrimSpace(strings.TrimPrefix(comment.Text, "//")) + "\n")
		}
	}
	return all.String()
}

func hasMarker(comments, marker string) bool {
	for _, line := range strings.Split(comments, "\n") {
		if line == marker || strings.HasPrefix(line, marker+" ") {
			return true
		}
	}
	return false
}

func readConstants(d *ast.GenDecl, enums map[string][]string, group *string) {
	for _, spec := range d.Specs {
		v := spec.(*ast.ValueSpec)
		for i, name := range v.Names {
			if i >= len(v.Values) {
				continue
			}
			// NAME TYPE = "…", or NAME = TYPE("…")
			of, expr := v.Type, v.Values[i]
			if call, ok := expr.(*ast.CallExpr); ok && len(call.Args) == 1 {
				of, expr = call.Fun, call.Args[0]
			}
			typ, typed := of.(*ast.Ident)
			value, literal := expr.(*ast.BasicLit)
			if !literal {
				if typed { // a value of another package's: not all are known
					enums[typ.Name] = append(enums[typ.Name], unknown)
				}
				continue
			}
			text, _ := strconv.Unquote(value.Value)
			if name.Name == "GroupName" {
				*group = text
			}
			if typed {
				enums[typ.Name] = append(enums[typ.Name], text)
			}
		}
	}
}

// readLifecycle reads what zz_generated.prerelease-lifecycle.go says of a kind.
func readLifecycle(d *ast.FuncDecl, lifecycles map[string]*kind) {
	if d.Recv == nil || !strings.HasPrefix(d.Name.Name, "APILifecycle") || d.Body == nil {
		return
	}
	star, ok := d.Recv.List[0].Type.(*ast.StarExpr)
	if !ok {
		return
	}
	of := star.X.(*ast.Ident).Name
	k := lifecycles[of]
	if k == nil {
		k = &kind{}
		lifecycles[of] = k
	}
	answer, ok := d.Body.List[0].(*ast.ReturnStmt)
	if !ok {
		return
	}
	if d.Name.Name == "APILifecycleReplacement" {
		parts := map[string]string{}
		for _, element := range answer.Results[0].(*ast.CompositeLit).Elts {
			pair := element.(*ast.KeyValueExpr)
			parts[pair.Key.(*ast.Ident).Name], _ = strconv.Unquote(pair.Value.(*ast.BasicLit).Value)
		}
		k.replacement = strings.TrimPrefix(parts["Group"]+"/"+parts["Version"]+"/"+parts["Kind"], "/")
		return
	}
	version := answer.Results[0].(*ast.BasicLit).Value + "." + answer.Results[1].(*ast.BasicLit).Value
	switch d.Name.Name {
	case "APILifecycleIntroduced":
		k.introduced = version
	case "APILifecycleDeprecated":
		k.deprecated = version
	case "APILifecycleRemoved":
		k.removed = version
	}
}

// isKind tells whether a struct is sent by itself: it has the fields of TypeMeta.
func isKind(t *ast.TypeSpec) bool {
	s, ok := t.Type.(*ast.StructType)
	if !ok {
		return false
	}
	for _, f := range s.Fields.List {
		if selector, ok := f.Type.(*ast.SelectorExpr); ok && len(f.Names) == 0 && selector.Sel.Name == "TypeMeta" {
			return true
		}
	}
	return false
}

func readType(t *ast.TypeSpec, pkg string, imports map[string]string, markers, doc string) *typ {
	if as, is := opaque[t.Name.Name]; is && strings.HasPrefix(pkg, "apiextensions/") {
		if as != "any" {
			as = pkg + "." + as
		}
		return &typ{alias: as}
	}
	s, ok := t.Type.(*ast.StructType)
	if !ok {
		made := &typ{alias: spec(t.Type, pkg, imports)}
		if hasMarker(markers, "+enum") {
			made.enum = []string{}
		}
		return made
	}
	made := &typ{fields: map[string]field{}}
	for _, f := range s.Fields.List {
		if f.Tag == nil {
			continue
		}
		tag, _ := strconv.Unquote(f.Tag.Value)
		json := reflect.StructTag(tag).Get("json")
		name, options, _ := strings.Cut(json, ",")
		if strings.Contains(","+options+",", ",inline,") {
			made.inlined = append(made.inlined, spec(f.Type, pkg, imports))
			continue
		}
		if name == "" || name == "-" {
			continue
		}
		raw := comments(f.Doc)
		optional := strings.Contains(options, "omitempty") || strings.Contains(options, "omitzero") ||
			hasMarker(raw, "+optional") || hasMarker(raw, "+k8s:optional")
		made.fields[name] = field{
			spec:     spec(f.Type, pkg, imports),
			required: !optional || hasMarker(raw, "+required") || hasMarker(raw, "+k8s:required"),
		}
	}
	return made
}

// spec writes a Go type: "[]T" a list, "{}T" a map of names to T, "PACKAGE.Type" another type.
func spec(e ast.Expr, pkg string, imports map[string]string) string {
	switch t := e.(type) {
	case *ast.StarExpr:
		return spec(t.X, pkg, imports)
	case *ast.ArrayType:
		if name, ok := t.Elt.(*ast.Ident); ok && name.Name == "byte" {
			return "base64"
		}
		return "[]" + spec(t.Elt, pkg, imports)
	case *ast.MapType:
		return "{}" + spec(t.Value, pkg, imports)
	case *ast.Ident:
		switch t.Name {
		case "string":
			return "string"
		case "bool":
			return "boolean"
		case "int", "int32", "int64", "uint8", "uint16", "uint32", "uint64":
			return "integer"
		case "float32", "float64":
			return "number"
		}
		return pkg + "." + t.Name
	case *ast.SelectorExpr:
		path := imports[t.X.(*ast.Ident).Name]
		switch {
		case strings.HasSuffix(path, "/api/resource"):
			return "quantity"
		case strings.HasSuffix(path, "/util/intstr"):
			return "int-or-string"
		case strings.HasSuffix(path, "/runtime"):
			return "any"
		case strings.HasSuffix(path, "/types"):
			return "string"
		}
		path = strings.TrimPrefix(path, "k8s.io/api/")
		path = path[strings.LastIndex(path, "/pkg/apis/")+1:]
		path = strings.TrimPrefix(path, "pkg/apis/")
		switch path + "." + t.Sel.Name {
		case "meta/v1.Time", "meta/v1.MicroTime":
			return "time"
		case "meta/v1.Duration":
			return "duration"
		case "meta/v1.FieldsV1":
			return "any"
		}
		return path + "." + t.Sel.Name
	}
	return "any"
}

// all are the fields of a struct with those that it takes in.
func (r *release) all(name string, into map[string]field) {
	t := r.types[name]
	if t == nil {
		fail("1.%d: no type %s", r.minor, name)
	}
	for _, inner := range t.inlined {
		r.all(inner, into)
	}
	for key, f := range t.fields {
		into[key] = f
	}
}

// resolve replaces names of texts and numbers by what they stand for; enumerations keep theirs.
func (r *release) resolve(spec string) string {
	for _, prefix := range []string{"[]", "{}"} {
		if rest, ok := strings.CutPrefix(spec, prefix); ok {
			return prefix + r.resolve(rest)
		}
	}
	t := r.types[spec]
	switch {
	case spec == "meta/v1.Time", spec == "meta/v1.MicroTime":
		return "time"
	case spec == "meta/v1.FieldsV1":
		return "any"
	case t == nil || t.fields != nil || len(t.enum) > 0:
		return spec
	}
	return r.resolve(t.alias)
}

func write(releases []*release) {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	first, last := releases[0].minor, releases[len(releases)-1].minor
	fmt.Fprintln(out, "# Made by tools/kubernetes-schemas of the Go types of Kubernetes' API; not edited by hand.")
	fmt.Fprintf(out, "first: \"1.%d\"\nlast: \"1.%d\"\n", first, last)

	kinds := map[string]bool{}
	reached := map[string]bool{}
	for _, r := range releases {
		seen := map[string]bool{}
		for name, k := range r.kinds {
			// Lists hold objects, which are looked at one by one; what has no metadata is a
			// question to the API server, and in no manifest.
			if r.fields(k.typ)["metadata"].spec != "meta/v1.ObjectMeta" {
				continue
			}
			kinds[name] = true
			r.reach(k.typ, seen, reached)
		}
	}
	fmt.Fprintln(out, "# GROUP/VERSION/KIND: its type, the releases that serve it, the one that deprecates it, what to use then, the restart policies of its Pods, the form of names")
	fmt.Fprintln(out, "kinds:")
	for _, name := range sorted(kinds) {
		var newest *kind
		from, until := 0, 0
		for _, r := range releases {
			if k := r.kinds[name]; k != nil {
				newest = k
				if from == 0 {
					from = r.minor
				}
				until = r.minor
			}
		}
		line := "{type: " + newest.typ
		line += releasesOf(newest.introduced, from, first, ", since: ")
		if newest.removed != "" {
			line += ", removed: \"" + newest.removed + "\""
		} else if until < last {
			line += fmt.Sprintf(", removed: \"1.%d\"", until+1)
		}
		if newest.deprecated != "" {
			line += ", deprecated: \"" + newest.deprecated + "\""
		}
		if instead := replacement(releases[len(releases)-1], name, newest); instead != "" {
			line += ", use: " + instead
		}
		if policies := restarts[name]; policies != "" {
			line += ", restarts: " + policies
		}
		if form := nameForm(name); form != "" {
			line += ", name: " + form
		}
		fmt.Fprintf(out, "  %s: %s}\n", name, line)
	}
	fmt.Fprintln(out, "# FIELD: TYPE, \"!\" required, \"by\" which field its items differ, \"since\" and \"until\" which release;")
	fmt.Fprintln(out, "# \"?\": which of its fields go together; a text alone: one of its values")
	fmt.Fprintln(out, "types:")
	for _, name := range sorted(reached) {
		writeType(out, releases, name)
	}
	for _, field := range slices.Concat(slices.Collect(maps.Keys(forms)), slices.Collect(maps.Keys(keys))) {
		if !formed[field] {
			fail("no field %s", field)
		}
	}
	for field := range values {
		if !formed[field] {
			fail("no field %s", field)
		}
	}
}

// replacement is what to write in place of a kind that has an end: the most stable version of its
// group that the last release serves, where that is more stable; else what its lifecycle names.
func replacement(last *release, name string, k *kind) string {
	if k.removed == "" && k.deprecated == "" && last.kinds[name] != nil {
		return ""
	}
	group, version, of := split(name)
	best := version
	for other, candidate := range last.kinds {
		g, v, o := split(other)
		gone := candidate.removed != "" && minorOf(candidate.removed) <= last.minor
		if g == group && o == of && !gone && stability(v) > stability(best) {
			best = v
		}
	}
	if best != version {
		return strings.TrimPrefix(group+"/"+best, "/")
	}
	g, v, o := split(k.replacement)
	instead := strings.TrimPrefix(g+"/"+v, "/")
	// One of them names the list of the kind.
	if o == "" || o == of || o == of+"List" {
		return instead
	}
	return o + " of " + instead
}

// split parts "GROUP/VERSION/KIND", whose group may be left out.
func split(name string) (group, version, kind string) {
	parts := strings.Split(name, "/")
	kind = parts[len(parts)-1]
	if len(parts) > 1 {
		version = parts[len(parts)-2]
	}
	if len(parts) > 2 {
		group = parts[0]
	}
	return group, version, kind
}

func minorOf(release string) int {
	minor, err := strconv.Atoi(strings.TrimPrefix(release, "1."))
	if err != nil {
		fail("no release of Kubernetes 1: %s", release)
	}
	return minor
}

// stability orders versions: v1alpha1, v1alpha2, v1beta1, v1, v2.
func stability(version string) int {
	major, rest := 0, ""
	fmt.Sscanf(version, "v%d%s", &major, &rest)
	stage, minor := 2, 0
	for i, name := range []string{"alpha", "beta"} {
		if number, found := strings.CutPrefix(rest, name); found {
			stage = i
			minor, _ = strconv.Atoi(number)
		}
	}
	return stage*10000 + major*100 + minor
}

// releasesOf says with which release a kind came, unless all that are known have it.
func releasesOf(introduced string, from, first int, label string) string {
	if introduced != "" {
		from = minorOf(introduced)
	}
	if from > first {
		return fmt.Sprintf("%s\"1.%d\"", label, from)
	}
	return ""
}

// reach adds the names of all types that an object of a type may hold.
func (r *release) reach(spec string, seen, reached map[string]bool) {
	spec = strings.TrimLeft(r.resolve(spec), "[]{}")
	t := r.types[spec]
	if t == nil || seen[spec] {
		return
	}
	seen[spec] = true
	reached[spec] = true
	if t.fields == nil {
		return
	}
	for _, f := range r.fields(spec) {
		r.reach(f.spec, seen, reached)
	}
}

// fields are those of a struct, with the ones that it takes in. What the API server writes, and
// ignores where it is given, may be anything.
func (r *release) fields(name string) map[string]field {
	fields := map[string]field{}
	r.all(name, fields)
	for _, kind := range r.kinds {
		if _, has := fields["status"]; has && kind.typ == name {
			fields["status"] = field{spec: "any"}
		}
	}
	return fields
}

func writeType(out *bufio.Writer, releases []*release, name string) {
	enum := map[string]bool{}
	written := map[string]map[int]field{}
	for _, r := range releases {
		t := r.types[name]
		if t == nil {
			continue
		}
		for _, value := range t.enum {
			enum[value] = true
		}
		if t.fields == nil {
			continue
		}
		for key, f := range r.fields(name) {
			if written[key] == nil {
				written[key] = map[int]field{}
			}
			written[key][r.minor] = field{spec: r.resolve(f.spec), required: f.required}
		}
	}
	if len(enum) > 0 {
		var values []string
		for _, value := range sorted(enum) {
			values = append(values, strconv.Quote(value))
		}
		fmt.Fprintf(out, "  %s: [%s]\n", name, strings.Join(values, ", "))
		return
	}
	if len(written) == 0 {
		fmt.Fprintf(out, "  %s: {}\n", name)
		return
	}
	fmt.Fprintf(out, "  %s:\n", name)
	if together := choices[name]; together != nil {
		fmt.Fprintf(out, "    \"?\": [\"%s\"]\n", strings.Join(named(releases, together), "\", \""))
	}
	var enumerations []string
	names := map[string]bool{}
	for key := range written {
		names[key] = true
	}
	for _, key := range sorted(names) {
		of := written[key]
		from, until, required := 0, 0, true
		var newest field
		for _, r := range releases {
			if f, has := of[r.minor]; has {
				newest, until = f, r.minor
				required = required && f.required && !defaulted[name+"."+key]
				if from == 0 {
					from = r.minor
				}
			}
		}
		line := newest.spec
		path := name + "." + key
		if form := forms[path]; form != "" {
			line, formed[path] = form, true
		}
		if one := values[unversioned(path)]; one != nil {
			line, formed[unversioned(path)] = path, true
			enumerations = append(enumerations, fmt.Sprintf("  %s: [\"%s\"]\n", path, strings.Join(one, "\", \"")))
		}
		if required && !strings.HasSuffix(line, "!") {
			line += "!"
		}
		if by := keys[path]; by != "" {
			line += " by " + by
			formed[path] = true
		}
		if from > firstOf(releases, name) {
			line += fmt.Sprintf(" since 1.%d", from)
		}
		if until < lastOf(releases, name) {
			line += fmt.Sprintf(" until 1.%d", until)
		}
		fmt.Fprintf(out, "    %s: \"%s\"\n", key, line)
	}
	for _, enumeration := range enumerations {
		fmt.Fprint(out, enumeration)
	}
}

// named are choices with the names of all fields in place of "*TYPE".
func named(releases []*release, together []string) []string {
	var all []string
	for _, choice := range together {
		mode, of, ofType := strings.Cut(choice, " *")
		if !ofType {
			all = append(all, choice)
			continue
		}
		names := map[string]bool{}
		for _, r := range releases {
			if r.types[of] != nil {
				for name := range r.fields(of) {
					names[name] = true
				}
			}
		}
		if len(names) == 0 {
			fail("no fields of %s", of)
		}
		all = append(all, mode+" "+strings.Join(sorted(names), " "))
	}
	return all
}

// firstOf is the first release that has a type.
func firstOf(releases []*release, name string) int {
	for _, r := range releases {
		if r.types[name] != nil {
			return r.minor
		}
	}
	return 0
}

// lastOf is the last release that has a type.
func lastOf(releases []*release, name string) int {
	last := 0
	for _, r := range releases {
		if r.types[name] != nil {
			last = r.minor
		}
	}
	return last
}

func sorted(set map[string]bool) []string {
	var names []string
	for name := range set {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
