a1 = ""
a2 = "plain"
a3 = "a\tb\"\\\u00e9\U0001F600\n"
a4 = "$${a} %%{b} $5 100% $$"
a5 = "${var.x}"
a6 = "a-${var.x}-${"in ${b} ner"}-z"
a7 = "é${ x }é"
a8 = "a ${~ x ~} b"
a9 = "%{ if a }x%{ else }y%{ endif }%{ for k, v in c ~} ${k} %{~ endfor }"
b1 = <<EOT
  two
 one ${x} "quoted" \n $${lit}
EOT
b2 = <<-EOT
    four
      six

  ${"two"}
	tab
    EOT
b3 = [<<A
a
A
  , <<B
b
B
]
b4 = <<-EOT
    %{~ for v in c ~}
    - ${v}
    %{~ endfor ~}
EOT
b5 = <<EOT
EOT
