locals {
  x  = "X"
  s1 = <<EOT
  two
 one ${local.x} "quoted" \n $${lit} %%{lit} $ % $$
EOT
  s2 = <<-EOT
    four
      six

    ${local.x}
  two ${local.x}
    EOT
  s3 = <<-EOT
    %{~ for v in ["a", "b"] ~}
    - ${v}
    %{~ endfor ~}
  EOT
  s4 = <<-EOT
    %{ for k, v in { a = 1, b = 2 } ~}
    ${k}: ${v}
    %{ endfor ~}
    %{ if local.x == "X" }
      yes
    %{ else }
      no
    %{ endif }
  EOT
  s5 = <<-EOT
	tab
    spaces
     
    after a line of blanks
  EOT
  s6 = <<EOT
EOT
  s7 = <<-EOT
    ${<<-IN
      inner
        more
    IN
    }
    outer
  EOT
  s8 = "a${local.x}${"b${local.x}"}\t\u00e9\U0001F600 \"q\" \\ "
  s9 = <<-EOT
      $${a}
    $5
  EOT
  s10 = [<<A
a
A
  , "b"]
  s11 = "%{ for v in ["a"] }${v}%{ endfor }"
  s12 = "  ${~ local.x ~}  .  ${~ local.x}"
  s13 = <<-EOT
    EOTX
      EOT x
    x EOT
    EOT
  template = "Hi $${name}%%{ if loud }!%%{ endif }"
  number   = 5
}
