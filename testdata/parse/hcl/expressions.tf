# Operators, by precedence
a1 = 1 + 2 * 3 - 4 / 2 % 5
a2 = a || b && c == d != e < f >= g
a3 = !a && -b > -1.5e3
a4 = a ? b : c ? d : e
a5 = (a
  + b) * 2
a6 = - -a

// Traversals
b1 = var.pools["a"].size[0].x
b2 = a.*.b.c[0].d
b3 = a[*].b[0].c
b4 = a.0.b.1
b5 = a[b.c + 1]
b6 = foo(1).bar[2]
b7 = "x".y

/* Collections */
c1 = [1, 2,
  [3],
]
c2 = { a = 1, b : 2, "c-d" = 3
  (e.f) = 4
  "${g}" = 5

}
c3 = []
c4 = {}
c5 = [for v in c : v.x if v.y]
c6 = {
  for k, v in c : k => v...
  if k != ""
}

// Calls
d1 = max(1, 2)
d2 = max(list...)
d3 = provider::google::region(
  "x",
)
d4 = f()

// Words and numbers
e1 = true == false
e2 = null
e3 = 1.50
e4 = 1E+5
näme-ü = ключ.x
