// Answers tables of values: each line of standard input, and what Kubernetes makes of it.
package main

import (
	"bufio"
	"fmt"
	"math/big"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/distribution/reference"
	"gopkg.in/inf.v0"
	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	"k8s.io/apimachinery/pkg/api/validate/content"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/util/validation"
	"k8s.io/component-helpers/scheduling/corev1/nodeaffinity"
	"k8s.io/klog/v2"
	"sigs.k8s.io/yaml"
)

func quantity(text string) string {
	var at struct {
		V resource.Quantity `json:"v"`
	}
	if err := yaml.Unmarshal([]byte("v: "+text), &at); err != nil {
		return "-"
	}
	d := at.V.AsDec()
	nano := new(inf.Dec).Mul(d, inf.NewDecBig(big.NewInt(1000000000), 0))
	s := new(inf.Dec).Round(nano, 0, inf.RoundExact)
	if s == nil {
		panic(text)
	}
	return s.UnscaledBig().String()
}

func duration(text string) string {
	d, err := time.ParseDuration(text)
	if err != nil {
		return "-"
	}
	return fmt.Sprint(int64(d))
}

func image(text string) string {
	// As pkg/util/parsers of the kubelet does.
	named, err := reference.ParseNormalizedNamed(text)
	if err != nil {
		return "-"
	}
	tag, digest := "", ""
	if t, ok := named.(reference.Tagged); ok {
		tag = t.Tag()
	}
	if t, ok := named.(reference.Digested); ok {
		digest = t.Digest().String()
	}
	return strings.Join([]string{reference.Domain(named), reference.Path(named), tag, digest}, " ")
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func toleration(row, col string) string {
	var t v1.Toleration
	var n v1.Taint
	must(yaml.Unmarshal([]byte(row), &t))
	must(yaml.Unmarshal([]byte(col), &n))
	if refused(t) {
		return "-"
	}
	return bit(t.ToleratesTaint(klog.Background(), &n, true))
}

// As ValidateTolerations of k8s.io/kubernetes 1.36.0 does, with Gt and Lt allowed.
func refused(t v1.Toleration) bool {
	bad := t.Key == "" && t.Operator != v1.TolerationOpExists || t.TolerationSeconds != nil && t.Effect != v1.TaintEffectNoExecute
	switch t.Operator {
	case "", v1.TolerationOpEqual:
		bad = bad || len(validation.IsValidLabelValue(t.Value)) > 0
	case v1.TolerationOpExists:
		bad = bad || t.Value != ""
	case v1.TolerationOpGt, v1.TolerationOpLt:
		_, err := strconv.ParseInt(t.Value, 10, 64)
		bad = bad || err != nil || len(content.IsDecimalInteger(t.Value)) > 0
	default:
		bad = true
	}
	switch t.Effect {
	case "", v1.TaintEffectNoSchedule, v1.TaintEffectPreferNoSchedule, v1.TaintEffectNoExecute:
	default:
		bad = true
	}
	return bad
}

func affinity(row, col string) string {
	var p v1.PodSpec
	must(yaml.Unmarshal([]byte(row), &p))
	var l map[string]string
	must(yaml.Unmarshal([]byte(col), &l))
	if a := p.Affinity; a != nil && a.NodeAffinity != nil {
		// As validateNodeSelector of k8s.io/kubernetes 1.36.0 does.
		if r := a.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution; r != nil && len(r.NodeSelectorTerms) == 0 {
			return "-"
		}
	}
	pod := &v1.Pod{Spec: p}
	node := &v1.Node{ObjectMeta: metav1.ObjectMeta{Name: "node-1", Labels: l}}
	ok, err := nodeaffinity.GetRequiredNodeAffinity(pod).Match(node)
	if err != nil {
		return "-"
	}
	return bit(ok)
}

func selector(row, col string) string {
	var s *metav1.LabelSelector
	must(yaml.Unmarshal([]byte(row), &s))
	var l map[string]string
	must(yaml.Unmarshal([]byte(col), &l))
	sel, err := metav1.LabelSelectorAsSelector(s)
	if err != nil {
		return "-"
	}
	return bit(sel.Matches(labels.Set(l)))
}

func bit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func lines(name string) []string {
	f, err := os.Open(name)
	must(err)
	var out []string
	s := bufio.NewScanner(f)
	for s.Scan() {
		out = append(out, s.Text())
	}
	return out
}

func main() {
	klog.SetOutput(os.Stderr)
	what, file := os.Args[1], os.Args[2]
	one := map[string]func(string) string{"quantity": quantity, "duration": duration, "image": image}
	two := map[string]func(string, string) string{"toleration": toleration, "affinity": affinity, "selector": selector}
	all := lines(file)
	if f := one[what]; f != nil {
		for _, l := range all {
			if l == "" || strings.HasPrefix(l, "# ") {
				fmt.Println(l)
				continue
			}
			text, _, _ := strings.Cut(l, "\t")
			fmt.Println(text + "\t" + f(text))
		}
		return
	}
	f := two[what]
	// "= COLUMN" lines, then rows; a row is ANSWERS TAB TEXT, one answer a column.
	var cols []string
	for _, l := range all {
		if l == "" || strings.HasPrefix(l, "# ") {
			fmt.Println(l)
			continue
		}
		if strings.HasPrefix(l, "= ") {
			cols = append(cols, l[2:])
			fmt.Println(l)
			continue
		}
		if _, after, ok := strings.Cut(l, "\t"); ok {
			l = after
		}
		var b strings.Builder
		for _, c := range cols {
			b.WriteString(f(l, c))
		}
		fmt.Println(b.String() + "\t" + l)
	}
}
