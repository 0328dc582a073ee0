locals {
  teams = {
    web = { roles = ["viewer", "editor"], envs = ["dev", "prod"], members = ["user:ann@example.com"] }
    db  = { roles = ["admin"], envs = ["prod"], members = ["user:bob@example.com", "group:db@example.com"] }
  }
  flat = flatten([
    for team, t in local.teams : [
      for env in t.envs : [
        for role in t.roles : { key = "${team}/${env}/${role}", env = env, role = "roles/${role}", members = t.members }
      ]
    ]
  ])
  by_env = { for b in local.flat : b.env => b... }
  pairs  = { for p in setproduct(["dev", "prod"], keys(local.teams)) : join("-", p) => { env = p[0], team = p[1] } }
}

module "binding" {
  source   = "./binding"
  for_each = { for b in local.flat : b.key => b }
  role     = each.value.role
  members  = each.value.members
}

output "bindings" { value = { for key, b in module.binding : key => b.line } }
output "by_env" { value = { for env, all in local.by_env : env => distinct(all[*].role) } }
output "pairs" { value = local.pairs }
output "members" { value = distinct(flatten(values(module.binding)[*].members)) }
