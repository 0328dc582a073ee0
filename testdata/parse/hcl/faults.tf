"quoted" = 1
a = 1, b = 2
c = 1 d = 2
e =
f { g = 1, h = 2 }
i { j = 1
}
k { l {} }
m = { a = 1 b = 2 }
n = [1 2]
o = x.
p = 1 +
q = "\d"
r = <<EOT
${a b}
${c}
%{ if d }
EOT
s = foo.1.2
t = {a}
u = [for x in y : x => z]
v = 1.2.3
w = & 1
= 2
x = 1
x = 2
y "label" = 3
z
