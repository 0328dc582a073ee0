// Makes patterns and texts at random and prints all matches that Go finds: pattern, text and the
// places of matches and groups in UTF-16 units, between tabs; an exclamation mark for what is refused.
package main

import (
	"fmt"
	"math/rand"
	"os"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

var random *rand.Rand

func pick(from ...string) string { return from[random.Intn(len(from))] }

func atom(depth int) string {
	if depth > 0 {
		switch random.Intn(10) {
		case 0:
			return "(" + alternatives(depth-1) + ")"
		case 1:
			return "(?:" + alternatives(depth-1) + ")"
		case 2:
			return pick("(?P<n", "(?<n") + strconv.Itoa(random.Intn(1000)) + ">" + alternatives(depth-1) + ")"
		case 3:
			return pick("(?i:", "(?s:", "(?m:", "(?U:", "(?i-s:", "(?-i:") + alternatives(depth-1) + ")"
		}
	}
	switch random.Intn(9) {
	case 0:
		return "."
	case 1, 2:
		return pick("[a-c]", "[^a]", "[[:alpha:]]", "[^[:digit:]]", "[a\\-]", "[]a]", "[^]a]", "[\\w-]", "[0-9a-f]", "[\\pL]", "[^\\d\\s]", "[[:word:]x]", "[k]")
	case 3, 4:
		return pick("\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\pL", "\\p{Greek}", "\\PL", "\\p{Lu}", "\\x41", "\\x{e9}", "\\Qa.b\\E", "\\141", "\\n", "\\t")
	case 5:
		return pick("^", "$", "\\b", "\\B", "\\A", "\\z")
	case 6:
		return pick("(?i)", "(?s)", "(?m)", "(?U)")
	}
	return pick("a", "b", "c", "A", "B", "0", "-", "_", " ", "é", "\\.", "ß", "K", "aa")
}

func part(depth int) string {
	one := atom(depth)
	switch random.Intn(12) {
	case 0, 1, 2:
		return one + pick("*", "+", "?")
	case 3:
		return one + pick("*?", "+?", "??")
	case 4:
		return one + pick("{2}", "{1,3}", "{0,2}?", "{2,}", "{,2}", "{0}", "{3,1}", "{1001}", "{40}")
	case 5:
		if random.Intn(8) == 0 {
			return one + pick("**", "++", "*+", "(", "[", ")", "\\", ")?", "]", "}", "{", "\\8", "\\pX", "[z-a]", "(?z)", "(?P<a", "\\C")
		}
	}
	return one
}

func alternatives(depth int) string {
	all := ""
	for {
		for i := random.Intn(4); i >= 0; i-- {
			all += part(depth)
		}
		if random.Intn(3) > 0 {
			return all
		}
		all += pick("|", "|", "|", "||")
	}
}

func text() string {
	all := ""
	for i := random.Intn(12); i > 0; i-- {
		all += pick("a", "b", "c", "A", "B", "0", "1", "-", "_", " ", "\n", ".", "é", "É", "ß", "k", "K", "\u212a", "α", "x", "\t", "😀", "aa", "ab")
	}
	return all
}

func units(text string) int { return len(utf16.Encode([]rune(text))) }

func main() {
	seed, _ := strconv.ParseInt(os.Args[1], 10, 64)
	count, _ := strconv.Atoi(os.Args[2])
	random = rand.New(rand.NewSource(seed))
	for i := 0; i < count; i++ {
		pattern := alternatives(3)
		expression, err := regexp.Compile(pattern)
		if err != nil {
			fmt.Printf("%s\t\"\"\t!\n", strconv.QuoteToASCII(pattern))
			continue
		}
		for range 2 {
			text := text()
			var found []string
			for _, match := range expression.FindAllStringSubmatchIndex(text, -1) {
				var places []string
				for _, at := range match {
					place := -1
					if at >= 0 {
						place = units(text[:at])
					}
					places = append(places, strconv.Itoa(place))
				}
				found = append(found, strings.Join(places, " "))
			}
			fmt.Printf("%s\t%s\t%s\n", strconv.QuoteToASCII(pattern), strconv.QuoteToASCII(text), strings.Join(found, ";"))
		}
	}
}
