// Prints objects as the API server completes them, and containers and Pods as the kubelet starts them.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	kubeletv1beta1 "k8s.io/kubelet/config/v1beta1"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/admissionregistration/install"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/discovery/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	_ "k8s.io/kubernetes/pkg/apis/storage/install"
	kubeletscheme "k8s.io/kubernetes/pkg/kubelet/apis/config/scheme"
	"k8s.io/kubernetes/pkg/securitycontext"
	"k8s.io/kubernetes/third_party/forked/golang/expansion"
	"sigs.k8s.io/yaml"
)

func main() {
	all, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	if len(os.Args) > 2 {
		other(os.Args[2], string(all))
		return
	}
	for _, l := range strings.Split(strings.TrimSuffix(string(all), "\n"), "\n") {
		if strings.HasPrefix(l, "= ") {
			continue
		}
		if l == "" || strings.HasPrefix(l, "# ") {
			fmt.Println(l)
			continue
		}
		j, err := yaml.YAMLToJSON([]byte(l))
		if err != nil {
			panic(l)
		}
		if strings.Contains(l, "kubelet.config.k8s.io") {
			sch, codecs, err := kubeletscheme.NewSchemeAndCodecs()
			if err != nil {
				panic(err)
			}
			var k kubeletv1beta1.KubeletConfiguration
			_ = codecs
			if err := yaml.Unmarshal([]byte(l), &k); err != nil {
				panic(err)
			}
			sch.Default(&k)
			b, _ := json.Marshal(&k)
			fmt.Println(l)
			fmt.Println("= " + string(b))
			continue
		}
		obj, _, err := legacyscheme.Codecs.UniversalDeserializer().Decode(j, nil, nil)
		if err != nil {
			fmt.Println(l)
			fmt.Println("= " + err.Error())
			continue
		}
		legacyscheme.Scheme.Default(obj)
		m, err := runtime.DefaultUnstructuredConverter.ToUnstructured(obj)
		if err != nil {
			panic(err)
		}
		delete(m, "status")
		b, _ := json.Marshal(m)
		fmt.Println(l)
		fmt.Println("= " + string(b))
	}
}

// expand: each line is a container; the arguments that the kubelet starts it with, as expandContainerCommandAndArgs and
// makeEnvironmentVariables of 1.36.0 do it. contexts: the user and runAsNonRoot that are in force for each Pod's one container.
func other(what, all string) {
	for _, l := range strings.Split(strings.TrimSuffix(all, "\n"), "\n") {
		if l == "" || strings.HasPrefix(l, "# ") {
			fmt.Println(l)
			continue
		}
		l, _, _ = strings.Cut(l, "\t")
		if what == "expand" {
			var c v1.Container
			if err := yaml.Unmarshal([]byte(l), &c); err != nil {
				panic(err)
			}
			tmp := map[string]string{}
			mapping := expansion.MappingFuncFor(tmp)
			for _, e := range c.Env {
				v := e.Value
				if v != "" {
					v = expansion.Expand(v, mapping)
				} else if e.ValueFrom != nil {
					v = "<" + e.Name + ">"
				}
				tmp[e.Name] = v
			}
			out := []string{}
			for _, a := range append(append([]string{}, c.Command...), c.Args...) {
				out = append(out, expansion.Expand(a, mapping))
			}
			b, _ := json.Marshal(out)
			s := strings.ReplaceAll(strings.ReplaceAll(string(b), "\\u003c", "<"), "\\u003e", ">")
			fmt.Println(l + "\t" + s)
		} else {
			var p v1.PodSpec
			if err := yaml.Unmarshal([]byte(l), &p); err != nil {
				panic(err)
			}
			sc := securitycontext.DetermineEffectiveSecurityContext(&v1.Pod{Spec: p}, &p.Containers[0])
			b, _ := json.Marshal(sc)
			fmt.Println(l + "\t" + string(b))
		}
	}
}
