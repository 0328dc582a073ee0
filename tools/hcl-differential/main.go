// Command hcl-differential prints what HashiCorp's parser makes of HCL, in the form in which the
// test class HclCanonical prints what Hullcheck's makes of it. README.md says how to use it.
package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

func main() {
	if len(os.Args) == 3 && os.Args[1] == "-table" {
		tables(os.Args[2])
		return
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		src, err := os.ReadFile(in.Text())
		check(err)
		fmt.Fprintf(out, "file %s\n", in.Text())
		out.WriteString(print(src, in.Text(), false))
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// tables writes NAME.answers beside each NAME.txt of a folder.
func tables(folder string) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	check(err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		check(err)
		var answers []string
		for _, document := range documents(string(text)) {
			answers = append(answers, print([]byte(document), file, true))
		}
		name := strings.TrimSuffix(file, ".txt") + ".answers"
		check(os.WriteFile(name, []byte(strings.Join(answers, "---\n")), 0o644))
	}
}

// documents reads a table: documents of a line each, and behind a line of dashes longer ones.
func documents(text string) []string {
	marks := strings.NewReplacer("<CR>", "\r", "<TAB>", "\t", "<FF>", "\f", "<VT>", "\v", "<NUL>", "\x00",
		"<NBSP>", "\u00a0", "<ZWSP>", "\u200b", "<LS>", "\u2028", "<NEL>", "\u0085", "<U301>", "\u0301")
	parts := strings.Split(text, "\n---\n")
	all := append(strings.Split(parts[0], "\n"), parts[1:]...)
	for i, document := range all {
		document = strings.TrimSuffix(document, "\n") + "\n"
		if end := strings.Index(document, "<EOF>"); end >= 0 {
			document = document[:end]
		}
		all[i] = marks.Replace(document)
	}
	return all
}

// units maps offsets in bytes to offsets in UTF-16 code units.
func units(src []byte) []int {
	at := make([]int, len(src)+1)
	unit := 0
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		for j := 0; j < size; j++ {
			at[i+j] = unit
		}
		i += size
		unit++
		if r > 0xFFFF {
			unit++
		}
	}
	at[len(src)] = unit
	return at
}

type printer struct {
	units []int
	out   strings.Builder
}

func (p *printer) at(r hcl.Range) string {
	return fmt.Sprintf("%d-%d", p.offset(r.Start.Byte), p.offset(r.End.Byte))
}

func (p *printer) offset(b int) int {
	if b < 0 || b >= len(p.units) {
		return p.units[len(p.units)-1]
	}
	return p.units[b]
}

// print gives the tree of a file, or the faults in it; of a table's document the first fault in the
// order of the source, without its words, and the values of attributes that need no scope.
func print(src []byte, name string, table bool) string {
	p := &printer{units: units(src)}
	file, diags := hclsyntax.ParseConfig(src, name, hcl.InitialPos)
	var first *hcl.Range
	for _, d := range diags {
		if d.Severity != hcl.DiagError {
			continue
		}
		if first == nil || d.Subject.Start.Byte < first.Start.Byte {
			first = d.Subject
		}
		if !table {
			fmt.Fprintf(&p.out, "error %s %s; %s\n", p.at(*d.Subject), d.Summary, strings.ReplaceAll(d.Detail, "\n", " "))
		}
	}
	switch {
	case first == nil:
		body := file.Body.(*hclsyntax.Body)
		p.body(body, "")
		if table {
			p.values(body)
		}
	case table:
		fmt.Fprintf(&p.out, "error %s\n", p.at(*first))
	}
	return p.out.String()
}

// values prints the values of a body's attributes that need no scope, as JSON.
func (p *printer) values(body *hclsyntax.Body) {
	for _, a := range sorted(body) {
		v, diags := a.Expr.Value(nil)
		if diags.HasErrors() || !v.IsWhollyKnown() {
			continue
		}
		json, err := ctyjson.Marshal(v, v.Type())
		check(err)
		fmt.Fprintf(&p.out, "value %s %s\n", a.Name, json)
	}
}

// sorted gives the attributes of a body in the order of the source.
func sorted(body *hclsyntax.Body) []*hclsyntax.Attribute {
	attributes := make([]*hclsyntax.Attribute, 0, len(body.Attributes))
	for _, a := range body.Attributes {
		attributes = append(attributes, a)
	}
	sort.Slice(attributes, func(i, j int) bool {
		return attributes[i].SrcRange.Start.Byte < attributes[j].SrcRange.Start.Byte
	})
	return attributes
}

// body prints the items of a body in the order of the source.
func (p *printer) body(body *hclsyntax.Body, indent string) {
	attributes := sorted(body)
	blocks := body.Blocks
	for len(attributes) > 0 || len(blocks) > 0 {
		if len(blocks) == 0 || len(attributes) > 0 &&
			attributes[0].SrcRange.Start.Byte < blocks[0].TypeRange.Start.Byte {
			a := attributes[0]
			attributes = attributes[1:]
			fmt.Fprintf(&p.out, "%s%s %s = %s %s\n", indent, a.Name, p.at(a.NameRange),
				p.at(a.Expr.Range()), p.expression(a.Expr))
			continue
		}
		b := blocks[0]
		blocks = blocks[1:]
		fmt.Fprintf(&p.out, "%s%s %s", indent, b.Type, p.at(b.TypeRange))
		for i, label := range b.Labels {
			fmt.Fprintf(&p.out, " %s %s", quote(label), p.at(b.LabelRanges[i]))
		}
		fmt.Fprintf(&p.out, " {} %d-%d\n", p.offset(b.OpenBraceRange.Start.Byte),
			p.offset(b.CloseBraceRange.End.Byte))
		p.body(b.Body, indent+"  ")
	}
}

var operators = map[*hclsyntax.Operation]string{
	hclsyntax.OpLogicalOr: "||", hclsyntax.OpLogicalAnd: "&&", hclsyntax.OpLogicalNot: "!",
	hclsyntax.OpEqual: "==", hclsyntax.OpNotEqual: "!=", hclsyntax.OpGreaterThan: ">",
	hclsyntax.OpGreaterThanOrEqual: ">=", hclsyntax.OpLessThan: "<", hclsyntax.OpLessThanOrEqual: "<=",
	hclsyntax.OpAdd: "+", hclsyntax.OpSubtract: "-", hclsyntax.OpMultiply: "*",
	hclsyntax.OpDivide: "/", hclsyntax.OpModulo: "%", hclsyntax.OpNegate: "-",
}

func (p *printer) expression(e hclsyntax.Expression) string {
	switch e := e.(type) {
	case *hclsyntax.LiteralValueExpr:
		return value(e.Val)
	case *hclsyntax.TemplateExpr:
		return p.parts(e.Parts)
	case *hclsyntax.TemplateWrapExpr:
		return `"${` + p.expression(e.Wrapped) + `}"`
	case *hclsyntax.TemplateJoinExpr:
		return "%" + p.expression(e.Tuple)
	case *hclsyntax.ScopeTraversalExpr:
		return p.traversal(e.Traversal)
	case *hclsyntax.RelativeTraversalExpr:
		return p.expression(e.Source) + p.traversal(e.Traversal)
	case *hclsyntax.IndexExpr:
		return p.expression(e.Collection) + "[" + p.expression(e.Key) + "]"
	case *hclsyntax.SplatExpr:
		return "splat(" + p.expression(e.Source) + ", " + p.expression(e.Each) + ")"
	case *hclsyntax.AnonSymbolExpr:
		return "@"
	case *hclsyntax.FunctionCallExpr:
		end := ")"
		if e.ExpandFinal {
			end = "...)"
		}
		return e.Name + "(" + p.all(e.Args) + end
	case *hclsyntax.ConditionalExpr:
		return "(" + p.expression(e.Condition) + " ? " + p.expression(e.TrueResult) + " : " +
			p.expression(e.FalseResult) + ")"
	case *hclsyntax.BinaryOpExpr:
		return "(" + p.expression(e.LHS) + " " + operators[e.Op] + " " + p.expression(e.RHS) + ")"
	case *hclsyntax.UnaryOpExpr:
		return "(" + operators[e.Op] + p.expression(e.Val) + ")"
	case *hclsyntax.ParenthesesExpr:
		return "(" + p.expression(e.Expression) + ")"
	case *hclsyntax.TupleConsExpr:
		return "[" + p.all(e.Exprs) + "]"
	case *hclsyntax.ObjectConsExpr:
		var items []string
		for _, item := range e.Items {
			items = append(items, p.expression(item.KeyExpr)+" = "+p.expression(item.ValueExpr))
		}
		return "{" + strings.Join(items, ", ") + "}"
	case *hclsyntax.ObjectConsKeyExpr:
		return p.expression(e.Wrapped)
	case *hclsyntax.ForExpr:
		names := e.ValVar
		if e.KeyVar != "" {
			names = e.KeyVar + ", " + names
		}
		text := "<for " + names + " in " + p.expression(e.CollExpr) + " : "
		if e.KeyExpr != nil {
			text += p.expression(e.KeyExpr) + " => "
		}
		text += p.expression(e.ValExpr)
		if e.Group {
			text += "..."
		}
		if e.CondExpr != nil {
			text += " if " + p.expression(e.CondExpr)
		}
		return text + ">"
	default:
		return fmt.Sprintf("%T", e)
	}
}

func (p *printer) all(expressions []hclsyntax.Expression) string {
	var texts []string
	for _, e := range expressions {
		texts = append(texts, p.expression(e))
	}
	return strings.Join(texts, ", ")
}

// parts prints a template, literals that stand side by side as one.
func (p *printer) parts(parts []hclsyntax.Expression) string {
	var out, literal strings.Builder
	flush := func() {
		if literal.Len() > 0 {
			out.WriteString(escape(literal.String()))
			literal.Reset()
		}
	}
	for _, part := range parts {
		l, isLiteral := part.(*hclsyntax.LiteralValueExpr)
		if isLiteral && l.Val.Type() == cty.String && l.Val.IsKnown() && !l.Val.IsNull() {
			literal.WriteString(l.Val.AsString())
			continue
		}
		flush()
		if join, is := part.(*hclsyntax.TemplateJoinExpr); is {
			out.WriteString("${" + p.expression(join) + "}")
		} else {
			out.WriteString("${" + p.expression(part) + "}")
		}
	}
	flush()
	return `"` + out.String() + `"`
}

func (p *printer) traversal(t hcl.Traversal) string {
	var out strings.Builder
	for _, step := range t {
		switch step := step.(type) {
		case hcl.TraverseRoot:
			out.WriteString(step.Name)
		case hcl.TraverseAttr:
			out.WriteString("." + step.Name)
		case hcl.TraverseIndex:
			out.WriteString("[" + value(step.Key) + "]")
		}
	}
	return out.String()
}

func value(v cty.Value) string {
	switch {
	case !v.IsKnown():
		return "unknown"
	case v.IsNull():
		return "null"
	case v.Type() == cty.String:
		return quote(v.AsString())
	case v.Type() == cty.Bool:
		return strconv.FormatBool(v.True())
	default:
		// Of long numbers the digits that a double keeps.
		digits, exponent, _ := strings.Cut(v.AsBigFloat().Text('e', 14), "e")
		digits = strings.TrimRight(strings.TrimRight(digits, "0"), ".")
		if exponent == "+00" {
			return digits
		}
		return digits + "e" + exponent
	}
}

func quote(text string) string {
	return `"` + escape(text) + `"`
}

// escape writes what is not printable ASCII, and what would end a string or begin a sequence, as
// UTF-16 code units.
func escape(text string) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == '\\' || r == '"' || r == '$' || r == '%' || r < ' ' || r == 0x7F:
			fmt.Fprintf(&out, "\\u%04x", r)
		case r < 0x7F:
			out.WriteRune(r)
		case r > 0xFFFF:
			r -= 0x10000
			fmt.Fprintf(&out, "\\u%04x\\u%04x", 0xD800+(r>>10), 0xDC00+(r&0x3FF))
		default:
			fmt.Fprintf(&out, "\\u%04x", r)
		}
	}
	return out.String()
}
